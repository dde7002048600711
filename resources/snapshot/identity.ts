import { canonicalServer } from "../servers/argument";
import type { SnapshotInputs } from "./schema";

/** The ledger's key of a snapshot by the vendor's id: two entries may come to one by different names. */
export function objectKey(
  { vendor, serverId }: Pick<SnapshotInputs, "vendor" | "serverId">,
  id: string,
): string {
  return `Snapshot id:${vendor}:${canonicalServer(serverId)}/${id}`;
}

/** Names differ by more than blanks, which panels like to tidy up. */
export function canonicalName(name: string): string {
  return name.trim().replace(/\s+/g, " ");
}

/** `gigahost:3523/before-upgrade`, once the server's id is known: before the vendor has given the snapshot one. */
export function snapshotResourceId({
  vendor,
  serverId,
  name,
}: Pick<SnapshotInputs, "vendor" | "serverId" | "name">): string {
  return `${vendor}:${canonicalServer(serverId)}/${canonicalName(name)}`;
}
