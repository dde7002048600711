import { RackformError } from "./errors";
import { withoutEnd } from "./trim";

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks a base URL and strips its final slashes. Plain http is refused except to loopback: every request
 * carries credentials.
 */
export function checkBaseUrl(vendor: string, text: string): string {
  const refuse = (why: string): never => {
    throw new RackformError({ kind: "validation", vendor, argument: "baseUrl", message: `baseUrl ${why}` });
  };
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return refuse(`${JSON.stringify(text)} is not a URL; an example: https://api.example.net/v1`);
  }
  if (url.username || url.password) refuse("must not hold credentials; give them in the configuration");
  if (url.search || url.hash) refuse("must not have a query or a fragment");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback.test(url.hostname))) {
    refuse(
      `${JSON.stringify(text)} is refused: only https is allowed (plain http only to 127.0.0.1, ::1 and localhost)`,
    );
  }
  return withoutEnd(url.origin + url.pathname, "/");
}

export function isLoopback(baseUrl: string): boolean {
  return loopback.test(new URL(baseUrl).hostname);
}
