import { isKind, type RackformError } from "../../sdk/core";

/**
 * What ends no wait: the vendor or the network hiccups while a server or a snapshot that is paid for goes on being made
 * (i3d.md section 11.24).
 */
export function isHiccup(error: unknown): error is RackformError {
  return isKind(error, "transient", "rate-limit", "protocol", "timeout");
}
