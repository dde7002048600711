import { RackformError, type ErrorKind } from "./errors";
import type { Reply } from "./handler";
import { parseRetryAfter } from "./retry-after";

const kinds: Record<number, ErrorKind> = {
  400: "validation",
  401: "authentication",
  402: "permission",
  403: "permission",
  404: "not-found",
  405: "validation",
  408: "transient",
  409: "conflict",
  410: "not-found",
  413: "validation",
  422: "validation",
  425: "transient",
  429: "rate-limit",
};

/** The usual meaning of an HTTP status; vendors adjust it. `undefined` for a success. */
export function statusFailure(reply: Reply, now: number, message: string): RackformError | undefined {
  if (reply.status < 400) return undefined;
  const kind = kinds[reply.status] ?? (reply.status >= 500 ? "transient" : "validation");
  return new RackformError({
    kind,
    status: reply.status,
    message,
    // An answer in the 4xx range is the vendor's refusal; 408 and 5xx leave open what happened.
    applied: reply.status >= 500 || reply.status === 408 ? "unknown" : "no",
    retryAfterMs:
      reply.status === 429 || reply.status === 503
        ? parseRetryAfter(reply.headers["retry-after"], now)
        : undefined,
  });
}
