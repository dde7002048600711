import type { SimReply } from "../core/types";
import type { World } from "./world";

/** One request as a handler sees it: path parameters decoded, the body still text. */
export interface Call {
  world: World;
  /** Decoded path parameters; a parameter that the path has not is "". */
  param(name: string): string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
}

export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the base, with parameters in braces: `/sshKey/{uuid}`. */
  path: string;
  handle(call: Call): SimReply;
  /** Says that a call changes nothing although it is no GET. */
  readsOnly?: boolean;
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

const isParameter = (segment: string): boolean => segment.startsWith("{");

function matchPath(template: string, segments: readonly string[]): Record<string, string> | undefined {
  const expected = template.split("/");
  if (expected.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, each] of expected.entries()) {
    const segment = segments[index] ?? "";
    if (!isParameter(each)) {
      if (each !== segment) return undefined;
    } else if (segment === "") return undefined;
    else params[each.slice(1, -1)] = segment;
  }
  return params;
}

/** Finds the route of a request; fixed segments win over parameters. */
export class Router {
  readonly #routes: readonly Route[];

  constructor(routes: readonly Route[]) {
    const parameters = (route: Route): number => route.path.split("{").length;
    this.#routes = [...routes].sort((a, b) => parameters(a) - parameters(b));
  }

  /** Parameters are still percent-encoded. */
  find(method: string, path: string): Match | undefined {
    const segments = path.split("/");
    for (const route of this.#routes) {
      const params = route.method === method ? matchPath(route.path, segments) : undefined;
      if (params) return { route, params };
    }
    return undefined;
  }

  /** Whether the path exists for some other method. */
  hasPath(path: string): boolean {
    const segments = path.split("/");
    return this.#routes.some((route) => matchPath(route.path, segments) !== undefined);
  }
}
