import { VmNode, type VmNodeArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";
import { cloudsAt } from "./vm-cloud";

/** Two clouds without nodes, and one with somebody else's. */
export const seedClouds = (simulator: Simulator) =>
  void simulator.seed("i3d", {
    clouds: [{ name: "lab" }, { name: "prod" }, { name: "theirs", nodes: [{ name: "theirs" }] }],
  });

/** `lab running`, without the ids, which the vendor chooses. */
export const nodesAt = (simulator: Simulator): string[] =>
  cloudsAt(simulator).flatMap(({ name, nodes }) =>
    nodes.filter(({ status }) => status !== "deleted").map(({ status }) => `${name} ${status}`),
  );

export const nodeIds = (simulator: Simulator, cloud = "lab"): string[] =>
  cloudsAt(simulator)
    .filter(({ name }) => name === cloud)
    .flatMap(({ nodes }) => nodes.filter(({ status }) => status !== "deleted").map(({ id }) => id));

const theirs = "theirs running";

export const vmNodes: Cell[] = [
  {
    kind: "VmNode",
    vendor: "i3d",
    seed: seedClouds,
    declare: (name, args) => new VmNode(name, args as VmNodeArgs),
    args: { cloud: "lab" },
    at: nodesAt,
    declared: ["lab running", theirs],
    outside: [],
    changes: {
      vendor: { to: { vendor: "i3d" }, how: "nothing" },
      cloud: [
        { to: { cloud: "prod" }, how: "replaced", at: ["prod running", theirs] },
        { to: { cloud: "i3d:lab" }, how: "nothing" },
      ],
      existing: { to: { existing: "node-1" }, how: "nothing" },
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    disappears: {
      edit: (simulator) => void simulator.seed("i3d", { removeNodes: nodeIds(simulator) }),
    },
    adopt: {
      before: (simulator) => void simulator.seed("i3d", { clouds: [{ name: "lab", nodes: [{}] }] }),
      refused: /a node of the cloud lab exists already.*adopt: false orders another one/s,
    },
    bad: [
      { args: { cloud: " " }, message: /property cloud must be a VmCloud/ },
      { args: { existing: "x", adopt: false }, message: /property existing names a node to take over/ },
    ],
    creates: "POST /flexVM/clouds/{cloudId}/nodes",
  },
];
