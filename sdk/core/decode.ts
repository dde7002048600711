import { RackformError } from "./errors";
import type { Handler, Reply } from "./handler";
import { parseJson, TooDeep } from "./json";

/**
 * Parses the body as JSON. HTML, truncated and unexpectedly empty bodies become protocol errors that show the
 * first characters, never crashes; an error status with such a body is left to the vendor's own reading of statuses.
 */
export function decode(vendor: string, emptyIsFine: (status: number, operation: string) => boolean): Handler {
  return async (exchange, next) => {
    const reply = await next(exchange);
    const operation = exchange.operation.name;
    if (reply.status >= 300 && reply.status < 400) throw redirected(vendor, operation, reply);
    if (exchange.operation.answer === "text") return reply;
    const text = reply.text.trim();
    if (text === "") {
      if (reply.status >= 400 || emptyIsFine(reply.status, operation)) return { ...reply, json: undefined };
      throw undecodable(vendor, operation, reply, "the answer is empty", "empty");
    }
    try {
      return { ...reply, json: parseJson(text) };
    } catch (error) {
      if (reply.status >= 400) return { ...reply, json: undefined };
      throw undecodable(vendor, operation, reply, whatItIs(text, error));
    }
  };
}

function whatItIs(text: string, error: unknown): string {
  if (text.startsWith("<")) return "the answer is HTML, not JSON";
  if (error instanceof TooDeep) return `the answer cannot be read: ${error.message}`;
  return "the answer is not complete JSON";
}

function undecodable(
  vendor: string,
  operation: string,
  reply: Reply,
  what: string,
  code = "undecodable",
): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor,
    operation,
    status: reply.status,
    applied: "unknown",
    code,
    message: what,
    vendorMessage: reply.text.trim() || undefined,
  });
}

function redirected(vendor: string, operation: string, reply: Reply): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor,
    operation,
    status: reply.status,
    applied: "no",
    message:
      "the vendor answered with a redirect, which is never followed because credentials would travel along; check baseUrl",
  });
}
