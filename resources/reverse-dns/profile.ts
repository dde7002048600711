import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { nameInventory } from "./inventory";
import type { ReverseDnsInputs } from "./schema";
import { reverseDnsId } from "./target";

export const reverseDnsProfile: Profile<ReverseDnsInputs> = {
  title: (state) =>
    state.ip === undefined
      ? `${propertyText(state, "subnet")} delegated to ${propertyText(state, "nameserver")}`
      : `${propertyText(state, "ip")} PTR ${propertyText(state, "hostname")}`,

  keys: { of: (id, state) => [reverseDnsId(state) ?? id], holdValues: false },
  inventory: nameInventory,

  export: {
    table: "reverseDns",
    file: "reverse-dns",
    says: "Names of addresses, by their name in the stack.",
  },

  bill: "nothing",
  // The name from before is put back.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
