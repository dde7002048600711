import { FlexMetalTag, type FlexMetalTagArgs } from "../../../index";
import { type Simulator } from "../../../simulator";
import type { Cell } from "../cell";

const seed = (simulator: Simulator) => void simulator.seed("i3d", { tags: ["theirs"] });
const tagsAt = (simulator: Simulator) =>
  (simulator.inspect("i3d").tags as string[]).filter((tag) => tag !== "theirs");

export const flexMetalTags: Cell[] = [
  {
    kind: "FlexMetalTag",
    vendor: "i3d",
    seed,
    declare: (name, args) => new FlexMetalTag(name, args as FlexMetalTagArgs),
    args: { tag: "env:prod" },
    at: tagsAt,
    declared: ["env:prod"],
    // Whoever renames it outside takes it away.
    outside: [],
    changes: {
      vendor: { to: { vendor: "i3d" }, how: "nothing" },
      tag: { to: { tag: "env:prod-eu" }, how: "in place", at: ["env:prod-eu"] },
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    disappears: { edit: (simulator) => void simulator.seed("i3d", { removeTags: ["env:prod"] }) },
    adopt: { before: (simulator) => void simulator.seed("i3d", { tags: ["env:prod"] }) },
    bad: [
      { args: { tag: "env prod" }, message: /property tag must be 1 to 64 of the characters/ },
      { args: { tag: "rackform:0123456789ab" }, message: /property tag has the form of the tags that tell/ },
    ],
    creates: "POST /flexMetal/tags",
  },
];
