import { alertsAt, seedColocations } from "../../contract/cells/colocation-alert";
import { nothing, type Scenario, type Version } from "./scenario";

const version = (args: object, shown: string): Version => ({
  program: [
    { name: "alert", kind: "ColocationAlert", args: { vendor: "i3d", colocationId: "1201", ...args } },
  ],
  objects: [shown],
});

/** An alert beside somebody else's. */
export const colocationAlerts: Scenario[] = [
  {
    kind: "ColocationAlert",
    vendor: "i3d",
    seed: seedColocations,
    objects: alertsAt,
    versions: {
      none: nothing,
      first: version({ percentage: 80 }, "1201 80 mail 1 ticket 0"),
      updated: version({ percentage: 90, sendTicket: true }, "1201 90 mail 1 ticket 1"),
      replaced: version({ colocationId: "1202", percentage: 80 }, "1202 80 mail 1 ticket 0"),
    },
  },
];
