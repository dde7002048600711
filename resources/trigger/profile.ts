import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { plainInventory } from "../plain/inventory";
import { triggers } from "./i3d";
import type { TriggerInputs } from "./schema";

export const triggerProfile: Profile<TriggerInputs> = {
  title: (state) => `trigger ${propertyText(state, "name")}`,
  keys: {
    of: (id, { triggerId }) => [typeof triggerId === "string" ? `i3d:${triggerId}` : id],
    holdValues: false,
  },
  inventory: (call) => plainInventory(call, triggers),
  export: {
    table: "triggers",
    file: "triggers",
    says: "Triggers, by their name in the stack. Numbers are those of the vendor's lists of types.",
    called: ({ name }) => String(name),
    usual: { vendor: "i3d", active: true },
  },
  bill: "nothing",
  // Nobody's server hangs on it.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
