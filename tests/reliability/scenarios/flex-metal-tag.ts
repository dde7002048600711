import { nothing, type Scenario, type Version } from "./scenario";

const version = (tag: string): Version => ({
  program: [{ name: "tag", kind: "FlexMetalTag", args: { vendor: "i3d", tag } }],
  objects: [tag, "theirs"],
});

/** A tag of an account that has one of somebody else's. */
export const flexMetalTags: Scenario[] = [
  {
    kind: "FlexMetalTag",
    vendor: "i3d",
    seed: (simulator) => void simulator.seed("i3d", { tags: ["theirs"] }),
    objects: (simulator) => simulator.inspect("i3d").tags as string[],
    versions: {
      none: { ...nothing, objects: ["theirs"] },
      first: version("env:prod"),
      updated: version("env:live"),
    },
  },
];
