import { objects, text, type Body } from "../input";
import { checkNames, type Names, values } from "../seed-names";
import type { PanelState } from "../state";
import { makeServer } from "./make";
import type { Server } from "./model";
import { editServers } from "./outside-edits";
import { number, seedExtras, seedIps, seedSubnets } from "./seed-parts";

function patch(body: Body): Partial<Server> {
  const parts: Partial<Server> = {};
  const name = text(body, "name");
  const label = text(body, "label");
  const osId = text(body, "osId");
  const location = text(body, "location");
  if (name !== undefined) parts.name = name;
  if (label !== undefined) parts.label = label;
  if (osId !== undefined) parts.osId = osId;
  if (location !== undefined) parts.location = location;
  for (const field of ["cores", "ram", "disk"] as const) {
    const value = number(body, field);
    if (value !== null) parts[field] = value;
  }
  if (typeof body["power"] === "boolean") parts.powered = body["power"];
  if (typeof body["rescue"] === "boolean") parts.rescue = body["rescue"];
  return parts;
}

/** What a test needs to find a machine's parts again. */
function found(server: Server): object {
  return {
    srv_id: server.id,
    name: server.name,
    ips: server.ips.map((ip) => ({
      ip_id: ip.id,
      ipv4: ip.v4?.address ?? null,
      ipv6: ip.v6?.address ?? null,
    })),
    subnets: server.subnets.map(({ id, cidr }) => ({ sub_id: id, cidr })),
    snapshots: server.snapshots.map(({ id, name }) => ({ snap_id: id, name })),
  };
}

function seedServer(state: PanelState, body: Body, now: number): object {
  const id = text(body, "id");
  const existing = id === undefined ? undefined : state.servers.get(id);
  const type = text(body, "type") === "dedicated" ? "dedicated" : "vps";
  const server =
    existing ??
    makeServer(state, now, {
      ...(id ? { id } : {}),
      type,
      billing: body["hourly"] === true ? "hourly" : "recurring",
    });
  Object.assign(server, patch(body));
  server.order.id = text(body, "orderId") ?? server.order.id;
  seedIps(state, server, body);
  seedSubnets(state, server, body);
  seedExtras(state, server, body, now);
  return found(server);
}

const addresses = values("address", "reverse", "type", "id", "routed");

/** What {@link seedServers} takes. */
export const serverNames: Names = {
  servers: {
    ...values(
      "id",
      "orderId",
      "name",
      "label",
      "type",
      "hourly",
      "cores",
      "ram",
      "disk",
      "osId",
      "location",
      "power",
      "rescue",
      "cancelled",
    ),
    ipv4: addresses,
    ipv6: addresses,
    subnets: values("cidr", "nameserver", "id", "gateway"),
    snapshots: values("name", "state", "id"),
    isos: values("id", "url", "mounted"),
    hidden: values("reads", "seconds"),
  },
  setReverse: values("server", "ip", "reverse", "subnet", "nameserver"),
  hideServers: values("id", "reads", "seconds"),
  moveIps: values("server", "ip", "to"),
  removeServers: "list",
  removeSnapshots: values("server", "id", "name"),
};

/**
 * Seeds and outside edits of machines, for both brands.
 *
 * - `servers: [{id?, orderId?, name?, type? "vps" | "dedicated", hourly?, ipv4?: (text | {address, reverse?, type?, id?,
 *   routed?})[], ipv6?: the same, paired with ipv4 by position (left out: computed from ipv4; `[]`: none),
 *   subnets?: (text | {cidr, nameserver?, id?})[], snapshots?: [{name, state?, id?}], isos?: [{id?, url, mounted?}],
 *   cores?, ram?, disk?, osId?, location?, power?, rescue?, hidden?: {reads?, seconds?}, cancelled?}]`; an existing id is merged
 * - `setReverse: [{server?, ip, reverse} | {server?, subnet, nameserver}]`
 * - `hideServers: [{id, reads?, seconds?}]`
 * - `moveIps: [{server, ip, to?}]`: to another machine, or away
 * - `removeServers: [id]`, `removeSnapshots: [{server, id?, name?}]`
 */
export function seedServers(state: PanelState, body: Body, now: number): { servers: object[] } {
  checkNames(serverNames, body);
  return makeServers(state, body, now);
}

/** The same for a brand that takes more, and has looked at the names itself. */
export function makeServers(state: PanelState, body: Body, now: number): { servers: object[] } {
  const servers = objects(body, "servers").map((item) => seedServer(state, item, now));
  editServers(state, body, now);
  return { servers };
}
