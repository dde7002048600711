import { type Clock, isStopped } from "./clock";
import { isKind, RackformError } from "./errors";
import type { Exchange, Handler } from "./handler";

export interface RetryOptions {
  clock: Clock;
  /** Attempts in all, the first one included. */
  attempts: number;
  /** Milliseconds of the first back-off; doubles each time, with full jitter. */
  baseMs: number;
  /** Longest back-off in milliseconds. */
  capMs: number;
  /** Longest `Retry-After` that is waited for, in milliseconds; a longer one is an error that names it. */
  retryAfterCeilingMs: number;
}

export const defaultRetry: Omit<RetryOptions, "clock"> = {
  attempts: 5,
  baseMs: 250,
  capMs: 8_000,
  retryAfterCeilingMs: 60_000,
};

/**
 * A log-in that failed after all its tries is not tried again for this long: the other resources of a run would only
 * repeat it, each with all its tries.
 */
export const failureLastsMs = 60_000;

/** What a client's options make of it. `RACKFORM_RETRY_BASE_MS` shortens back-offs, for tests. */
export function retryOptions(given: Partial<Omit<RetryOptions, "clock">> = {}, clock: Clock): RetryOptions {
  const base = process.env.RACKFORM_RETRY_BASE_MS;
  const short = base && /^\d+$/.test(base) ? { baseMs: Number(base) } : {};
  return { ...defaultRetry, ...short, ...given, clock };
}

/**
 * Repeats a call by the category of its failure and the effect of the operation: whatever was certainly not carried
 * out may be sent again; what may have been carried out only if repeating it changes nothing. A `once` operation
 * with an unclear outcome ends as an `ambiguous` error, for the lifecycle to resolve by looking.
 */
export function retry(options: RetryOptions): Handler {
  return async (exchange, next) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await next(exchange);
      } catch (error) {
        const failure = error as RackformError;
        if (!(error instanceof RackformError) || !mayRepeat(failure, exchange))
          throw asOutcome(failure, exchange);
        const wait = backoff(failure, attempt, options);
        if (attempt >= options.attempts) throw exhausted(failure, attempt);
        if (wait > options.retryAfterCeilingMs) throw tooLong(failure, wait, options.retryAfterCeilingMs);
        if (
          exchange.options.deadline !== undefined &&
          options.clock.now() + wait >= exchange.options.deadline
        ) {
          throw exhausted(failure, attempt);
        }
        if (await isStopped(options.clock.sleep(wait, exchange.options.signal), exchange.options.stop))
          throw exhausted(failure, attempt);
      }
    }
  };
}

function mayRepeat(failure: RackformError, exchange: Exchange): boolean {
  if (failure.facts.final) return false;
  if (failure.kind === "rate-limit") return true;
  const isTemporary =
    failure.kind === "transient" || failure.code === "undecodable" || failure.code === "empty";
  return isTemporary && (failure.applied === "no" || exchange.operation.effect !== "once");
}

/** For a `once` operation, "perhaps carried out" is a fact of its own. */
function asOutcome(failure: RackformError, exchange: Exchange): unknown {
  const unclear = isKind(failure, "transient", "protocol", "cancelled") && failure.applied !== "no";
  if (!unclear || exchange.operation.effect !== "once") return failure;
  if (failure.kind === "cancelled" && failure.applied === undefined) return failure;
  return new RackformError({
    ...failure.facts,
    kind: "ambiguous",
    message: `${failure.facts.message}; it is not known whether the vendor carried the call out, so it was not sent again`,
    cause: failure,
  });
}

function backoff(failure: RackformError, attempt: number, { clock, baseMs, capMs }: RetryOptions): number {
  // After "Retry-After: 0" the ordinary back-off holds.
  if (failure.retryAfterMs) return failure.retryAfterMs;
  return Math.round(clock.random() * Math.min(capMs, baseMs * 2 ** (attempt - 1)));
}

function exhausted(failure: RackformError, attempts: number): RackformError {
  if (attempts === 1) return failure;
  return failure.with({ message: `${failure.facts.message} (tried ${attempts} times)` });
}

function tooLong(failure: RackformError, wait: number, ceiling: number): RackformError {
  return failure.with({
    message: `the vendor asks to wait ${Math.round(wait / 1000)} s, more than the ${ceiling / 1000} s that are waited for; run again later`,
  });
}
