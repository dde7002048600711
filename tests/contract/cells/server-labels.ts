import { ServerLabels, type ServerLabelsArgs } from "../../../index";
import { label, labelsAt, seedHosts } from "../../resources/server-labels/account";
import type { Cell } from "../cell";

const before = "7001 stage=test,theirs=x";

export const serverLabels: Cell[] = [
  {
    kind: "ServerLabels",
    vendor: "i3d",
    seed: seedHosts,
    declare: (name, args) => new ServerLabels(name, args as ServerLabelsArgs),
    args: { serverId: "7001", labels: { role: "web", stage: "prod" } },
    at: labelsAt,
    declared: ["7001 role=web,stage=prod,theirs=x", "7002 "],
    outside: [
      {
        // One is changed, one is taken away.
        edit: (simulator) => label(simulator, { stage: "spoilt", theirs: "x" }),
        drift: ["labels"],
        healed: "in place",
      },
    ],
    changes: {
      vendor: { to: { vendor: "i3d" }, how: "nothing" },
      serverId: [
        { to: { serverId: 7002 }, how: "replaced", at: [before, "7002 role=web,stage=prod"] },
        { to: { serverId: 7001 }, how: "nothing" },
      ],
      labels: [
        {
          to: { labels: { role: "db", stage: "prod" } },
          how: "in place",
          at: ["7001 role=db,stage=prod,theirs=x", "7002 "],
        },
        // What nobody declares any more becomes what it was, or goes.
        {
          to: { labels: { role: "web" } },
          how: "in place",
          at: ["7001 role=web,stage=test,theirs=x", "7002 "],
        },
        { to: { labels: { stage: "prod" } }, how: "in place", at: ["7001 stage=prod,theirs=x", "7002 "] },
        { to: { labels: { stage: "prod", role: "web" } }, how: "nothing" },
      ],
    },
    disappears: {
      edit: (simulator) => void simulator.seed("i3d", { removeHosts: ["7001"] }),
      back: (simulator) => {
        simulator.seed("i3d", { removeHosts: ["7002"] });
        seedHosts(simulator);
      },
    },
    unowned: "taken in",
    adopt: { before: (simulator) => label(simulator, { role: "web", stage: "prod", theirs: "x" }) },
    bad: [
      {
        args: { labels: { Role: "web" } },
        message: /property labels\.Role must begin with a lower-case letter/,
      },
      { args: { labels: {} }, message: /property labels names no label/ },
      { args: { serverId: 0 }, message: /property serverId 0 is not an id/ },
    ],
    creates: "PUT /dedicatedServer/{id}",
  },
];
