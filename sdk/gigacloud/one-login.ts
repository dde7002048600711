import { Mutex } from "async-mutex";
import { type Handler, isKind, type RackformError } from "../core";

/**
 * Adds the login, and keeps a wrong one from being tried over and over: failed logins may lock the account or ban the
 * address (gigacloud.md section 5.14). Until one call has been accepted they go one at a time, and after a refusal
 * none leaves any more.
 */
export function oneLogin(username: string, password: string): Handler {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
  const gate = new Mutex();
  let accepted = false;
  let refused: RackformError | undefined;

  return async (exchange, next) => {
    const release = accepted ? undefined : await gate.acquire();
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
