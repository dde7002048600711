import { list, objects, text, type Body } from "../panel/input";
import { begin } from "../panel/progress";
import { sameAddress } from "../panel/servers/addresses";
import { checkNames, type Names, values } from "../panel/seed-names";
import { makeServers, serverNames } from "../panel/servers/seed";
import { makeKey, readPermissions } from "./account/api-keys";
import type { Asn, Session } from "./bgp/model";
import { dnsNames, seedDns } from "./seed-dns";
import type { GigahostState } from "./state";

function seedAsn(state: GigahostState, item: Body, now: number): object {
  const number = (text(item, "asn") ?? "").replace(/^AS/i, "");
  const status = (text(item, "status") ?? "active") as Asn["status"];
  let asn = state.asns.find((other) => other.asn === number);
  if (!asn) {
    asn = {
      id: text(item, "id") ?? state.nextId("asn", 1),
      asn: number,
      name: text(item, "name") ?? "Example Network",
      country: "NO",
      status,
      rejectedReason: "",
      approval: begin(now, state.options.asnApproval),
    };
    state.asns.push(asn);
  }
  asn.status = status;
  asn.rejectedReason = text(item, "rejectedReason") ?? "";
  for (const prefix of list(item, "prefixes")) {
    state.prefixLists.push({
      id: state.nextId("prefix", 1),
      asnId: asn.id,
      prefix: String(prefix),
      family: String(prefix).includes(":") ? "ipv6" : "ipv4",
      status: "active",
    });
  }
  return { asn_id: asn.id, asn: asn.asn };
}

/** A session on the machine that has the address. */
function seedSession(state: GigahostState, item: Body): object[] {
  const asn = state.asns.find((other) => other.asn === text(item, "asn"));
  const address = text(item, "ip");
  const family: Session["family"] = address?.includes(":") ? "ipv6" : "ipv4";
  for (const server of state.servers.values()) {
    for (const ip of server.ips) {
      const found = family === "ipv4" ? ip.v4 : ip.v6;
      if (!asn || !found || !sameAddress(found.address, address ?? "")) continue;
      const session: Session = {
        id: state.nextId("bgp session", 1),
        asnId: asn.id,
        routerId: text(item, "router") ?? "1",
        serverId: server.id,
        ipId: ip.id,
        family,
        address: found.address,
        defaultRoute: item["defaultRoute"] === true,
        status: text(item, "status") ?? "active",
        activation: null,
        deletion: null,
      };
      state.bgpSessions.push(session);
      return [{ session_id: session.id, ip_id: session.ipId }];
    }
  }
  return [];
}

const names: Names = {
  ...serverNames,
  ...dnsNames,
  asns: { ...values("asn", "status", "rejectedReason", "name", "id"), prefixes: "list" },
  removeAsns: "list",
  bgpSessions: values("asn", "ip", "router", "defaultRoute", "status"),
  removeSessions: "list",
  sshKeys: values("name", "data", "id"),
  removeSshKeys: "list",
  apiKeys: values("label", "permissions", "expiresAt"),
  removeApiKeys: "list",
  products: values("id", "inStock", "priceId", "monthly", "setup"),
  removeOrders: "list",
};

/**
 * Seeds and outside edits; everything is optional and done in this order.
 *
 * - machines: see `seedServers`; zones and records: see `seedDns`
 * - `asns: [{asn, status? "active" | "pending" | "rejected", rejectedReason?, name?, id?, prefixes?: [text]}]`: an
 *   existing ASN takes the new status
 * - `removeAsns: [asn]`, as the vendor's support does it
 * - `bgpSessions: [{asn, ip, router?, defaultRoute?, status?}]` on the machine with that address
 * - `removeSessions: [id]`
 * - `sshKeys: [{name, data, id?}]`, `removeSshKeys: [id]`
 * - `apiKeys: [{label?, permissions, expiresAt?: milliseconds}]`: answers with the secret
 * - `removeApiKeys: [label]`
 * - `products: [{id, inStock?, priceId?, monthly?, setup?}]`: stock and prices of what the catalogue has
 * - `removeOrders: [id]`: orders without a machine that the vendor has ended
 */
export function seedGigahost(state: GigahostState, body: Body, now: number): Record<string, unknown> {
  checkNames(names, body);
  const servers = makeServers(state, body, now);
  const dns = seedDns(state, body, now);
  const asns = objects(body, "asns").map((item) => seedAsn(state, item, now));
  const taken = list(body, "removeAsns").map((asn) => String(asn).replace(/^AS/i, ""));
  state.asns = state.asns.filter(({ asn }) => !taken.includes(asn));
  const bgpSessions = objects(body, "bgpSessions").flatMap((item) => seedSession(state, item));
  const removed = list(body, "removeSessions").map(String);
  state.bgpSessions = state.bgpSessions.filter(({ id }) => !removed.includes(id));
  for (const item of objects(body, "sshKeys")) {
    const id = text(item, "id") ?? state.nextId("ssh key", 5);
    state.sshKeys.push({ id, name: text(item, "name") ?? "", data: text(item, "data") ?? "", added: now });
  }
  for (const id of list(body, "removeSshKeys")) {
    const index = state.sshKeys.findIndex((key) => key.id === String(id));
    if (index >= 0) state.sshKeys.splice(index, 1);
  }
  for (const label of list(body, "removeApiKeys")) {
    const index = state.apiKeys.findIndex((key) => key.label === label);
    if (index >= 0) state.apiKeys.splice(index, 1);
  }
  for (const { id, ...parts } of objects(body, "products"))
    Object.assign(state.products.find((product) => product.id === Number(id)) ?? {}, parts);
  const ended = list(body, "removeOrders").map(String);
  state.deploys = state.deploys.filter(({ orderId }) => !ended.includes(orderId));
  const apiKeys = objects(body, "apiKeys").map((item) => {
    const key = makeKey(state, {
      label: text(item, "label") ?? "seeded",
      permissions: readPermissions(item["permissions"]),
      expires: typeof item["expiresAt"] === "number" ? item["expiresAt"] : null,
      created: now,
    });
    return { key_id: key.id, secret: key.secret };
  });
  return { ...servers, ...dns, asns, bgpSessions, apiKeys };
}
