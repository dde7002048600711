import type { Clock } from "./clock";
import { RackformError } from "./errors";
import type { Handler } from "./handler";

/** Refuses to start an attempt after the caller's deadline or cancellation. */
export function deadline(vendor: string, clock: Clock): Handler {
  return (exchange, next) => {
    const { signal, deadline: limit } = exchange.options;
    const operation = exchange.operation.name;
    if (signal?.aborted) {
      throw new RackformError({
        kind: "cancelled",
        vendor,
        operation,
        applied: "no",
        message: "cancelled before the call was sent",
      });
    }
    if (limit !== undefined && clock.now() >= limit) {
      throw new RackformError({
        kind: "timeout",
        vendor,
        operation,
        applied: "no",
        message: "the time limit was reached before the call was sent; run again to go on",
      });
    }
    return next(exchange);
  };
}
