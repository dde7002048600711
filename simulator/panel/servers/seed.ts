import ipaddr from "ipaddr.js";
import { isObject, list, objects, text, type Body } from "../input";
import { begin } from "../progress";
import type { PanelState } from "../state";
import { addIp, sameAddress, templateV6, v4Address, v6Address } from "./addresses";
import { hide, makeServer } from "./make";
import type { Ip, Server } from "./model";
import { makeSnapshot } from "./snapshots";

/** An address as a text or as `{address, reverse, …}`. */
function entries(body: Body, name: string): Body[] {
  return list(body, name).map((item) => (isObject(item) ? item : { address: item }));
}

function seedIps(state: PanelState, server: Server, body: Body): void {
  const v4 = entries(body, "ipv4");
  const v6 = body["ipv6"] === undefined ? undefined : entries(body, "ipv6");
  const known = new Set(server.ips.flatMap((ip) => [ip.v4?.address, ip.v6?.address]));
  for (let index = 0; index < Math.max(v4.length, v6?.length ?? 0); index += 1) {
    const four = v4[index];
    const address = four && text(four, "address");
    const six = v6 ? v6[index] : address ? { address: templateV6(address) } : undefined;
    const sixAddress = six && text(six, "address");
    if (address && known.has(address)) continue;
    const pick = (name: string): string | undefined => (four && text(four, name)) ?? (six && text(six, name));
    const type = pick("type");
    const routed = four?.["routed"] === true;
    const id = pick("id");
    addIp(state, server, {
      ...(id ? { id } : {}),
      ...(type ? { type: type as Ip["type"] } : {}),
      ...(routed ? { routedTo: server.ips[0]?.id ?? "0" } : {}),
      ...(address ? { v4: v4Address(address, text(four, "reverse") ?? "") } : {}),
      ...(sixAddress ? { v6: v6Address(sixAddress, text(six, "reverse") ?? "") } : {}),
    });
  }
}

function seedSubnets(state: PanelState, server: Server, body: Body): void {
  for (const item of list(body, "subnets")) {
    const parts: Body = isObject(item) ? item : { cidr: item };
    const [network = "", length = "48"] = (text(parts, "cidr") ?? "").split("/");
    const canonical = ipaddr.IPv6.parse(network);
    // The panel writes networks with their "::", as every recorded one has it.
    const cidr = `${canonical.toRFC5952String()}/${length}`;
    if (server.subnets.some((subnet) => subnet.cidr === cidr)) continue;
    server.subnets.push({
      id: text(parts, "id") ?? state.nextId("subnet", 2236),
      cidr,
      gateway: text(parts, "gateway") ?? "2a03:94e0:19ff::1",
      nameserver: text(parts, "nameserver") ?? "",
      routedTo: server.ips[0]?.id ?? "0",
    });
  }
}

function seedExtras(state: PanelState, server: Server, body: Body, now: number): void {
  for (const item of objects(body, "snapshots")) {
    const snapshot = makeSnapshot({ state, now }, text(item, "name") ?? "");
    if (text(item, "state") !== "pending") snapshot.pending = null;
    const id = text(item, "id");
    server.snapshots.push({ ...snapshot, hiddenReads: 0, ...(id ? { id } : {}) });
  }
  for (const item of objects(body, "isos")) {
    const url = text(item, "url") ?? "http://198.51.100.7/install.iso";
    const id = text(item, "id") ?? state.nextId("iso", 31);
    server.isos.push({ id, url, name: url.split("/").pop() ?? "", mounted: item["mounted"] === true });
  }
  if (isObject(body["hidden"])) seedHidden(server, body["hidden"], now);
  if (body["cancelled"] === true) {
    server.order.status = "cancelled";
    server.cancelled = { progress: begin(now, state.options.cancelledLingers), reason: "", at: now };
  }
}

function number(body: Body, name: string): number | null {
  return typeof body[name] === "number" ? body[name] : null;
}

export function seedHidden(server: Server, body: Body, now: number): void {
  hide(server, now, number(body, "reads"), number(body, "seconds"));
}

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
  seedIps(state, server, body);
  seedSubnets(state, server, body);
  seedExtras(state, server, body, now);
  return found(server);
}

interface Place {
  server: Server;
  body: Body;
}

function places(state: PanelState, body: Body, name: string): Place[] {
  return objects(body, name).flatMap((item) => {
    const server = state.servers.get(text(item, "server") ?? text(item, "id") ?? "");
    return server ? [{ server, body: item }] : [];
  });
}

/** A PTR or a delegation changed behind the back: `{server?, ip, reverse}` or `{server?, subnet, nameserver}`. */
function setReverse(state: PanelState, body: Body): void {
  const owner = text(body, "server");
  for (const server of state.servers.values()) {
    if (owner !== undefined && owner !== server.id) continue;
    for (const address of server.ips.flatMap(({ v4, v6 }) => [v4, v6])) {
      if (address && sameAddress(address.address, text(body, "ip") ?? "")) address.reverse = text(body, "reverse") ?? "";
    }
    for (const subnet of server.subnets) {
      if (subnet.cidr === text(body, "subnet")) subnet.nameserver = text(body, "nameserver") ?? "";
    }
  }
}

/**
 * Seeds and outside edits of machines, for both brands.
 *
 * - `servers: [{id?, name?, type? "vps" | "dedicated", hourly?, ipv4?: (text | {address, reverse?, type?, id?,
 *   routed?})[], ipv6?: the same, paired with ipv4 by position (left out: computed from ipv4; `[]`: none),
 *   subnets?: (text | {cidr, nameserver?, id?})[], snapshots?: [{name, state?, id?}], isos?: [{id?, url, mounted?}],
 *   cores?, ram?, disk?, osId?, location?, power?, hidden?: {reads?, seconds?}, cancelled?}]`; an existing id is merged
 * - `setReverse: [{server?, ip, reverse} | {server?, subnet, nameserver}]`
 * - `hideServers: [{id, reads?, seconds?}]`
 * - `removeServers: [id]`, `removeSnapshots: [{server, id?, name?}]`
 */
export function seedServers(state: PanelState, body: Body, now: number): { servers: object[] } {
  const servers = objects(body, "servers").map((item) => seedServer(state, item, now));
  for (const item of objects(body, "setReverse")) setReverse(state, item);
  for (const place of places(state, body, "hideServers")) seedHidden(place.server, place.body, now);
  for (const id of list(body, "removeServers")) state.servers.delete(String(id));
  for (const { server, body: item } of places(state, body, "removeSnapshots")) {
    server.snapshots = server.snapshots.filter(
      ({ id, name }) => id !== text(item, "id") && name !== text(item, "name"),
    );
  }
  return { servers };
}
