import type { Version } from "./scenario";
import { nothing, type Scenario } from "./scenario";
import { allAt, type SnapshotVendor, snapshotVendors } from "../../resources/snapshot/account";

/** Snapshots of a server that has one of somebody else's. */
function snapshots(vendor: SnapshotVendor): Scenario {
  const version = (...names: string[]): Version => ({
    program: names.map((name, index) => ({
      name: `snap${index}`,
      kind: "Snapshot",
      args: { vendor, serverId: "2201", name },
    })),
    objects: ["theirs", ...names],
  });
  return {
    kind: "Snapshot",
    vendor,
    seed: (simulator) =>
      void simulator.seed(vendor, {
        servers: [
          { id: "2201", name: "web1", ipv4: ["192.0.2.10"], snapshots: [{ name: "theirs" }] },
          { id: "2202", name: "db1", type: "dedicated", ipv4: ["192.0.2.20"] },
        ],
      }),
    objects: (simulator) => allAt(simulator, vendor).map(({ name }) => name),
    versions: { none: { ...nothing, objects: ["theirs"] }, first: version("one"), replaced: version("two") },
  };
}

export const allSnapshots: Scenario[] = snapshotVendors.map(snapshots);
