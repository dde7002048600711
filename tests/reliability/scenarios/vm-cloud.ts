import { cloudTexts, lab } from "../../contract/cells/vm-cloud";
import type { Scenario, Version } from "./scenario";

const version = (args: object | undefined, ...objects: string[]): Version => ({
  program: args === undefined ? [] : [{ name: "lab", kind: "VmCloud", args: { ...args } }],
  objects,
});

/** A cloud beside one of somebody else's. */
export const vmClouds: Scenario[] = [
  {
    kind: "VmCloud",
    vendor: "i3d",
    seed: (simulator) => void simulator.seed("i3d", { clouds: [{ name: "theirs" }] }),
    objects: cloudTexts,
    versions: {
      none: version(undefined),
      first: version(lab, "lab frmtl1 bm9.std.16"),
      replaced: version({ ...lab, site: "camtr6" }, "lab camtr6 bm9.std.16"),
    },
  },
];
