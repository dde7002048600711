import { RackformError, statusFailure, type ErrorKind, type Operation, type Reply } from "../core";

/**
 * Reads an answer as an error where the panel means one (gigahost.md section 1): the HTTP status, or a
 * `meta.status` of 400 and more under HTTP 200, or the un-enveloped `{success: false}`.
 */
export function panelFailure(reply: Reply, operation: Operation, now: number): RackformError | undefined {
  if (operation.answer === "text" && reply.status < 400) return undefined;
  const said = read(reply.json);
  const status = reply.status >= 400 ? reply.status : said.status;
  if (status < 400) return said.refused ? withoutStatus(reply, said, operation) : undefined;
  const failure = statusFailure({ ...reply, status }, now, `the panel answered ${status}`);
  if (!failure) return undefined;
  const kind = kindOf(status, failure.kind, said, reply, operation);
  return failure.with({
    kind,
    applied: applied(kind, failure.applied, said),
    code: said.reason,
    vendorMessage: said.text || reply.text.trim() || undefined,
    details: said.details,
  });
}

/**
 * Refusals that leave something behind: a declined card keeps its order, which is tried again and delivered once it
 * is paid (gigahost.md section 8). Ordering again would buy twice.
 */
const keptAllTheSame = new Set(["payment_declined"]);

function applied(kind: ErrorKind, byStatus: "no" | "unknown" | undefined, { reason }: Said) {
  return kind === "transient" ? byStatus : keptAllTheSame.has(reason ?? "") ? "unknown" : "no";
}

interface Said {
  /** `meta.status`, or 0. */
  status: number;
  /** `message`, then `error`, then `status_message`: `/deploy/*` and the IPv4 move put their text in `error`. */
  text: string;
  /** `meta.reason` of payment and eligibility refusals. */
  reason?: string;
  /** The rest of what a refusal says, e.g. `required`, `balance`, `currency`. */
  details?: Record<string, unknown>;
  /** `success: false` outside an envelope. */
  refused: boolean;
}

type Fields = Record<string, unknown>;

function read(json: unknown): Said {
  const whole = asFields(json);
  const meta = whole.meta === undefined ? whole : asFields(whole.meta);
  const status = numberOf(meta.status);
  // An action text wins; "message" may also merely repeat the status line, and "error" then says more.
  const line = words(meta.status_message);
  const message = words(meta.message);
  const error = words(meta.error);
  const text = (message !== line && message) || error || message || line;
  return {
    status: Number.isInteger(status) && status >= 100 && status < 600 ? status : 0,
    text,
    reason: words(meta.reason) || undefined,
    details: detailsOf(meta),
    refused: whole.success === false || whole.success === "false",
  };
}

/** Anything else in its place would be asked for its text, and what comes over the wire may throw at that. */
function numberOf(value: unknown): number {
  return typeof value === "number" || typeof value === "string" ? Number(value) : NaN;
}

const plumbing = new Set([
  "status",
  "status_message",
  "message",
  "error",
  "maintenance",
  "time",
  "reason",
  "success",
  "data",
]);

function detailsOf(meta: Fields): Fields | undefined {
  const rest = Object.entries(meta).filter(([key]) => !plumbing.has(key));
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

function asFields(value: unknown): Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Fields) : {};
}

function words(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** Where the panel's texts or circumstances say more than the status does; the first rule that fits wins. */
const rules: {
  when: (at: { status: number; text: string; html: boolean; login: boolean }) => boolean;
  kind: ErrorKind;
}[] = [
  // A wrong password is not worth another try, whatever status carries it.
  {
    when: ({ login, status, html }) => login && !html && [400, 401, 403, 404, 422].includes(status),
    kind: "authentication",
  },
  // "Gone" must come from the panel: a 404 page of a proxy or a wrong base URL says nothing about the object.
  { when: ({ status, html }) => html && (status === 404 || status === 410), kind: "protocol" },
  { when: ({ status, text }) => status === 400 && /^record not found\b/i.test(text), kind: "not-found" },
  { when: ({ status }) => status === 501, kind: "validation" },
];

function kindOf(status: number, usual: ErrorKind, said: Said, reply: Reply, operation: Operation): ErrorKind {
  const html = reply.json === undefined && /^\s*</.test(reply.text);
  const at = { status, text: said.text, html, login: operation.name === "authenticate" };
  return rules.find((rule) => rule.when(at))?.kind ?? usual;
}

function withoutStatus(reply: Reply, said: Said, operation: Operation): RackformError {
  return new RackformError({
    kind: operation.name === "authenticate" ? "authentication" : "validation",
    status: reply.status,
    applied: "no",
    message: "the panel answered success: false",
    vendorMessage: said.text || undefined,
    details: said.details,
  });
}
