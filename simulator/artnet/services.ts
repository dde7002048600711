import { arrayOf, type PhpArray, textOf } from "../core/php-form";
import { isHostName } from "../core/host-name";
import { fail } from "./failure";
import type { ArtnetService } from "./model-services";
import { type Call, type CommandTable, integer, needInteger, needText } from "./parameters";
import { showServer } from "./server-answers";
import type { ArtnetState, Row } from "./state";

/** Names of modules whose service type has another name (artnet.md section 2). */
const otherTypes: Record<string, string> = { "fail-over-ip": "foip", "link-service": "link" };

type Show = (state: ArtnetState, service: ArtnetService) => Row;

const readOnly: Show = (_state, service) => service.details ?? {};

/** What `/MODULE/details` answers beside the id. */
const detailsOf: Record<string, Show> = {
  domain: (_state, { name, domain }) => ({
    domain_name: name,
    manageable: domain?.manageable ?? false,
    ...servers(domain),
  }),
  easyisp: readOnly,
  avx: readOnly,
  "hosting-artnet": readOnly,
  ssl: readOnly,
  software: readOnly,
  "link-service": readOnly,
  "fail-over-ip": (_state, service) => ({ ...service.foip }),
  "additional-ip": (_state, service) => ({
    subnetworks: (service.additional ?? []).map(({ id, ip }) => {
      return { id, ip, mask: "255.255.255.255", mask_short: "/32", type: "IPv4" };
    }),
  }),
  vps: showServer,
  dedicated: showServer,
  colocation: showServer,
};

/** Modules that list and show services, and what changes a delegation or a fail-over address. */
export const serviceCommands: CommandTable = {
  "services/list": { run: (call) => list(call, textOf(call.form, "service_type")) },
  "services/details": {
    run: ({ state, form }) => ({ service: showService(serviceOf(state, form)) }),
  },
  ...Object.fromEntries(Object.entries(detailsOf).flatMap(([module, show]) => moduleCommands(module, show))),
  "domain/edit-dns-servers": { write: true, run: ({ state, form }) => editDnsServers(state, form) },
  "fail-over-ip/switch": { write: true, run: ({ state, form }) => switchAddress(state, form) },
};

function moduleCommands(module: string, show: Show): [string, CommandTable[string]][] {
  const type = otherTypes[module] ?? module;
  return [
    [`${module}/list`, { run: (call) => list(call, type) }],
    [
      `${module}/details`,
      {
        run: ({ state, form }) => {
          const service = serviceOf(state, form, type, "authorization-failed");
          return { service_details: { id: service.id, ...show(state, service) } };
        },
      },
    ],
  ];
}

/** A service by id; unknown and foreign ones answer authorization-failed, ones of another type `typeCode`. */
export function serviceOf(
  state: ArtnetState,
  form: PhpArray,
  type?: string,
  typeCode = "invalid-service-type",
): ArtnetService {
  const id = needInteger(form, "service_id", "authorization-failed");
  const service = state.services.get(id) ?? fail("authorization-failed");
  return type !== undefined && service.type !== type ? fail(typeCode) : service;
}

/** A limit of 0 asks for everything, and gets the maximum. */
function limitOf({ options }: ArtnetState, asked: number): number {
  const { maximumLimit } = options;
  return maximumLimit > 0 && (asked === 0 || asked > maximumLimit) ? maximumLimit : asked;
}

function list({ state, form }: Call, type: string | undefined): Row {
  const parent = integer(form, "parent_service_id") ?? 0;
  const offset = integer(form, "offset") ?? 0;
  const limit = limitOf(state, integer(form, "limit") ?? state.options.defaultLimit);
  const found = [...state.services.values()].filter(
    (each) => (!type || each.type === type) && (parent === 0 || each.parent_service_id === parent),
  );
  const rows = found.slice(offset, limit > 0 ? offset + limit : undefined);
  return { services_list: rows.map(showService) };
}

function showService(service: ArtnetService): Row {
  const { id, type, name, custom_description, expiration_time, payment_details, parent_service_id, ip } =
    service;
  const row = { id, type, name, custom_description, expiration_time, payment_details, parent_service_id };
  return ip === undefined ? row : { ...row, ip };
}

function servers(domain: ArtnetService["domain"]): Row {
  return domain?.dns_servers ? { dns_servers: domain.dns_servers } : {};
}

function editDnsServers(state: ArtnetState, form: PhpArray): void {
  const service = serviceOf(state, form, "domain");
  const list = [...(arrayOf(form, "dns_servers")?.values() ?? [])];
  const names = list.map((value) =>
    typeof value === "string" && isHostName(value) ? value : fail("incorrect-param-value"),
  );
  if (names.length < 2) fail("dns-servers-insufficient");
  if (!service.domain?.manageable) fail("edit-dns-error");
  service.domain.dns_servers = names;
}

function switchAddress(state: ArtnetState, form: PhpArray): void {
  const { foip } = serviceOf(state, form, "foip");
  const address = needText(form, "real_ip");
  if (!foip?.real_ips_allowed_list.includes(address)) return fail("ip-not-allowed");
  foip.real_ip = address;
}
