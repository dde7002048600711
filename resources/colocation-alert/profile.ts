import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { plainInventory } from "../plain/inventory";
import { colocationAlerts } from "./i3d";
import type { ColocationAlertInputs } from "./schema";

export const colocationAlertProfile: Profile<ColocationAlertInputs> = {
  title: (state) =>
    `alert at ${propertyText(state, "percentage")} % of colocation ${propertyText(state, "colocationId")}`,
  keys: {
    of: (id, { __place: place, alertId }) =>
      typeof alertId === "string" && typeof place === "string" ? [`i3d:${place}/${alertId}`] : [id],
    holdValues: false,
  },
  inventory: (call) => plainInventory(call, colocationAlerts),
  export: {
    table: "colocationAlerts",
    file: "colocation-alerts",
    says: "Alerts on the bandwidth of colocations, by their name in the stack.",
    called: ({ colocationId, percentage }) => `${String(colocationId)}-${String(percentage)}`,
    usual: { vendor: "i3d", sendTicket: false },
  },
  bill: "nothing",
  // Nobody's server hangs on it.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
