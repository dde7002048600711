import type { SimReply, SimRequest, VendorContext, VendorSimulator } from "../core/types";
import { wrongPath } from "./answers";
import { loginOf, refuseLogin } from "./auth";
import { gigacloudHandles } from "./handles";
import { gigacloudRules } from "./options";
import { matchRoute } from "./routes";
import { seed } from "./seed";
import { GigacloudState } from "./state";

/** GigaCloud's client area API (gigacloud.md): every call of the vendor's page. */
export function createGigacloud({ clock, account }: VendorContext): VendorSimulator {
  const state = new GigacloudState(clock, account);
  return {
    vendor: "gigacloud",
    basePath: "/gigacloud/api",
    options: state.options,
    optionRules: gigacloudRules,
    endpointOf: (request) => matchRoute(state, request)?.endpoint ?? `${request.method} ?`,
    isWrite: (request) => matchRoute(state, request)?.isWrite ?? false,
    handle: (request) => handle(state, request),
    seed: (objects) => seed(state, objects),
    inspect: () => inspect(state),
    handles: () => gigacloudHandles(inspect(state)),
    reset: () => state.reset(),
    credentials: () => ({
      GIGACLOUD_USERNAME: state.account.username,
      GIGACLOUD_PASSWORD: state.account.password,
    }),
    account: {
      identity: () => ({ id: String(state.client["id"]), name: String(state.client["companyname"]) }),
      recognises: ({ headers }) => loginOf(headers["authorization"]).startsWith(`${state.account.username}:`),
      rotate: () => void (state.account.password = `${state.account.password}-rotated`),
    },
    loggableBody: (request) =>
      matchRoute(state, request)?.endpoint.includes("/rdns") ? request.body.toString() : undefined,
  };
}

function handle(state: GigacloudState, request: SimRequest): SimReply {
  const matched = matchRoute(state, request);
  if (!matched) return wrongPath(state);
  return refuseLogin(state, request) ?? matched.run();
}

function inspect(state: GigacloudState): Record<string, unknown> {
  const services = [...state.services.values()].map((service) => {
    const { password: _password, rootpassword: _rootpassword, ...shown } = service;
    return shown;
  });
  return structuredClone({
    services,
    client: state.client,
    domains: [...state.domains.values()],
    upgradeOrders: state.upgradeOrders,
  });
}
