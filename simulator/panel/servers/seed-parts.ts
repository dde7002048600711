import ipaddr from "ipaddr.js";
import { isObject, list, objects, text, type Body } from "../input";
import { begin } from "../progress";
import type { PanelState } from "../state";
import { addIp, templateV6, v4Address, v6Address } from "./addresses";
import { hide } from "./make";
import type { Ip, Server } from "./model";
import { makeSnapshot } from "./snapshots";

/** An address as a text or as `{address, reverse, …}`. */
function entries(body: Body, name: string): Body[] {
  return list(body, name).map((item) => (isObject(item) ? item : { address: item }));
}

export function seedIps(state: PanelState, server: Server, body: Body): void {
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

export function seedSubnets(state: PanelState, server: Server, body: Body): void {
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

export function seedExtras(state: PanelState, server: Server, body: Body, now: number): void {
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

export function number(body: Body, name: string): number | null {
  return typeof body[name] === "number" ? body[name] : null;
}

export function seedHidden(server: Server, body: Body, now: number): void {
  hide(server, now, number(body, "reads"), number(body, "seconds"));
}
