import { Snapshot } from "rackform";

/** A change of this label makes a new snapshot, and deletes the old one when the new one is complete. */
const release = "2026.1";

const snapshot = new Snapshot("web1", {
  vendor: "gigahost",
  serverId: "web1",
  name: `before-${release}`,
});

/** Resources that must not change before the snapshot is complete can name it in `dependsOn`. */
export const before = { id: snapshot.snapshotId, state: snapshot.state, madeAt: snapshot.createdAt };
