/** What went wrong, as far as a caller's next step depends on it. */
export const errorKinds = [
  "authentication", // the credentials are wrong, expired or missing
  "permission", // the credentials are good and not allowed to do this
  "not-found", // the object does not exist
  "conflict", // somebody else's state stands in the way
  "validation", // the vendor refuses the values
  "rate-limit", // too many calls; this one was not carried out
  "transient", // the network or the vendor failed for a moment; a repeatable call was repeated and still failed
  "ambiguous", // a call that may not be repeated got no clear answer: it may or may not have been carried out
  "protocol", // the answer is not what the vendor's document or any recording shows
  "timeout", // a wait reached its limit
  "cancelled", // the caller gave up
] as const;

export type ErrorKind = (typeof errorKinds)[number];

export interface ErrorFacts {
  kind: ErrorKind;
  /** What happened, one sentence, no secrets. */
  message: string;
  /** Vendor as users write it: `gigahost`, `terrahost`, `i3d`, `artnet`, `gigacloud`. */
  vendor?: string;
  /** The client method that failed, e.g. `dns.createRecord`. */
  operation?: string;
  /** HTTP status, if an answer came. */
  status?: number;
  /** The vendor's own error code, e.g. `incorrect-soa-serial`, `10001`. */
  code?: string;
  /** The vendor's own words. */
  vendorMessage?: string;
  /** The argument in the user's program that the error is about, where known. */
  argument?: string;
  /** How long the vendor asks to wait, in milliseconds. */
  retryAfterMs?: number;
  /** Whether the vendor carried the call out: decides if it may be sent again. */
  applied?: "no" | "unknown";
  /** Was tried often enough already, perhaps for somebody else: whoever tries again would only repeat it. */
  final?: boolean;
  /** Vendor-specific details, already free of secrets. */
  details?: unknown;
  cause?: unknown;
}

/** The one error class of rackform. `kind` decides policy, everything else explains. */
export class RackformError extends Error {
  readonly kind: ErrorKind;
  readonly vendor?: string;
  readonly operation?: string;
  readonly status?: number;
  readonly code?: string;
  readonly vendorMessage?: string;
  readonly argument?: string;
  readonly retryAfterMs?: number;
  readonly applied?: "no" | "unknown";
  readonly details?: unknown;

  constructor(readonly facts: ErrorFacts) {
    super(render(facts), facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = "RackformError";
    this.kind = facts.kind;
    this.vendor = facts.vendor;
    this.operation = facts.operation;
    this.status = facts.status;
    this.code = facts.code;
    this.vendorMessage = facts.vendorMessage;
    this.argument = facts.argument;
    this.retryAfterMs = facts.retryAfterMs;
    this.applied = facts.applied;
    this.details = facts.details;
  }

  /** The same error, of the same class, with facts added or replaced. */
  with(facts: Partial<ErrorFacts>): this {
    const changed = new RackformError({ ...this.facts, ...facts });
    const ownOfClass = Object.entries(this).filter(([name]) => name === "name" || !(name in changed));
    Object.setPrototypeOf(changed, Object.getPrototypeOf(this) as object);
    return Object.assign(changed, Object.fromEntries(ownOfClass)) as this;
  }
}

export function isKind(error: unknown, ...kinds: ErrorKind[]): error is RackformError {
  return error instanceof RackformError && kinds.includes(error.kind);
}

function render(facts: ErrorFacts): string {
  const where = [facts.vendor, facts.operation].filter(Boolean).join(" ");
  const said =
    facts.vendorMessage && !facts.message.includes(facts.vendorMessage) ? `: ${facts.vendorMessage}` : "";
  const marks = [
    facts.status === undefined ? "" : `HTTP ${facts.status}`,
    facts.code && !facts.message.includes(facts.code) ? `code ${facts.code}` : "",
    facts.argument ? `argument ${facts.argument}` : "",
  ].filter(Boolean);
  const tail = marks.length > 0 ? ` (${facts.kind}; ${marks.join(", ")})` : ` (${facts.kind})`;
  return `${where ? `${where}: ` : ""}${facts.message}${said}${tail}`;
}
