import { ColocationAlert, type ColocationAlertArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface Row {
  colocationId: number;
  percentage: number;
  sendMail: number;
  sendTicket: number;
}

export const seedColocations = (simulator: Simulator): void =>
  void simulator.seed("i3d", {
    colocations: [
      { id: 1201, name: "rack1" },
      { id: 1202, name: "rack2" },
    ],
    alerts: [{ colocationId: 1201, percentage: 99 }],
  });

/** Alerts that are not somebody else's. */
export const alertsAt = (simulator: Simulator): string[] =>
  (simulator.inspect("i3d").alerts as Row[])
    .filter(({ percentage }) => percentage !== 99)
    .map((row) => `${row.colocationId} ${row.percentage} mail ${row.sendMail} ticket ${row.sendTicket}`)
    .sort();

export const colocationAlerts: Cell[] = [
  {
    kind: "ColocationAlert",
    vendor: "i3d",
    seed: seedColocations,
    declare: (name, args) => new ColocationAlert(name, args as ColocationAlertArgs),
    args: { colocationId: "rack1", percentage: 80 },
    at: alertsAt,
    declared: ["1201 80 mail 1 ticket 0"],
    outside: [
      {
        edit: (simulator) =>
          void simulator.seed("i3d", {
            alerts: [{ colocationId: 1201, percentage: 80, sendMail: 0, sendTicket: 1 }],
          }),
        // What is not written in the program is as the default says, and shows as the engine has it.
        drift: ["sendMail", "sendTicket"],
        healed: "in place",
      },
    ],
    changes: {
      vendor: { to: { vendor: "i3d" }, how: "nothing" },
      colocationId: [
        { to: { colocationId: 1201 }, how: "nothing" },
        {
          from: { colocationId: 1201 },
          to: { colocationId: 1202 },
          how: "replaced",
          at: ["1202 80 mail 1 ticket 0"],
        },
      ],
      percentage: { to: { percentage: 90 }, how: "in place", at: ["1201 90 mail 1 ticket 0"] },
      sendMail: { to: { sendMail: false }, how: "in place", at: ["1201 80 mail 0 ticket 0"] },
      sendTicket: { to: { sendTicket: true }, how: "in place", at: ["1201 80 mail 1 ticket 1"] },
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    disappears: { edit: (simulator) => void simulator.seed("i3d", { removeAlerts: ["1201/80"] }) },
    adopt: {
      before: (simulator) => void simulator.seed("i3d", { alerts: [{ colocationId: 1201, percentage: 80 }] }),
      refused: /the bandwidth alert 80 exists already in the i3d account/,
    },
    bad: [
      { args: { percentage: 0 }, message: /property percentage/ },
      { args: { colocationId: 0 }, message: /property colocationId 0 is not an id/ },
    ],
    creates: "POST /colocation/{id}/alert",
  },
];
