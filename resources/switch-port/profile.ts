import type { PlannedChange, Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import type { SwitchPortInputs } from "./schema";
import { isDown } from "./settings";

export const switchPortProfile: Profile<SwitchPortInputs> = {
  title: (state) =>
    `switch port ${propertyText(state, "interfaceId")} of server ${propertyText(state, "serverId")} (as written last: it cannot be read)`,
  keys: { of: (id) => [id], holdValues: false },
  // No call reads a port.
  inventory: "others",
  export: "none",
  bill: "nothing",
  removal: {
    data: "nothing",
    money: "nothing",
    traffic: {
      option: "port-down",
      says: "switch ports may be set down, which cuts their servers off",
      cost: ({ op, inputs, news }: PlannedChange) => {
        const [before, after] = [inputs, news] as Partial<SwitchPortInputs>[];
        const isCut = isDown(after?.adminState) && (op !== "update" || !isDown(before?.adminState));
        return /create|update|replace/.test(op) && isCut
          ? { reason: "the switch port would be set down: nothing reaches the server through it any more" }
          : undefined;
      },
    },
    access: "nothing",
    rows: "nothing",
  },
};
