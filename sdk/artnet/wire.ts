import {
  type ErrorFacts,
  type Operation,
  RackformError,
  type Reply,
  statusFailure,
  type VendorWire,
} from "../core";
import { meaningOf } from "./codes";

/** Artnet's HTTP: everything is a form POST with the credentials in the body; `success` decides, not the status. */
export function artnetWire(customerId: string, apiKey: string): VendorWire {
  return {
    vendor: "artnet",
    defaultBaseUrl: "https://panel.artnet.pl/api",
    secrets: [apiKey],
    authenticate: (exchange, next) => {
      exchange.formFields = { id: customerId, api_key: apiKey };
      return next(exchange);
    },
    failure: readFailure,
  };
}

/** Reads failure from an answer (artnet.md section 1): 429 and 5xx by status, everything else by `success`. */
function readFailure(reply: Reply, operation: Operation, now: number): RackformError | undefined {
  if (reply.status === 429 || reply.status >= 500)
    return statusFailure(reply, now, "the vendor's server failed");
  const answer = asObject(reply.json);
  if (answer?.success === true && reply.status < 400) return undefined;
  if (answer?.success === false) return refusal(answer, operation);
  return (
    statusFailure(reply, now, "the vendor refused without saying why") ??
    new RackformError({
      kind: "protocol",
      applied: "unknown",
      message: "the answer has an unexpected form (success: expected true or false)",
    })
  );
}

function refusal(answer: Record<string, unknown>, operation: Operation): RackformError {
  const error = asObject(answer.error) ?? {};
  const code = typeof error.code === "string" && error.code !== "" ? error.code : undefined;
  const meaning = code === undefined ? noCode : meaningOf(code);
  return new RackformError({
    ...meaning,
    code,
    vendorMessage: describe(error.description),
    details: error.errors_details ?? answer.errors_details,
    applied: applied(meaning.kind, operation),
  });
}

const noCode = { kind: "protocol", message: "the vendor refused without an error code" } as const;

/** A refusal was not carried out; an internal error leaves it open, except where the document promises otherwise. */
function applied(kind: string, operation: Operation): ErrorFacts["applied"] {
  // "In case of error no changes in firewall configurations will be saved": document, /firewall/save.
  if (operation.path === "/firewall/save") return "no";
  return kind === "transient" ? "unknown" : "no";
}

/** The English text of a description; the Polish one where it is the only one. */
export function describe(description: unknown): string | undefined {
  if (typeof description === "string") return description || undefined;
  const texts = asObject(description);
  return [texts?.en, texts?.pl].find((text): text is string => typeof text === "string" && text !== "");
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
