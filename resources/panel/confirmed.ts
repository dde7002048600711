import type { Call } from "../contract/run";
import { poll } from "../sharing/poll";

/**
 * Looks until something is found, or until it was missing in several reads over a minute: only then it is absent. A
 * live server was seen missing for about 40 s (gigahost.md section 6).
 */
export function confirmed<T>(
  call: Call,
  what: string,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return poll(call, { what, looks: 5, intervalMs: 15_000, look });
}
