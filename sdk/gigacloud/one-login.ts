import { Mutex } from "async-mutex";
import { type Clock, type Exchange, type Handler, isKind, type RackformError, systemClock } from "../core";
import { abandonable } from "../core/abandonable";

/**
 * Adds the login, and keeps a wrong one from being tried over and over: failed logins may lock the account or ban the
 * address (gigacloud.md section 5.14). Until one call has been accepted they go one at a time, and after a refusal
 * none leaves any more.
 */
export function oneLogin(username: string, password: string, clock: Clock = systemClock): Handler {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
  const gate = new Mutex();
  let accepted = false;
  let refused: RackformError | undefined;

  return async (exchange, next) => {
    const release = accepted ? undefined : await inTurn(gate, exchange, clock);
    if (accepted) release?.();
    try {
      if (refused) throw refused.with({ operation: exchange.operation.name, applied: "no" });
      exchange.headers = { ...exchange.headers, Authorization: authorization };
      const reply = await next(exchange);
      accepted = true;
      return reply;
    } catch (error) {
      if (isKind(error, "authentication")) refused ??= error;
      throw error;
    } finally {
      release?.();
    }
  };
}

/** The gate's turn; a caller who gives up, or runs out of time, before it comes is told at once that nothing was sent. */
async function inTurn(gate: Mutex, { operation, options }: Exchange, clock: Clock): Promise<() => void> {
  const turn = gate.acquire();
  try {
    return await abandonable(turn, options, clock, () => ({
      operation: operation.name,
      applied: "no",
      message: "the time limit was reached before the call was sent; run again to go on",
    }));
  } catch (error) {
    void turn.then((release) => release());
    throw error;
  }
}
