import { path } from "../core";
import { type Id, numericId } from "../panel";

/** Where a zone is, below `/dns/zones`. */
export function zonePath(zoneId: Id): string {
  return path`/dns/zones/${numericId("zoneId", zoneId)}`;
}

/** The lane that all writes of one zone share (gigahost.md section 3, "Concurrency"). */
export function zoneLane(zoneId: Id): string {
  return `zone/${numericId("zoneId", zoneId)}`;
}
