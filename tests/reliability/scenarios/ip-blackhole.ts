import { ipBlackholes as cells } from "../../contract/cells/ip-blackhole";
import type { Scenario, Version } from "./scenario";

const theirs = "198.51.100.13";
const version = (ip?: string): Version => ({
  program: ip === undefined ? [] : [{ name: "attacked", kind: "IpBlackhole", args: { ip } }],
  objects: [...(ip === undefined ? [] : [ip]), theirs],
});

/** An address of an account that has dropped another one's traffic. */
export const ipBlackholes: Scenario[] = [
  {
    kind: "IpBlackhole",
    vendor: "artnet",
    seed: (simulator) => cells[0]!.seed!(simulator),
    objects: (simulator) => Object.keys(simulator.inspect("artnet").blackholes as object),
    versions: {
      none: version(),
      first: version("198.51.100.12"),
      replaced: version("2001:db8:4::12"),
    },
  },
];
