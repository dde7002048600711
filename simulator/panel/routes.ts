import type { Call, Route } from "./call";
import type { PanelState } from "./state";

type Access<S extends PanelState> = Route<S>["access"];

/** `route("GET /servers/{id}", "servers", handler)` */
export function route<S extends PanelState>(
  endpoint: string,
  access: Access<S>,
  handle: Route<S>["handle"],
  write?: boolean,
): Route<S> {
  const [method = "", pattern = ""] = endpoint.split(" ");
  return { method, pattern, access, handle, ...(write === undefined ? {} : { write }) };
}

function segments(path: string): string[] {
  // An empty id reads the whole list at the real API, so empty segments do not count.
  return path.split("/").filter((segment) => segment !== "");
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Patterns are few and constant; paths are not. */
const splitPatterns = new Map<string, string[]>();

function segmentsOfPattern(pattern: string): string[] {
  const known = splitPatterns.get(pattern);
  if (known) return known;
  const split = segments(pattern);
  splitPatterns.set(pattern, split);
  return split;
}

function match(pattern: string, given: string[]): Record<string, string> | undefined {
  const wanted = segmentsOfPattern(pattern);
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith("{")) params[part.slice(1, -1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

export interface Match<S extends PanelState> {
  /** Absent: no such path; without `route`: the path exists with other verbs. */
  pattern?: string;
  route?: Route<S>;
  params: Call["params"];
}

/** Fixed segments win over ids, so `/dns/zones/ptr` is not a zone. */
export function findRoute<S extends PanelState>(routes: Route<S>[], method: string, path: string): Match<S> {
  const given = segments(path).map(decode);
  let best: Match<S> = { params: {} };
  for (const candidate of routes) {
    const params = match(candidate.pattern, given);
    if (!params) continue;
    const better =
      !best.pattern ||
      (!best.route && candidate.method === method) ||
      (candidate.method === method && Object.keys(params).length < Object.keys(best.params).length);
    if (better) {
      best = {
        pattern: candidate.pattern,
        params,
        ...(candidate.method === method ? { route: candidate } : {}),
      };
    }
  }
  return best;
}
