import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { plainInventory } from "../plain/inventory";
import { callbacks } from "./i3d";
import type { CallbackInputs } from "./schema";

export const callbackProfile: Profile<CallbackInputs> = {
  title: (state) => `callback ${propertyText(state, "url")}`,
  keys: {
    of: (id, { callbackId }) => [typeof callbackId === "string" ? `i3d:${callbackId}` : id],
    holdValues: false,
  },
  inventory: (call) => plainInventory(call, callbacks, ["headers"]),
  export: {
    table: "callbacks",
    file: "callbacks",
    says: "Callbacks, by their name in the stack. Their headers may be secret: they are not here, and stay as they are.",
    usual: { vendor: "i3d" },
  },
  bill: "nothing",
  // Nobody's server hangs on it.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
