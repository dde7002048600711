import { bgpAsns as cells } from "../../contract/cells/bgp-asn";
import type { Scenario, Version } from "./scenario";

const [cell] = cells;
const standing = "AS64499 active";
const version = (asn: number | undefined, ...objects: string[]): Version => ({
  program: asn === undefined ? [] : [{ name: "own", kind: "BgpAsn", args: { asn } }],
  objects: [standing, ...objects],
});

/** An AS number beside another one, which stays when it is taken out of the program. */
export const bgpAsns: Scenario[] = [
  {
    kind: "BgpAsn",
    vendor: "gigahost",
    seed: (simulator) => cell!.seed!(simulator),
    objects: (simulator) => cell!.at(simulator) as string[],
    versions: {
      none: version(undefined),
      first: version(64500, "AS64500 pending"),
      replaced: version(64501, "AS64500 pending", "AS64501 pending"),
      gone: version(undefined, "AS64500 pending"),
    },
  },
];
