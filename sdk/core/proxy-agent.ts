import type { ClientRequest } from "node:http";
import { HttpsProxyAgent, type HttpsProxyAgentOptions } from "https-proxy-agent";
import { RackformError } from "./errors";
import type { Proxy } from "./proxy";

/** What a proxy refuses it refuses a second later, too; it hiccups as servers do. */
const isFinal = (status: number) => status >= 400 && status < 500 && ![408, 425, 429].includes(status);

type ConnectOptions = Parameters<HttpsProxyAgent<string>["connect"]>[1];

/**
 * Tunnels through a proxy by CONNECT, and keeps them. Whatever goes wrong before a tunnel stands is the proxy's: the
 * vendor has seen nothing, and what the proxy answers is never taken for the vendor's answer.
 */
export class ProxyAgent extends HttpsProxyAgent<string> {
  readonly #origin: string;

  constructor({ origin, authorization }: Proxy, options: HttpsProxyAgentOptions<string>) {
    const headers: Record<string, string> = authorization ? { "Proxy-Authorization": authorization } : {};
    super(origin, { ...options, headers: () => ({ ...headers }) });
    this.#origin = origin;
  }

  override async connect(request: ClientRequest, options: ConnectOptions) {
    let status = 0;
    request.once("proxyConnect", (answer: { statusCode: number }) => (status = answer.statusCode));
    const waiting = new AbortController();
    const giveUp = () => waiting.abort();
    request.once("close", giveUp);
    // Read at once, when the connection is opened.
    this.connectOpts = { ...this.connectOpts, signal: waiting.signal };
    try {
      const socket = await super.connect(request, options);
      if (status === 200) return socket;
      socket.destroy();
    } catch (error) {
      throw this.#failure(`cannot be used (${(error as NodeJS.ErrnoException).code ?? "it hung up"})`);
    } finally {
      request.off("close", giveUp);
    }
    const hint = status === 407 ? "; its user name and password belong in the proxy's URL" : "";
    throw this.#failure(`refused to connect to the vendor with HTTP ${status}${hint}`, isFinal(status));
  }

  #failure(what: string, final = false): RackformError {
    return new RackformError({
      kind: "transient",
      applied: "no",
      final,
      message: `the proxy ${this.#origin} ${what}, so nothing was sent; check HTTPS_PROXY and NO_PROXY`,
    });
  }
}
