import { type ErrorKind, type Operation, RackformError, type Reply, statusFailure } from "../core";

/**
 * Known texts of `error`, most of them HostBill's language keys (gigacloud.md section 1.1); everything else counts as
 * a refusal of the values.
 */
const meanings: readonly { pattern: RegExp; kind: ErrorKind; message: string }[] = [
  {
    pattern: /wronglogin|unauthori[sz]ed|invalid (login|credentials)/i,
    kind: "authentication",
    message: "the user name or password is wrong",
  },
  { pattern: /^noipsassigned$/, kind: "not-found", message: "no addresses are assigned to the service" },
  {
    pattern: /^revdnsnoarpa$/,
    kind: "conflict",
    message: "the vendor's reverse zone of the address cannot be loaded",
  },
  {
    pattern: /^revdnsnoarpamatch$/,
    kind: "conflict",
    message: "the vendor has no reverse zone for the address",
  },
  { pattern: /^revdnsnoarpazones$/, kind: "conflict", message: "the vendor's DNS has no reverse zones" },
  { pattern: /^revdnsnoserver$/, kind: "conflict", message: "the vendor's DNS cannot be reached" },
  {
    pattern: /^revdnsnoipam$/,
    kind: "conflict",
    message: "the vendor has not set up reverse DNS for the address",
  },
  {
    pattern: /not[ _]?found|no such|does ?n.t exist/i,
    kind: "not-found",
    message: "the vendor does not know the object",
  },
];
const refusedValues = { kind: "validation" as const, message: "the vendor refused" };

/**
 * Failure (gigacloud.md section 1.1): a status outside 2xx, or a non-empty `error`, even with HTTP 200 and even beside
 * an `info`.
 */
export function readFailure(reply: Reply, _operation: Operation, now: number): RackformError | undefined {
  const answer = (reply.json ?? {}) as { error?: unknown; info?: unknown };
  const errors = texts(answer.error);
  const byStatus = statusFailure(reply, now, "the vendor refused");
  if (byStatus && byStatus.kind !== "validation") return byStatus.with(errors.length > 0 ? told(errors) : {});
  if (errors.length === 0) return byStatus;
  const meaning = meanings.find(({ pattern }) => errors.some((text) => pattern.test(text))) ?? refusedValues;
  return new RackformError({
    kind: meaning.kind,
    message: meaning.message,
    ...told(errors),
    // Beside an info, part of the call may have been carried out.
    applied: texts(answer.info).length > 0 ? "unknown" : "no",
  });
}

function told(errors: string[]): { code?: string; vendorMessage: string } {
  const [first = ""] = errors;
  return { code: /^\w+$/.test(first) ? first : undefined, vendorMessage: errors.join("; ") };
}

/** The texts in an `error` or `info`: a text, or a list or object of texts at any depth. */
export function texts(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value === "number" || value === true) return [String(value)];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(texts) : [];
}
