import { build, machinesAt, seedNodes } from "../../contract/cells/virtual-machine";
import type { Scenario, Version } from "./scenario";

const version = (args: object | undefined, ...objects: string[]): Version => ({
  program: args === undefined ? [] : [{ name: "build", kind: "VirtualMachine", args: { ...args } }],
  objects,
});
const standard = "lab build-1 vm.4c.8g ubuntu-2404-server-amd64 running";

/** A machine beside one of somebody else's on the same node. */
export const virtualMachines: Scenario[] = [
  {
    kind: "VirtualMachine",
    vendor: "i3d",
    seed(simulator) {
      seedNodes(simulator);
      simulator.options("i3d", { skipStatuses: ["created", "starting", "stopping"] });
    },
    objects: machinesAt,
    versions: {
      none: version(undefined),
      first: version(build, standard),
      updated: version({ ...build, power: "stopped" }, standard.replace("running", "stopped")),
      replaced: version({ ...build, name: "build-2" }, standard.replace("build-1", "build-2")),
    },
  },
];
