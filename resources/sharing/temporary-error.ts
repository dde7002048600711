import { isKind, type RackformError } from "../../sdk/core";

/**
 * A wait goes on after these: the vendor or the network fails for a moment, and a server that is paid for is still being made
 * (i3d.md section 11.24).
 */
export function isTemporary(error: unknown): error is RackformError {
  return isKind(error, "transient", "rate-limit", "protocol", "timeout");
}
