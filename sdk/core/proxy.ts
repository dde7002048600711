import type { ClientRequest } from "node:http";
import { HttpsProxyAgent, type HttpsProxyAgentOptions } from "https-proxy-agent";
import { getProxyForUrl } from "proxy-from-env";
import { isLoopback } from "./base-url";
import { RackformError } from "./errors";

/** A proxy from the environment. Its credentials are apart, so that nothing that shows its URL can show them. */
export interface Proxy {
  /** Scheme, host and port. */
  origin: string;
  /** For `Proxy-Authorization`; empty without credentials. */
  authorization: string;
  secrets: string[];
}

/**
 * The proxy that the environment names for a base URL: `HTTPS_PROXY`, else `ALL_PROXY`, in capitals or not, unless
 * `NO_PROXY` has the host. None for loopback: what runs there is not beyond a proxy.
 */
export function proxyFor(vendor: string, baseUrl: string): Proxy | undefined {
  const text = isLoopback(baseUrl) ? "" : getProxyForUrl(baseUrl);
  if (text === "") return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new RackformError({
      kind: "validation",
      vendor,
      message:
        "the proxy of the environment (HTTPS_PROXY or ALL_PROXY) has to be a URL such as http://proxy.example.net:3128",
    });
  const { origin, username, password } = new URL(text);
  const credentials = [username, password].map(plain);
  if (!username && !password) return { origin, authorization: "", secrets: [] };
  const basic = Buffer.from(credentials.join(":")).toString("base64");
  return { origin, authorization: `Basic ${basic}`, secrets: [credentials[1]!, password, basic] };
}

/** A per cent sign that begins no escape stands for itself. */
function plain(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

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
