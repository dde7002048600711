import { failoverIps as cells } from "../../contract/cells/failover-ip";
import type { Scenario, Version } from "./scenario";

const [cell] = cells;

function version(args: object | undefined, first: string, second = "198.51.100.9"): Version {
  const program = args ? [{ name: "web", kind: "FailoverIp", args: { ...args } }] : [];
  return { program, objects: [`198.51.100.60 ${first}`, `2001:db8:4::60 ${second}`] };
}

/** An address whose traffic went elsewhere before, beside another one; it goes back there at the end. */
export const failoverIps: Scenario[] = [
  {
    kind: "FailoverIp",
    vendor: "artnet",
    seed: (simulator) => cell!.seed!(simulator),
    objects: (simulator) =>
      Object.entries(cell!.at(simulator) as Record<string, string>).map((entry) => entry.join(" ")),
    versions: {
      none: version(undefined, "198.51.100.9"),
      first: version({ ip: "198.51.100.60", target: "198.51.100.40" }, "198.51.100.40"),
      updated: version({ ip: "198.51.100.60", target: "198.51.100.9" }, "198.51.100.9"),
      replaced: version({ ip: "2001:db8:4::60", target: "198.51.100.40" }, "198.51.100.9", "198.51.100.40"),
    },
  },
];
