import { isKind, type RackformError } from "../../sdk/core";

/**
 * What ends no wait: the vendor or the network fails for a moment while a server or a snapshot that is paid for goes on being made
 * (i3d.md section 11.24).
 */
export function isTemporary(error: unknown): error is RackformError {
  return isKind(error, "transient", "rate-limit", "protocol", "timeout");
}
