import type { ObjectHandle } from "../core/handles";
import type { OptionRules } from "../core/options";
import type { SimReply, SimRequest, VendorContext, VendorSimulator } from "../core/types";
import { identify, recognises, unauthorized } from "./access/identity";
import { authorise } from "./access/permissions";
import type { Route } from "./call";
import { refusalAnswer } from "./envelope";
import { parseJson, type Body } from "./input";
import type { PanelOptions } from "./options";
import { spend } from "./quota";
import { Refusal } from "./refusal";
import { findRoute } from "./routes";
import type { PanelState } from "./state";

/** What tells one brand of the panel from the other. */
export interface PanelDefinition<S extends PanelState, O extends PanelOptions> {
  vendor: VendorSimulator["vendor"];
  basePath: string;
  defaults: O;
  rules: OptionRules<O>;
  routes: Route<S>[];
  makeState(options: O, now: number, account: number): S;
  /** Moves what moves by time, before every request. */
  tick(state: S, now: number): void;
  seed(state: S, objects: Body, now: number): unknown;
  inspect(state: S, now: number): Record<string, unknown>;
  handles(inspected: Record<string, unknown>): ObjectHandle[];
  credentials(state: S): Record<string, string>;
  rotate(state: S): void;
  restricted?(state: S, now: number): Record<string, string>;
}

function bodyOf(request: SimRequest): Body {
  const form = request.headers["content-type"]?.startsWith("multipart/form-data") ?? false;
  return form ? {} : parseJson(request.body);
}

/** The panel behind both brands: routing, authentication, permissions, quota, envelope. */
export function createPanel<S extends PanelState, O extends PanelOptions>(
  definition: PanelDefinition<S, O>,
  { clock, account = 0 }: VendorContext,
): VendorSimulator {
  const { vendor, basePath, routes } = definition;
  const options: O = structuredClone(definition.defaults);
  let state = definition.makeState(options, clock.now(), account);

  async function serve(request: SimRequest, now: number): Promise<SimReply> {
    const current = state;
    spend(current, now);
    const { pattern, route, params } = findRoute(routes, request.method, request.path);
    const identity = identify(current, request.headers["authorization"], now);
    if (!identity && route?.access !== "public") throw unauthorized();
    if (!pattern) throw new Refusal(404, "404 Not Found");
    if (!route) throw new Refusal(405, "Method not allowed");
    if (identity && route.access !== "public")
      authorise(identity, request.method, route.access, params["id"]);
    definition.tick(current, now);
    return route.handle({
      state: current,
      request,
      params,
      query: request.query,
      body: bodyOf(request),
      identity: identity ?? { kind: "basic" },
      now,
    });
  }

  return {
    vendor,
    basePath,
    options,
    optionRules: definition.rules,
    endpointOf(request) {
      const { pattern } = findRoute(routes, request.method, request.path);
      return `${request.method} ${pattern ?? request.path}`;
    },
    isWrite(request) {
      const { route } = findRoute(routes, request.method, request.path);
      return route?.write ?? request.method !== "GET";
    },
    async handle(request) {
      const now = clock.now();
      try {
        return await serve(request, now);
      } catch (error) {
        if (error instanceof Refusal) return refusalAnswer({ state, now }, error);
        throw error;
      }
    },
    seed: (objects) => definition.seed(state, objects, clock.now()),
    inspect: () => definition.inspect(state, clock.now()),
    handles: () => definition.handles(definition.inspect(state, clock.now())),
    reset() {
      for (const name of Object.keys(options)) Reflect.deleteProperty(options, name);
      Object.assign(options, structuredClone(definition.defaults));
      state = definition.makeState(options, clock.now(), account);
    },
    credentials: () => definition.credentials(state),
    account: {
      identity: () => ({ id: state.account.customerId, name: state.account.name }),
      recognises: (request) => recognises(state, request),
      rotate: () => definition.rotate(state),
      ...(definition.restricted && { restricted: () => definition.restricted?.(state, clock.now()) ?? {} }),
    },
  };
}
