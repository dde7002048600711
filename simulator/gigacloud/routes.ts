import { emptyForm, type PhpArray } from "../core/php-form";
import type { SimReply, SimRequest } from "../core/types";
import * as account from "./account";
import { unknownService } from "./answers";
import { parametersOf } from "./parameters";
import { readRdns, writeRdns } from "./rdns";
import { listServices, serviceAddresses, serviceDetails } from "./services";
import type { GigacloudState, Service } from "./state";
import { orders, upgrade, upgradeOptions } from "./upgrade";

interface Call {
  state: GigacloudState;
  /** The part of the path in the place of the placeholder, decoded. */
  id: string;
  parameters: PhpArray;
}

interface Route {
  /** Name for counts and faults. */
  endpoint: string;
  pattern: RegExp;
  write?: boolean | ((state: GigacloudState, parameters: PhpArray) => boolean);
  run: (call: Call) => SimReply;
}

type ServiceHandler = (state: GigacloudState, service: Service, parameters: PhpArray) => SimReply;

function route(endpoint: string, run: Route["run"], write: Route["write"] = false): Route {
  const path = endpoint.split(" ")[1] ?? "";
  return { endpoint, pattern: new RegExp(`^${path.replace(/\{\w+\}/, "([^/]+)")}/?$`), run, write };
}

function onService(handler: ServiceHandler): Route["run"] {
  return ({ state, id, parameters }) => {
    const service = state.services.get(id);
    return service ? handler(state, service, parameters) : unknownService(state);
  };
}

const routes: Route[] = [
  route("GET /details", ({ state }) => account.clientDetails(state)),
  route("POST /details", ({ state, parameters }) => account.editClient(state, parameters), true),
  route("GET /balance", ({ state }) => account.balance(state)),
  route("GET /invoice", ({ state }) => account.listInvoices(state)),
  route("GET /invoice/{id}", ({ state, id }) => account.invoiceDetails(state, id)),
  route("GET /tickets", ({ state }) => account.listTickets(state)),
  route("GET /tickets/{number}", ({ state, id }) => account.ticketDetails(state, id)),
  route("GET /domain", ({ state }) => account.listDomains(state)),
  route("GET /domain/{id}", ({ state, id }) => account.domainDetails(state, id)),
  route("POST /domainorder/status", ({ state, parameters }) => account.domainAvailability(state, parameters)),
  route("GET /service", ({ state }) => listServices(state)),
  route("GET /service/{id}", onService(serviceDetails)),
  route("GET /service/{id}/ip", onService(serviceAddresses)),
  route("GET /service/{id}/rdns", onService(readRdns)),
  route("POST /service/{id}/rdns", onService(writeRdns), true),
  route("GET /service/{id}/upgrade", onService(upgradeOptions)),
  route("POST /service/{id}/upgrade", onService(upgrade), orders),
];

export interface Matched {
  endpoint: string;
  isWrite: boolean;
  run(): SimReply;
}

/** The call that a request is, `undefined` for a path or method that the page does not have. */
export function matchRoute(state: GigacloudState, request: SimRequest): Matched | undefined {
  for (const { endpoint, pattern, run, write } of routes) {
    if (!endpoint.startsWith(`${request.method} `)) continue;
    const match = pattern.exec(request.path);
    if (!match) continue;
    const parameters = request.method === "POST" ? parametersOf(state, request) : emptyForm();
    const isWrite = typeof write === "function" ? write(state, parameters) : write === true;
    return { endpoint, isWrite, run: () => run({ state, id: decode(match[1] ?? ""), parameters }) };
  }
  return undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
