import { canonicalNumericId } from "../contract/numeric-id";
import type { SnapshotInputs } from "./schema";

/** The ledger's key of a snapshot by the vendor's id: two entries may come to one by different names. */
export function objectKey(
  { vendor, serverId }: Pick<SnapshotInputs, "vendor" | "serverId">,
  id: string,
): string {
  return `Snapshot id:${vendor}:${canonicalNumericId(serverId)}/${id}`;
}

/** Names differ by more than blanks, which panels like to tidy up. */
export function canonicalName(name: string): string {
  return name.trim().replace(/\s+/g, " ");
}

/** `gigahost:3523/before-upgrade`: known before the vendor has given an id. */
export function snapshotResourceId({
  vendor,
  serverId,
  name,
}: Pick<SnapshotInputs, "vendor" | "serverId" | "name">): string {
  return `${vendor}:${canonicalNumericId(serverId)}/${canonicalName(name)}`;
}
