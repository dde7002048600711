import { nodesAt, seedClouds } from "../../contract/cells/vm-node";
import type { Scenario, Version } from "./scenario";

const foreign = "theirs running";
const version = (cloud: string | undefined, ...objects: string[]): Version => ({
  program: cloud === undefined ? [] : [{ name: "node", kind: "VmNode", args: { cloud } }],
  objects: [foreign, ...objects],
});

/** Bare metal: never one too many, never one without an owner. */
export const vmNodes: Scenario[] = [
  {
    kind: "VmNode",
    vendor: "i3d",
    seed(simulator) {
      seedClouds(simulator);
      simulator.options("i3d", { skipStatuses: ["requested"] });
    },
    objects: nodesAt,
    versions: {
      none: version(undefined),
      first: version("lab", "lab running"),
      replaced: version("prod", "prod running"),
    },
  },
];
