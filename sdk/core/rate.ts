import type { Clock } from "./clock";
import { isKind, RackformError } from "./errors";
import type { Handler } from "./handler";

/**
 * Slows everything to one account together: when the vendor throttles one call (429), no other call leaves before
 * the pause is over either, so that parallel resources do not take turns in being refused.
 */
export function rateLimit(clock: Clock, ceilingMs: number): Handler {
  let pausedUntil = 0;
  return async (exchange, next) => {
    const { deadline } = exchange.options;
    for (let wait = pausedUntil - clock.now(); wait > 0; wait = pausedUntil - clock.now()) {
      if (deadline !== undefined && clock.now() + wait >= deadline) throw tooLate(exchange.operation.name, wait);
      await clock.sleep(wait, exchange.options.signal);
    }
    try {
      return await next(exchange);
    } catch (error) {
      if (isKind(error, "rate-limit") && error.retryAfterMs !== undefined) {
        pausedUntil = Math.max(pausedUntil, clock.now() + Math.min(error.retryAfterMs, ceilingMs));
      }
      throw error;
    }
  };
}

function tooLate(operation: string, waitMs: number): RackformError {
  return new RackformError({
    kind: "timeout",
    operation,
    applied: "no",
    message: `the vendor throttles this account for another ${Math.ceil(waitMs / 1000)} s, longer than the time limit; the call was not sent`,
  });
}
