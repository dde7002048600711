import { detachableWait } from "./detachable-wait";
import { cancelled, type Clock, isStopped } from "./clock";
import { isKind, RackformError } from "./errors";
import type { Exchange, Handler } from "./handler";
import { RateBucket } from "./rate-bucket";

export interface RateOptions {
  clock: Clock;
  /** Longest `Retry-After` that is waited for, in milliseconds. */
  ceilingMs: number;
  /** Milliseconds of the shortest pause where the vendor does not say how long. */
  baseMs: number;
}

/**
 * Slows everything to one account together: when the vendor throttles one call (429), no other call leaves before
 * the pause is over either, so that parallel resources do not take turns in being refused. A refused call is sent
 * again from here, however often, as long as the account gets other calls through: with a thousand calls and a quota
 * of twenty a minute nearly all of them are refused once, and none of them may be lost for that.
 *
 * Stands behind the lanes, where calls leave in turn: whoever came first leaves first after a pause too.
 */
export function rateLimit({ clock, ceilingMs, baseMs }: RateOptions): Handler {
  const bucket = new RateBucket(clock, baseMs);
  return async (exchange, next) => {
    for (;;) {
      const turn = await takeTurn(bucket, exchange, clock);
      try {
        const reply = await next(exchange);
        bucket.accepted(turn);
        return reply;
      } catch (error) {
        const wait = isKind(error, "rate-limit") ? (error.retryAfterMs ?? 0) : undefined;
        if (wait === undefined) {
          bucket.failed(turn);
          throw error;
        }
        const hopeful = bucket.refused(turn, Math.min(wait, ceilingMs) || undefined);
        if (!hopeful || wait > ceilingMs) throw error;
      }
    }
  };
}

async function takeTurn(bucket: RateBucket, { operation, options }: Exchange, clock: Clock): Promise<number> {
  for (;;) {
    if (options.signal?.aborted) throw cancelled(operation.name).with({ applied: "no" });
    const turn = bucket.take();
    if (typeof turn === "number") return turn;
    if ("until" in turn) {
      const wait = turn.until - clock.now();
      if (options.deadline !== undefined && turn.until >= options.deadline)
        throw tooLate(operation.name, wait);
      if (await isStopped(clock.sleep(wait, options.signal), options.stop)) throw stopped(operation.name);
    } else {
      const probed = detachableWait(turn.probe, options, clock, () => ({
        operation: operation.name,
        applied: "no",
        message:
          "the time limit was reached while the vendor throttles this account; the call was not sent. Run again later",
      }));
      if (await isStopped(probed, options.stop)) throw stopped(operation.name);
    }
  }
}

function tooLate(operation: string, waitMs: number): RackformError {
  return new RackformError({
    kind: "timeout",
    operation,
    applied: "no",
    message: `the vendor throttles this account for another ${Math.ceil(waitMs / 1000)} s, longer than the time limit; the call was not sent. Run again later`,
  });
}

/** The same kind of error as at the time limit: whoever calls has to keep what exists by then in either case. */
function stopped(operation: string): RackformError {
  return new RackformError({
    kind: "timeout",
    operation,
    applied: "no",
    message: "cancelled while the vendor throttles this account; the call was not sent. Run again later",
  });
}
