import { propertyText } from "../contract/property-text";
import { plainProfile } from "../plain/profile";
import { colocationAlerts } from "./i3d";

export const colocationAlertProfile = plainProfile(colocationAlerts, {
  title: (state) =>
    `alert at ${propertyText(state, "percentage")} % of colocation ${propertyText(state, "colocationId")}`,
  export: {
    table: "colocationAlerts",
    file: "colocation-alerts",
    says: "Alerts on the bandwidth of colocations, by their name in the stack.",
    called: ({ colocationId, percentage }) => `${String(colocationId)}-${String(percentage)}`,
    usual: { vendor: "i3d", sendTicket: false },
  },
});
