import type { SimReply } from "./types";

/** What becomes of a request on the wire, before a socket or an adapter turns it into its own form. */
export type Outcome = ReplyOutcome | { kind: "reset" } | { kind: "hang" };

export interface ReplyOutcome {
  kind: "reply";
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

/** Encodes a vendor's answer: objects as JSON, texts and buffers as they are, nothing as an empty body. */
export function encodeReply(reply: SimReply): ReplyOutcome {
  const [body, type] = encodeBody(reply.body);
  const headers: Record<string, string> = type ? { "content-type": type } : {};
  for (const [name, value] of Object.entries(reply.headers ?? {}))
    headers[name.toLowerCase()] = String(value);
  return { kind: "reply", status: reply.status, headers, body };
}

function encodeBody(body: unknown): [Buffer, string | undefined] {
  if (body === undefined) return [Buffer.alloc(0), undefined];
  if (Buffer.isBuffer(body)) return [body, "application/octet-stream"];
  if (typeof body === "string") {
    return [
      Buffer.from(body),
      body.trimStart().startsWith("<") ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
    ];
  }
  return [Buffer.from(JSON.stringify(body)), "application/json"];
}
