import { Snapshot, type SnapshotArgs } from "../../../index";
import { Simulator } from "../../../simulator";

export type SnapshotVendor = "gigahost" | "terrahost";
export const snapshotVendors: SnapshotVendor[] = ["gigahost", "terrahost"];

/** A virtual server 2201 with a snapshot of somebody else's, and a dedicated server 2202, at both vendors. */
export function snapshotAccount(): Simulator {
  const simulator = new Simulator();
  for (const vendor of snapshotVendors) {
    simulator.seed(vendor, {
      servers: [
        { id: "2201", name: "web1", ipv4: ["192.0.2.10"], snapshots: [{ name: "theirs" }] },
        { id: "2202", name: "db1", type: "dedicated", ipv4: ["192.0.2.20"] },
      ],
    });
  }
  return simulator;
}

export interface SimSnapshot {
  snap_id: string;
  name: string;
  state: string;
}

/** Snapshots of server 2201 without somebody else's. */
export function ours(simulator: Simulator, vendor: SnapshotVendor): SimSnapshot[] {
  return allAt(simulator, vendor).filter(({ name }) => name !== "theirs");
}

export function allAt(simulator: Simulator, vendor: SnapshotVendor): SimSnapshot[] {
  const servers = simulator.inspect(vendor).servers as { srv_id: string; snapshots: SimSnapshot[] }[];
  return servers.find(({ srv_id }) => srv_id === "2201")?.snapshots ?? [];
}

/** A program with one snapshot. */
export const program =
  (args: SnapshotArgs, name = "snap") =>
  () => {
    const snapshot = new Snapshot(name, args);
    return {
      id: snapshot.id,
      snapshotId: snapshot.snapshotId,
      state: snapshot.state,
      createdAt: snapshot.createdAt,
    };
  };
