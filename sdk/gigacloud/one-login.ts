import { Mutex } from "async-mutex";
import {
  type Exchange,
  failureLastsMs,
  type Handler,
  isKind,
  type RackformError,
  retryOptions,
  type RetryOptions,
  systemClock,
} from "../core";
import { detachableWait } from "../core/detachable-wait";

/**
 * Adds the login, and keeps a wrong one from being tried over and over: failed logins may lock the account or ban the
 * address (gigacloud.md section 5.14). Until one call has been accepted they go one at a time, and after a refusal
 * none leaves any more. What the vendor cannot answer is tried for all of them together as well, not by each in turn.
 */
export function oneLogin(
  username: string,
  password: string,
  tries: RetryOptions = retryOptions({}, systemClock),
): Handler {
  const { clock, attempts } = tries;
  const authorization = `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
  const gate = new Mutex();
  let accepted = false;
  let refused: RackformError | undefined;
  let failed: { error: RackformError; until: number } | undefined;
  let failures = 0;

  const remember = (error: unknown): unknown => {
    if (isKind(error, "authentication")) refused ??= error;
    if (accepted || !isTemporary(error) || ++failures < attempts) return error;
    failures = 0;
    const last = error.with({ final: true, message: `${error.facts.message} (tried ${attempts} times)` });
    // Those that have not been sent know for certain that nothing happened.
    failed = { error: last.with({ applied: "no" }), until: clock.now() + failureLastsMs };
    return last;
  };

  return async (exchange, next) => {
    const release = accepted ? undefined : await enter(gate, exchange, clock);
    if (accepted) release?.();
    try {
      const operation = exchange.operation.name;
      if (refused) throw refused.with({ operation, applied: "no" });
      if (failed && clock.now() < failed.until && !accepted) throw failed.error.with({ operation });
      exchange.headers = { ...exchange.headers, Authorization: authorization };
      const reply = await next(exchange);
      accepted = true;
      return reply;
    } catch (error) {
      throw remember(error);
    } finally {
      release?.();
    }
  };
}

const isTemporary = (error: unknown): error is RackformError =>
  isKind(error, "transient") || (isKind(error, "protocol") && error.code === "undecodable");

/** Waits for the gate; a caller who gives up, or runs out of time, before it comes is told at once that nothing was sent. */
async function enter(
  gate: Mutex,
  { operation, options }: Exchange,
  clock: RetryOptions["clock"],
): Promise<() => void> {
  const place = gate.acquire();
  try {
    return await detachableWait(place, options, clock, () => ({
      operation: operation.name,
      applied: "no",
      message: "the time limit was reached before the call was sent; run again to go on",
    }));
  } catch (error) {
    void place.then((release) => release());
    throw error;
  }
}
