import type { SimRequest, VendorSimulator } from "./types";

/** A request before it is known which vendor it is for. */
export interface RawRequest {
  method: string;
  /** Path and query, as sent. */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

export function splitUrl(url: string): { path: string; query: URLSearchParams } {
  const cut = url.indexOf("?");
  if (cut < 0) return { path: url, query: new URLSearchParams() };
  return { path: url.slice(0, cut), query: new URLSearchParams(url.slice(cut + 1)) };
}

/** The vendor whose base path the request is below, and the request as that vendor sees it (path from "/"). */
export function findVendor(
  vendors: Iterable<VendorSimulator>,
  raw: RawRequest,
): { vendor: VendorSimulator; request: SimRequest } | undefined {
  const { path, query } = splitUrl(raw.url);
  let found: VendorSimulator | undefined;
  for (const vendor of vendors) {
    const { basePath } = vendor;
    if (path !== basePath && !path.startsWith(`${basePath}/`)) continue;
    if (!found || basePath.length > found.basePath.length) found = vendor;
  }
  if (!found) return undefined;
  const rest = path.slice(found.basePath.length) || "/";
  const { method, headers, body } = raw;
  return { vendor: found, request: { method: method.toUpperCase(), path: rest, query, headers, body } };
}
