import type { SimReply } from "../core/types";
import type { PanelState } from "./state";
import type { Refusal } from "./refusal";

const reasons: Record<number, string> = {
  200: "OK",
  201: "Created",
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  422: "Unprocessable Entity",
  429: "Too Many Requests",
  500: "Internal Server Error",
};

export interface EnvelopeCall {
  state: PanelState;
  now: number;
}

export interface Extra {
  /** Text of `meta.message`; default: the status message again; `null`: no such field, as in paged lists. */
  message?: string | null;
  /** Payload inside `meta`: powerstate, reinstall, address orders. */
  meta?: Record<string, unknown>;
  status?: number;
}

export function statusMessage(status: number): string {
  return `${status} ${reasons[status] ?? "Error"}`;
}

/** `data` is `[]` wherever there is no payload (gigahost.md section 1). */
export function answer(call: EnvelopeCall, data: unknown = [], extra: Extra = {}): SimReply {
  const status = extra.status ?? 200;
  const meta: Record<string, unknown> = {
    status,
    status_message: statusMessage(status),
    maintenance: call.state.options.maintenance,
    time: Math.floor(call.now / 1000),
    ...(extra.message === null ? {} : { message: extra.message ?? statusMessage(status) }),
    ...extra.meta,
  };
  return { status, headers: { "content-type": "application/json" }, body: { meta, data } };
}

export function done(call: EnvelopeCall, message: string): SimReply {
  return answer(call, [], { message });
}

export function refusalAnswer(call: EnvelopeCall, refusal: Refusal): SimReply {
  const { bodyless, textIn, meta, headers } = refusal.details;
  if (bodyless) return { status: refusal.status };
  const reply = answer(call, [], {
    status: refusal.status,
    message: textIn === "error" ? null : refusal.message,
    meta: { ...(textIn === "error" ? { error: refusal.message } : {}), ...meta },
  });
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
