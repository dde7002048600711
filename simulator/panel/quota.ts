import { Refusal } from "./refusal";
import type { PanelState } from "./state";

const minute = 60_000;

/** Counts a request and refuses it when the last minute is full; refused ones do not count. */
export function spend(state: PanelState, now: number): void {
  const { requestsPerMinute, retryAfterHeader } = state.options;
  if (requestsPerMinute === null) return;
  state.requestTimes = state.requestTimes.filter((time) => now - time < minute);
  const oldest = state.requestTimes[0] ?? now;
  if (state.requestTimes.length >= requestsPerMinute) {
    const seconds = Math.max(1, Math.ceil((oldest + minute - now) / 1000));
    throw new Refusal(429, "429 Too Many Requests", {
      ...(retryAfterHeader ? { headers: { "retry-after": String(seconds) } } : {}),
    });
  }
  state.requestTimes.push(now);
}
