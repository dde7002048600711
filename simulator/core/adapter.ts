import { Readable } from "node:stream";
import axios, {
  AxiosError,
  AxiosHeaders,
  type AxiosAdapter,
  type AxiosResponse,
  CanceledError,
  type InternalAxiosRequestConfig,
} from "axios";
import type { Outcome, ReplyOutcome } from "./outcome";
import type { RawRequest } from "./raw-request";

type Config = InternalAxiosRequestConfig;

/** The simulator as an adapter sees it. */
export interface AdapterTarget {
  answer(raw: RawRequest): Promise<Outcome>;
  /** Resolves when the simulator closes. */
  closed(): Promise<void>;
}

/**
 * An axios adapter that reaches the simulator without a socket. Errors have the codes that axios gives over a
 * socket. A request that the caller gives up on is still handled, as a server would.
 */
export function makeAdapter(target: AdapterTarget): AxiosAdapter {
  return async (config) => {
    throwIfAborted(config);
    const raw = await rawRequest(config);
    const interruption = interrupt(config);
    try {
      const outcome = await Promise.race([target.answer(raw), interruption.promise]);
      if (outcome.kind === "reply") return settle(config, respond(config, outcome));
      if (outcome.kind === "hang") await Promise.race([target.closed(), interruption.promise]);
      throw new AxiosError("socket hang up", "ECONNRESET", config, {});
    } finally {
      interruption.dispose();
    }
  };
}

function throwIfAborted(config: Config): void {
  config.cancelToken?.throwIfRequested();
  if (config.signal?.aborted) throw new CanceledError(undefined, config);
}

async function rawRequest(config: Config): Promise<RawRequest> {
  const url = new URL(axios.getUri(config), "http://127.0.0.1");
  const form = config.data instanceof FormData ? await encoded(config.data) : undefined;
  const body = form?.body ?? bodyOf(config);
  if (config.maxBodyLength !== undefined && config.maxBodyLength > -1 && body.length > config.maxBodyLength) {
    throw new AxiosError("Request body larger than maxBodyLength limit", AxiosError.ERR_BAD_REQUEST, config);
  }
  const headers: Record<string, string> = { host: url.host, connection: "keep-alive" };
  for (const [name, value] of Object.entries(AxiosHeaders.from(config.headers).toJSON())) {
    if (value !== null && value !== undefined) headers[name.toLowerCase()] = String(value);
  }
  if (config.auth) {
    const { username, password } = config.auth;
    headers["authorization"] = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  }
  if (form) headers["content-type"] = form.contentType;
  if (body.length > 0) headers["content-length"] = String(body.length);
  return { method: (config.method ?? "get").toUpperCase(), url: url.pathname + url.search, headers, body };
}

/** A form as multipart/form-data, with the boundary that its type names. */
async function encoded(form: FormData): Promise<{ body: Buffer; contentType: string }> {
  const whole = new Response(form);
  return {
    body: Buffer.from(await whole.arrayBuffer()),
    contentType: whole.headers.get("content-type") ?? "",
  };
}

function bodyOf(config: Config): Buffer {
  const data: unknown = config.data;
  if (data === undefined || data === null) return Buffer.alloc(0);
  if (typeof data === "string") return Buffer.from(data);
  if (data instanceof URLSearchParams) return Buffer.from(data.toString());
  if (data instanceof ArrayBuffer) return Buffer.from(data);
  if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  throw new AxiosError("the simulator takes texts and buffers as bodies", AxiosError.ERR_BAD_REQUEST, config);
}

/** Rejects when the caller's time is over or its signal fires. */
function interrupt(config: Config): { promise: Promise<never>; dispose(): void } {
  const undo: (() => void)[] = [];
  const promise = new Promise<never>((_resolve, reject) => {
    if (config.timeout) {
      const timer = setTimeout(() => reject(timedOut(config)), config.timeout);
      undo.push(() => clearTimeout(timer));
    }
    const { signal, cancelToken } = config;
    if (signal) {
      const stop = () => reject(new CanceledError(undefined, config));
      signal.addEventListener?.("abort", stop);
      undo.push(() => void signal.removeEventListener?.("abort", stop));
    }
    void cancelToken?.promise.then((cancel) =>
      reject(cancel instanceof Error ? cancel : new CanceledError(undefined, config)),
    );
  });
  // A request that is answered in time leaves nobody to look at a late rejection.
  promise.catch(() => undefined);
  return { promise, dispose: () => undo.forEach((each) => each()) };
}

function timedOut(config: Config): AxiosError {
  const message = config.timeoutErrorMessage ?? `timeout of ${config.timeout}ms exceeded`;
  const code = config.transitional?.clarifyTimeoutError ? AxiosError.ETIMEDOUT : AxiosError.ECONNABORTED;
  return new AxiosError(message, code, config, {});
}

function respond(config: Config, outcome: ReplyOutcome): AxiosResponse {
  const { maxContentLength } = config;
  if (maxContentLength !== undefined && maxContentLength > -1 && outcome.body.length > maxContentLength) {
    throw new AxiosError(
      `maxContentLength size of ${maxContentLength} exceeded`,
      AxiosError.ERR_BAD_RESPONSE,
      config,
      {},
    );
  }
  const headers = new AxiosHeaders(outcome.headers);
  headers.set("content-length", String(outcome.body.length));
  return {
    status: outcome.status,
    statusText: "",
    headers,
    config,
    request: {},
    data: dataOf(config, outcome.body),
  };
}

function dataOf(config: Config, body: Buffer): unknown {
  if (config.responseType === "arraybuffer") return body;
  if (config.responseType === "stream") return Readable.from([body]);
  return body.toString("utf8").replace(/^\uFEFF/, "");
}

function settle(config: Config, response: AxiosResponse): AxiosResponse {
  if (!config.validateStatus || config.validateStatus(response.status)) return response;
  const code = response.status >= 500 ? AxiosError.ERR_BAD_RESPONSE : AxiosError.ERR_BAD_REQUEST;
  throw new AxiosError(
    `Request failed with status code ${response.status}`,
    code,
    config,
    response.request,
    response,
  );
}
