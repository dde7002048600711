import { ClientRequest } from "node:http";
import axios, { AxiosError, type AxiosAdapter, type AxiosInstance } from "axios";
import { makeAgents } from "./agent";
import { cancelled, type Clock } from "./clock";
import { type ErrorFacts, type ErrorKind, RackformError } from "./errors";
import { encodeForm } from "./form";
import type { Exchange, Handler, Reply } from "./handler";
import type { Body } from "./operation";
import type { Proxy } from "./proxy";

export interface SendOptions {
  vendor: string;
  baseUrl: string;
  userAgent: string;
  /** Milliseconds that one attempt may take. */
  timeoutMs: number;
  /** Bytes after which an answer is cut off with an error. */
  maxAnswerBytes: number;
  maxSockets: number;
  /** The proxy's agents, where there is no direct connection. */
  proxy?: Proxy;
  /** Replaces the network, for tests in one process. */
  adapter?: AxiosAdapter;
  clock: Clock;
}

// The request never left, so the vendor cannot have seen it.
const neverStarted: { codes: RegExp; kind: ErrorKind; message: string }[] = [
  {
    codes: /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/,
    kind: "transient",
    message: "the vendor cannot be reached; check the network and baseUrl",
  },
  {
    codes: /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY)_)/,
    kind: "protocol",
    message:
      "the TLS certificate of the vendor's host is not trusted; check baseUrl, and name an authority of your own in NODE_EXTRA_CA_CERTS",
  },
  {
    codes: /^ERR_(INVALID_CHAR|HTTP_INVALID_HEADER_VALUE|UNESCAPED_CHARACTERS)$/,
    kind: "validation",
    message: "a value holds characters that cannot travel in a request",
  },
];
const tooLarge = /maxContentLength|maxBodyLength/;

/** The last handler: one attempt over the wire. Never follows redirects, so credentials stay with their host. */
export function send(options: SendOptions): Handler {
  const client = makeAxios(options);
  return async (exchange) => {
    const { operation, options: limits } = exchange;
    const { data, contentType } = encodeBody(exchange);
    const timeout = attemptTime(options, limits.deadline);
    // axios counts silence on the socket; an answer that comes byte by byte needs a limit on the whole.
    const whole = AbortSignal.timeout(timeout);
    try {
      const answer = await client.request<string>({
        method: operation.method,
        url: operation.path,
        params: operation.query,
        headers: { ...contentType, ...operation.headers, ...exchange.headers },
        data,
        signal: limits.signal ? AbortSignal.any([limits.signal, whole]) : whole,
        timeout,
      });
      return toReply(answer.status, answer.headers, answer.data);
    } catch (error) {
      throw networkError(error, exchange, options, whole.aborted);
    }
  };
}

function makeAxios(options: SendOptions): AxiosInstance {
  return axios.create({
    baseURL: options.baseUrl,
    ...makeAgents(options.maxSockets, options.proxy),
    ...(options.adapter ? { adapter: options.adapter } : { adapter: "http" }),
    headers: { "User-Agent": options.userAgent, Accept: "application/json" },
    maxRedirects: 0,
    // The agents use the proxy; axios must not look for one itself.
    proxy: false,
    maxContentLength: options.maxAnswerBytes,
    maxBodyLength: Infinity,
    responseType: "text",
    transformResponse: (text: unknown) => text,
    transformRequest: (body: unknown) => body,
    validateStatus: () => true,
    paramsSerializer: { serialize: (params) => encodeQuery(params) },
  });
}

/** A blank is %20, as the vendors' documents have it; `+` is a form's way. */
function encodeQuery(params: Record<string, unknown>): string {
  return new URLSearchParams(definedOnly(params)).toString().replaceAll("+", "%20");
}

function definedOnly(params: Record<string, unknown>): [string, string][] {
  return Object.entries(params).flatMap(([key, value]) =>
    (value === undefined ? [] : Array.isArray(value) ? value : [value]).map((one): [string, string] => [
      key,
      String(one),
    ]),
  );
}

function attemptTime({ timeoutMs, clock }: SendOptions, deadline?: number): number {
  return deadline === undefined
    ? timeoutMs
    : Math.max(1, Math.min(timeoutMs, Math.round(deadline - clock.now())));
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
  const text =
    typeof data === "string" ? data : data === undefined || data === null ? "" : JSON.stringify(data);
  const flat = Object.fromEntries(
    Object.entries(headers).map(([key, value]) => [key.toLowerCase(), String(value)]),
  );
  return { status, headers: flat, text, json: undefined };
}

function networkError(
  error: unknown,
  exchange: Exchange,
  { vendor, maxAnswerBytes }: SendOptions,
  outOfTime: boolean,
): RackformError {
  const operation = exchange.operation.name;
  const fail = (facts: Omit<ErrorFacts, "vendor" | "operation">) =>
    new RackformError({ vendor, operation, ...facts });
  if (error instanceof RackformError) return error;
  if (error instanceof AxiosError && error.cause instanceof RackformError)
    return error.cause.with({ vendor, operation });
  // Given up under way: the request may have arrived, unless it never had a connection.
  const applied = hadConnection(error) ? "unknown" : "no";
  if (exchange.options.signal?.aborted) return cancelled(operation).with({ vendor, applied });
  const code =
    error instanceof AxiosError ? (error.code ?? "") : ((error as NodeJS.ErrnoException)?.code ?? "");
  const message = error instanceof Error ? error.message : String(error);
  if (tooLarge.test(message)) {
    return fail({
      kind: "protocol",
      applied: "unknown",
      message: `the answer is larger than ${maxAnswerBytes} bytes and was cut off`,
    });
  }
  const refused = neverStarted.find(({ codes }) => codes.test(code));
  if (refused) return fail({ kind: refused.kind, applied: "no", code, message: refused.message });
  const timedOut = outOfTime || code === "ECONNABORTED" || code === "ETIMEDOUT" || /timeout/i.test(message);
  return fail({
    kind: "transient",
    code: outOfTime ? "ETIMEDOUT" : code || undefined,
    applied,
    message: timedOut ? "no answer came in time" : "the connection broke before an answer came",
  });
}

/** Whether a request got as far as a connection. A proxy that does not answer, or a queue for a socket, is before that. */
function hadConnection(error: unknown): boolean {
  const request: unknown = error instanceof AxiosError ? error.request : undefined;
  return !(request instanceof ClientRequest && request.socket === null);
}
