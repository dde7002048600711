import { seedService, sizesAt, spend } from "../../contract/cells/service-size";
import type { Scenario, Version } from "./scenario";

const version = (args: object | undefined, ...objects: string[]): Version => ({
  program: args === undefined ? [] : [{ name: "vm", kind: "ServiceSize", args: { spend, ...args } }],
  objects,
});

/** Two services, of which one becomes larger and stays so. */
export const serviceSizes: Scenario[] = [
  {
    kind: "ServiceSize",
    vendor: "gigacloud",
    seed(simulator) {
      seedService(simulator);
      seedService(simulator, "33302");
    },
    objects: sizesAt,
    versions: {
      none: version(undefined, "33301 12=4 13=2", "33302 12=4 13=2"),
      first: version({ serviceId: "33301", resources: { "12": 8 } }, "33301 12=8 13=2", "33302 12=4 13=2"),
      updated: version(
        { serviceId: "33301", resources: { "12": 16 } },
        "33301 12=16 13=2",
        "33302 12=4 13=2",
      ),
      replaced: version({ serviceId: "33302", resources: { "12": 8 } }, "33301 12=8 13=2", "33302 12=8 13=2"),
      gone: version(undefined, "33301 12=8 13=2", "33302 12=4 13=2"),
    },
  },
];
