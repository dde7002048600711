import { VmCloud, type VmCloudArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

export interface SimCloud {
  id: string;
  name: string;
  site: string;
  instanceType: string;
  description: string;
  nodes: { id: string; name: string; status: string }[];
  vms: {
    id: string;
    name: string;
    status: string;
    instanceType: string;
    image: string;
    description: string;
    tags: string[];
  }[];
}

/** Clouds of the account. */
export const cloudsAt = (simulator: Simulator): SimCloud[] => simulator.inspect("i3d").clouds as SimCloud[];

/** Clouds of programs in a form to compare. */
export const cloudTexts = (simulator: Simulator): string[] =>
  cloudsAt(simulator)
    .filter(({ name }) => name !== "theirs")
    .map(({ name, site, instanceType, description }) =>
      [name, site, instanceType, description].filter(Boolean).join(" "),
    );

export const lab = { name: "lab", site: "frmtl1", instanceType: "bm9.std.16" };
const standing = (more: object) => (simulator: Simulator) =>
  void simulator.seed("i3d", { clouds: [{ ...lab, ...more }] });

export const vmClouds: Cell[] = [
  {
    kind: "VmCloud",
    vendor: "i3d",
    seed: (simulator) => void simulator.seed("i3d", { clouds: [{ name: "theirs" }] }),
    declare: (name, args) => new VmCloud(name, args as VmCloudArgs),
    args: lab,
    at: cloudTexts,
    declared: ["lab frmtl1 bm9.std.16"],
    outside: [],
    changes: {
      vendor: { to: { vendor: "i3d" }, how: "nothing" },
      name: { to: { name: "prod" }, how: "replaced", at: ["prod frmtl1 bm9.std.16"] },
      site: { to: { site: "camtr6" }, how: "replaced", at: ["lab camtr6 bm9.std.16"] },
      instanceType: { to: { instanceType: "bm9.std.32" }, how: "replaced", at: ["lab frmtl1 bm9.std.32"] },
      description: [
        { to: { description: "tests" }, how: "replaced", at: ["lab frmtl1 bm9.std.16 tests"] },
        { to: { description: "" }, how: "nothing" },
      ],
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    disappears: { edit: (simulator) => void simulator.seed("i3d", { removeClouds: ["lab"] }) },
    adopt: { before: standing({}), refused: /the cloud lab exists already/ },
    conflict: {
      before: standing({ site: "camtr6" }),
      refused: /the cloud lab exists already.*as bm9\.std\.16 at camtr6/s,
    },
    bad: [{ args: { name: " " }, message: /property name must not be empty/ }],
    creates: "POST /flexVM/clouds",
  },
];
