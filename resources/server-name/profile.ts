import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { nameDrivers } from "./kind";
import { nameId, placeArgument } from "./place";
import type { ServerNameInputs } from "./schema";

export const serverNameProfile: Profile<ServerNameInputs> = {
  title: (state) =>
    `name ${propertyText(state, "name")} of ${state.colocationId === undefined ? `server ${propertyText(state, "serverId")}` : `colocation ${propertyText(state, "colocationId")}`}`,

  keys: { of: (id) => [id], holdValues: false },

  async *inventory(call, vendor) {
    for (const { id, values, isGiven } of await nameDrivers[vendor].list(call)) {
      const { name, purchaseOrder } = values;
      if (!isGiven) continue;
      const place = { [placeArgument({ vendor })]: id };
      const more = purchaseOrder === undefined ? {} : { purchaseOrder };
      yield { id: nameId(vendor, id), key: nameId(vendor, id), inputs: { vendor, ...place, name, ...more } };
    }
  },

  export: {
    table: "serverNames",
    file: "server-names",
    says: "Names of servers and colocations, by their name in the stack.",
    called: ({ name }) => String(name),
  },

  bill: "nothing",
  // The name from before is put back.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
