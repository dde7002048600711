import { canonicalServerId } from "../panel/server-id";
import type { SnapshotInputs } from "./schema";

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
  return `${vendor}:${canonicalServerId(serverId)}/${canonicalName(name)}`;
}
