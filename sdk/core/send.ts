import axios, { AxiosError, type AxiosAdapter, type AxiosInstance } from "axios";
import { makeAgents } from "./agent";
import { cancelled } from "./clock";
import { RackformError } from "./errors";
import { encodeForm } from "./form";
import type { Exchange, Handler, Reply } from "./handler";
import type { Body } from "./operation";

export interface SendOptions {
  vendor: string;
  baseUrl: string;
  userAgent: string;
  /** Milliseconds that one attempt may take. */
  timeoutMs: number;
  /** Bytes after which an answer is cut off with an error. */
  maxAnswerBytes: number;
  maxSockets: number;
  /** Replaces the network, for tests in one process. */
  adapter?: AxiosAdapter;
}

// The connection never came to be, so the vendor cannot have seen the request.
const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
const tooLarge = /maxContentLength|maxBodyLength/;

/** The last handler: one attempt over the wire. Never follows redirects, so credentials stay with their host. */
export function send(options: SendOptions): Handler {
  const client = makeAxios(options);
  return async (exchange) => {
    const { operation, options: limits } = exchange;
    const { data, contentType } = encodeBody(exchange);
    try {
      const answer = await client.request<string>({
        method: operation.method,
        url: operation.path,
        params: operation.query,
        headers: { ...contentType, ...operation.headers, ...exchange.headers },
        data,
        signal: limits.signal,
        timeout: attemptTime(options.timeoutMs, limits.deadline),
      });
      return toReply(answer.status, answer.headers as Record<string, unknown>, answer.data);
    } catch (error) {
      throw networkError(error, exchange, options);
    }
  };
}

function makeAxios(options: SendOptions): AxiosInstance {
  return axios.create({
    baseURL: options.baseUrl,
    ...makeAgents(options.maxSockets),
    ...(options.adapter ? { adapter: options.adapter } : { adapter: "http" }),
    headers: { "User-Agent": options.userAgent, Accept: "application/json" },
    maxRedirects: 0,
    maxContentLength: options.maxAnswerBytes,
    maxBodyLength: Infinity,
    responseType: "text",
    transformResponse: (text: unknown) => text,
    transformRequest: (body: unknown) => body,
    validateStatus: () => true,
    paramsSerializer: { serialize: (params) => new URLSearchParams(definedOnly(params)).toString() },
  });
}

function definedOnly(params: Record<string, unknown>): [string, string][] {
  return Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
}

function attemptTime(timeoutMs: number, deadline?: number): number {
  return deadline === undefined ? timeoutMs : Math.max(1, Math.min(timeoutMs, deadline - Date.now()));
}

function encodeBody(exchange: Exchange): { data?: unknown; contentType: Record<string, string> } {
  const body: Body | undefined = exchange.operation.body;
  if (!body && Object.keys(exchange.formFields).length === 0) return { contentType: {} };
  if (body && "json" in body) {
    return { data: JSON.stringify(body.json), contentType: { "Content-Type": "application/json" } };
  }
  if (body && "multipart" in body) return { data: encodeMultipart(body.multipart), contentType: {} };
  return {
    data: encodeForm({ ...exchange.formFields, ...(body && "form" in body ? body.form : {}) }),
    contentType: { "Content-Type": "application/x-www-form-urlencoded" },
  };
}

function encodeMultipart(fields: Record<string, string | { filename: string; content: string }>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, new Blob([value.content], { type: "text/plain" }), value.filename);
  }
  return form;
}

function toReply(status: number, headers: Record<string, unknown>, data: unknown): Reply {
  const text = typeof data === "string" ? data : data === undefined || data === null ? "" : String(data);
  const flat = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), String(value)]));
  return { status, headers: flat, text, json: undefined };
}

function networkError(error: unknown, exchange: Exchange, { vendor, maxAnswerBytes }: SendOptions): RackformError {
  const operation = exchange.operation.name;
  if (error instanceof RackformError) return error;
  if (exchange.options.signal?.aborted || axios.isCancel(error)) return cancelled(operation).with({ vendor });
  const code = error instanceof AxiosError ? (error.code ?? "") : ((error as NodeJS.ErrnoException)?.code ?? "");
  const message = error instanceof Error ? error.message : String(error);
  if (tooLarge.test(message)) {
    return new RackformError({
      kind: "protocol",
      vendor,
      operation,
      applied: "unknown",
      message: `the answer is larger than ${maxAnswerBytes} bytes and was cut off`,
    });
  }
  const timedOut = code === "ECONNABORTED" || code === "ETIMEDOUT" || /timeout/i.test(message);
  return new RackformError({
    kind: "transient",
    vendor,
    operation,
    code: code || undefined,
    applied: neverSent.has(code) ? "no" : "unknown",
    message: neverSent.has(code)
      ? "the vendor cannot be reached"
      : timedOut
        ? "no answer came in time"
        : "the connection broke before an answer came",
  });
}
