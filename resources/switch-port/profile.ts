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
      cost: ({ op, inputs, outputs, news }: PlannedChange) => {
        // What was written last, where it was answered.
        const { lastWritten: before = inputs } = outputs as { lastWritten?: Partial<SwitchPortInputs> };
        const [was, is] = [before, news].map((bag) => isDown((bag as Partial<SwitchPortInputs>).adminState));
        const isCut = is === true && (op !== "update" || was !== true);
        return /create|update|replace/.test(op) && isCut
          ? { reason: "the switch port would be set down: nothing reaches the server through it any more" }
          : undefined;
      },
    },
    access: "nothing",
    rows: "nothing",
  },
};
