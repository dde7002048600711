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
