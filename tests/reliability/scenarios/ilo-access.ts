import { iloAccesses as cells } from "../../contract/cells/ilo-access";
import type { Scenario, Version } from "./scenario";

const [cell] = cells;

function version(args: object | undefined, first: string, second = "203.0.113.8"): Version {
  const program = args ? [{ name: "ops", kind: "IloAccess", args: { ...args } }] : [];
  return { program, objects: [`4101 ${first}`, `4102 ${second}`] };
}

/** A server whose access was closed before, beside one that was open to somebody else. */
export const iloAccesses: Scenario[] = [
  {
    kind: "IloAccess",
    vendor: "artnet",
    seed: (simulator) => cell!.seed!(simulator),
    objects: (simulator) =>
      Object.entries(cell!.at(simulator) as Record<string, string>).map((entry) => entry.join(" ")),
    versions: {
      none: version(undefined, "closed"),
      first: version({ serviceId: 4101, remoteIp: "203.0.113.7" }, "203.0.113.7"),
      updated: version({ serviceId: 4101, remoteIp: "203.0.113.9" }, "203.0.113.9"),
      replaced: version({ serviceId: 4102, remoteIp: "203.0.113.7" }, "closed", "203.0.113.7"),
    },
  },
];
