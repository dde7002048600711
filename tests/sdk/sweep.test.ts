import type { AxiosAdapter } from "axios";
import { ArtnetClient } from "../../sdk/artnet";
import { GigacloudClient } from "../../sdk/gigacloud";
import { GigahostClient } from "../../sdk/gigahost";
import { I3dClient } from "../../sdk/i3d";
import { TerrahostClient } from "../../sdk/terrahost";
import { demo, Simulator } from "../../simulator";
import { quickClock } from "../support/network";

/*
 * Client and simulator are written apart, from the same facts. Here they meet: every read of every client against its
 * seeded simulator, and no field of the wire may be lost or come out empty when it was not.
 */

const simulator = new Simulator();
demo(simulator);
simulator.seed("gigacloud", {
  invoices: [{ id: "1", date: "2026-01-02", total: "10.00", status: "Paid", items: [] }],
  tickets: [{ ticket_number: "77", subject: "Hello", status: "Open", date: "2026-01-02", replies: [] }],
});
simulator.seed("gigahost", {
  servers: [{ id: "2299", name: "isos", type: "vps", ipv4: ["192.0.2.99"], snapshots: [{ name: "before" }] }],
});

/** Fields that are left out on purpose: secrets, and what says nothing. */
const leftOut = new Set([
  ...["srv_vnc_password", "srv_vnc_token", "ipmi_session", "management_session", "install_details"],
  ...["success", "meta", "ga_secret"],
]);

let last: unknown;
const recording: AxiosAdapter = async (config) => {
  const reply = await simulator.adapter()(config);
  last = parsed(reply.data);
  return reply;
};

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

const options = (vendor: string) => ({
  adapter: recording,
  baseUrl: simulator.baseUrl(vendor),
  clock: quickClock,
});
const own = simulator.environment();
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const gigahost = new GigahostClient({ apiKey: own["GIGAHOST_API_KEY"]! }, options("gigahost"));
const terrahost = new TerrahostClient(
  { username: own["TERRAHOST_USERNAME"]!, password: own["TERRAHOST_PASSWORD"]! },
  options("terrahost"),
);
const i3d = new I3dClient({ apiKey: own["I3D_API_KEY"]! }, options("i3d"));
const artnet = new ArtnetClient(
  { customerId: own["ARTNET_CUSTOMER_ID"]!, apiKey: own["ARTNET_API_KEY"]! },
  options("artnet"),
);
const gigacloud = new GigacloudClient(
  { username: own["GIGACLOUD_USERNAME"]!, password: own["GIGACLOUD_PASSWORD"]! },
  options("gigacloud"),
);
const [{ zone_id: zoneId }] = simulator.inspect("gigahost")["zones"] as [{ zone_id: string }];

const reads: Record<string, () => Promise<unknown>> = {
  "gigahost account.get": () => gigahost.account.get(),
  "gigahost billing.get": () => gigahost.billing.get(),
  "gigahost bgp.get": () => gigahost.bgp.get(),
  "gigahost deploy.catalogue": () => gigahost.deploy.catalogue(),
  "gigahost deploy.waitlist": async () => {
    const scarce = {
      productId: 7952,
      priceId: 4237,
      regionId: 1,
      osId: 72,
      billingPeriod: "hourly" as const,
    };
    await gigahost.deploy.orderServer({ ...scarce, waitlist: "reserve" });
    await gigahost.deploy.orderServer({ ...scarce, waitlist: "notify" });
    return gigahost.deploy.waitlist();
  },
  "gigahost deploy.orderServer": () =>
    gigahost.deploy.orderServer({
      productId: 7951,
      priceId: 4234,
      regionId: 1,
      osId: 72,
      billingPeriod: "monthly",
    }),
  "gigahost deploy.status": () => gigahost.deploy.status([35982, 35983]),
  "gigahost deploy.isos": () => gigahost.deploy.isos(),
  "gigahost dns.zones.list": () => gigahost.dns.zones.list(),
  "gigahost dns.records.list": () => gigahost.dns.records.list(zoneId),
  "gigahost dns.domains.check": () => gigahost.dns.domains.check("free.no"),
  "gigahost dns.domains.lookupOrganization": () => gigahost.dns.domains.lookupOrganization("123456789"),
  "gigahost servers.list": () => all(gigahost.servers.list()),
  "gigahost servers.get": () => gigahost.servers.get(2201),
  "gigahost servers.snapshots.list": () => gigahost.servers.snapshots.list(2299),
  "gigahost servers.software.distros": () => gigahost.servers.software.distros(),
  "gigahost servers.software.operatingSystems": () => gigahost.servers.software.operatingSystems(3),
  "gigahost servers.upgrades.list": () => gigahost.servers.upgrades.list(2201),
  "terrahost servers.list": () => all(terrahost.servers.list()),
  "terrahost servers.get": () => terrahost.servers.get(3301),
  "terrahost my.account": () => terrahost.my.account(),
  "terrahost my.invoices": () => terrahost.my.invoices(),
  "i3d account.details": () => i3d.account.details(),
  "i3d account.billing": () => i3d.account.billing(),
  "i3d account.apiLog": () => all(i3d.account.apiLog()),
  "i3d account.apiKeys.list": () => i3d.account.apiKeys.list(),
  "i3d sshKey.list": () => i3d.sshKey.list(),
  "i3d operatingSystem.list": () => i3d.operatingSystem.list(),
  "i3d dedicatedServer.list": () => i3d.dedicatedServer.list(),
  "i3d dedicatedServer.get": () => i3d.dedicatedServer.get(7001),
  "i3d colocation.list": () => i3d.colocation.list(),
  "i3d colocation.get": () => i3d.colocation.get(1201),
  "i3d flexMetal.locations": () => i3d.flexMetal.locations(),
  "i3d flexMetal.plans": () => i3d.flexMetal.plans(),
  "i3d flexMetal.instanceTypes": () => i3d.flexMetal.instanceTypes(6),
  "i3d flexMetal.quotaUsage": () => i3d.flexMetal.quotaUsage(),
  "i3d flexMetal.commitCapacity": () => i3d.flexMetal.commitCapacity(),
  "i3d triggers.types.actions": () => i3d.triggers.types.actions(),
  "i3d callbacks.create": () => i3d.callbacks.create({ url: "https://hooks.example.com/" }),
  "i3d colocation.access.create": () =>
    i3d.colocation.access.create({
      email: "v@example.com",
      mobile: "1",
      firstName: "V",
      lastName: "W",
      birthDate: "1990-01-01",
      companyName: "E",
    }),
  "i3d colocation.access.list": () => i3d.colocation.access.list(),
  "i3d flexVm.clouds.create": () =>
    i3d.flexVm.clouds.create({ name: "lab", site: "frmtl1", instance_type: "bm7.std.8" }),
  "artnet customer.details": () => artnet.customer.details(),
  "artnet services.list": () => artnet.services.list(),
  "artnet dns.list": () => artnet.dns.list(),
  "artnet dedicated.details": () => artnet.dedicated.details(4101),
  "artnet vps.details": () => artnet.vps.details(4102),
  "artnet failOverIp.details": () => artnet.failOverIp.details(4103),
  "artnet domain.details": () => artnet.domain.details(4104),
  "artnet revDns.list": () => artnet.revDns.list(),
  "artnet firewall.list": () => artnet.firewall.list(),
  "gigacloud account.details": () => gigacloud.account.details(),
  "gigacloud account.balance": () => gigacloud.account.balance(),
  "gigacloud account.invoices": () => gigacloud.account.invoices(),
  "gigacloud account.invoice": () => gigacloud.account.invoice(1),
  "gigacloud services.list": () => gigacloud.services.list(),
  "gigacloud services.get": () => gigacloud.services.get(33301),
  "gigacloud services.addresses": () => gigacloud.services.addresses(33301),
  "gigacloud domains.list": () => gigacloud.domains.list(),
  "gigacloud domains.get": () => gigacloud.domains.get(548),
  "gigacloud support.tickets": () => gigacloud.support.tickets(),
};

/** Names that a client spells in a way of its own; the value has to come along all the same. */
function values(from: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(from)) for (const each of from) values(each, into);
  else if (typeof from === "object" && from !== null)
    for (const each of Object.values(from)) values(each, into);
  else into.add(plain(from));
  return into;
}

/** "119.00" and 119, "1" and true, "/29" and 29 are the same to whoever reads them. */
function plain(value: unknown): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  const text = String(value).replace(/^[/\\](?=\d+$)/, "");
  return text !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : text;
}

/** Names of all fields, as the wire spells them where a client keeps that spelling. */
function names(from: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(from)) for (const each of from) names(each, into);
  else if (typeof from === "object" && from !== null)
    for (const [name, each] of Object.entries(from)) names(each, into.add(name));
  return into;
}

/** Clients that keep the vendor's names: there, a field is lost when its name is, whatever its value. */
const keepsNames = /^(gigahost|terrahost|i3d) /;
/** What only wraps an answer. */
const wrapping = new Set(["data", "isos", "invoices"]);

function unnamed(wire: unknown, known: Set<string>, where = ""): string[] {
  if (Array.isArray(wire)) return wire.flatMap((each) => unnamed(each, known, where));
  if (typeof wire !== "object" || wire === null) return [];
  return Object.entries(wire).flatMap(([name, value]) => {
    if (leftOut.has(name)) return [];
    const path = where === "" ? name : `${where}.${name}`;
    const here = wrapping.has(name) || known.has(name) || isEmpty(value) ? [] : [path];
    return [...here, ...unnamed(value, known, path)];
  });
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === "" || value === 0 || value === "0" || value === false;

/** Paths of the wire whose value is nowhere in what the client hands on. */
function lost(wire: unknown, read: Set<string>, where = ""): string[] {
  if (Array.isArray(wire)) return wire.flatMap((each) => lost(each, read, where));
  if (typeof wire !== "object" || wire === null)
    return isEmpty(wire) || read.has(plain(wire)) || neverDate(wire) ? [] : [where];
  return Object.entries(wire).flatMap(([name, value]) =>
    leftOut.has(name) ? [] : lost(value, read, where === "" ? name : `${where}.${name}`),
  );
}

const neverDate = (value: unknown) => String(value).startsWith("0000-00-00");

test.each(Object.entries(reads))("%s: nothing of the answer is lost", async (name, read) => {
  const result = await read();
  const gone = keepsNames.test(name) ? unnamed(last, names(result)) : [];
  expect([...new Set([...gone, ...lost(last, values(result))])]).toEqual([]);
});

/** What a call cannot do without: absent or odd, it is a protocol error that names it, never a guess. */
const essential = new Set([
  ...["srv_id", "ip_id", "ip_v4v6", "ip_address", "ips", "sub_id", "snap_id", "snap_state", "key_id"],
  ...["zone_id", "zone_name", "zone_protected", "domain_auto_renew", "record_id", "record_name"],
  ...["record_type", "record_value", "record_ttl", "domain", "available", "company_name", "cust_id"],
  ...["asn", "id", "asn_id", "router_id", "ip_type", "defaultroute", "status", "prefix", "sessions"],
  ...["prefix_lists", "sshkeys", "orders", "order_id", "invoices", "credit", "credit_amount", "tiers"],
  ...[
    "regions",
    "region_id",
    "region_ids",
    "products",
    "product_id",
    "price_id",
    "order_ids",
    "order_numbers",
    "servers",
  ],
  ...["reservations", "notifications", "notify_id", "dist_id", "os_id", "iso_id", "success", "data", "isos"],
  // Lists of the document: absent where a view has none, but never anything else.
  ...["subnets", "passkeys", "contacts", "cust_contacts"],
]);

/** The same by vendor, beside the envelope's own keys. */
const essentialOf: Record<string, ReadonlySet<string>> = {
  i3d: new Set([
    ...[
      "uuid",
      "name",
      "publicKey",
      "slug",
      "availableForFlexMetal",
      "active",
      "ipAddress",
      "rDns",
      "labels",
    ],
    ...["network", "ipRange", "ipRangeCustom", "networkStart", "networkEnd", "location", "locations"],
    ...["quotaUsage", "quotaType", "quota", "usage", "instanceType", "fmOrderId", "createdAt", "expiresAt"],
  ]),
  artnet: new Set([
    ...[
      "type",
      "name",
      "service_details",
      "services_list",
      "zones_list",
      "subnetworks_list",
      "rulesets_list",
    ],
    ...[
      "customer",
      "domain_name",
      "manageable",
      "dns_servers",
      "virtual_ip",
      "real_ip",
      "real_ips_allowed_list",
    ],
    ...["ip", "mask", "mask_short", "subnetworks", "dns_subclasses", "services_ids_list", "active"],
    ...[
      "features",
      "power_management",
      "ilo_access_management",
      "firewall_management",
      "firewall_ruleset_id",
    ],
    ...["power_state", "network_configuration", "newtwork_configuration", "additional_ips"],
    ...["additional_ips_list", "parent_service_id", "master_nameserver"],
  ]),
  gigacloud: new Set([
    ...["name", "client", "details", "invoice", "service", "services", "domains", "tickets", "ticket_number"],
    ...["ipaddress", "acc_balance", "acc_credit", "subject", "items", "ips"],
  ]),
};

/** Every place in an answer, and the answer without it or with something odd there. */
function* spoiled(wire: unknown, odd: unknown): Generator<[path: string, name: string, answer: unknown]> {
  const walk = function* (node: unknown, where: (string | number)[]): Generator<(string | number)[]> {
    if (typeof node !== "object" || node === null) return;
    const entries = Array.isArray(node) ? Object.entries(node.slice(0, 1)) : Object.entries(node);
    for (const [name, value] of entries) {
      const path = [...where, name];
      if (!Array.isArray(node)) yield path;
      yield* walk(value, path);
    }
  };
  for (const path of walk(wire, [])) {
    if (path[0] === "meta") continue;
    const copy = structuredClone(wire);
    const parent = path.slice(0, -1).reduce<unknown>((node, part) => (node as Fields)[part], copy) as Fields;
    const name = String(path.at(-1));
    if (odd === undefined) Reflect.deleteProperty(parent, name);
    else parent[name] = odd;
    yield [path.join("."), name, copy];
  }
}

type Fields = Record<string | number, unknown>;

/** Money, flags and texts that came out wrong once took whole lists of servers with them. */
const oddities: [string, unknown][] = [
  ["absent", undefined],
  ["null", null],
  ["odd", { REDACTED: "REDACTED" }],
];
const panelReads = Object.entries(reads).filter(
  ([name]) => !/waitlist|order|check|lookup|status|create/.test(name),
);

describe.each(oddities)("a field that is %s", (_what, odd) => {
  test.each(panelReads)("%s survives it, unless it cannot do without", async (call, read) => {
    const [vendor = ""] = call.split(" ");
    await read();
    const wire = last;
    const failed: string[] = [];
    for (const [path, name, body] of spoiled(wire, odd)) {
      const fault = simulator.faults.add({
        kind: "mutate",
        times: Infinity,
        mutate: (reply) => (isLogin(reply.body) ? reply : { ...reply, body }),
      });
      const error = await read().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      fault.remove();
      if (error === undefined || essential.has(name) || essentialOf[vendor]?.has(name)) {
        if (error !== undefined)
          expect(error).toMatchObject({ kind: expect.stringMatching(/^(protocol|not-found)$/) as string });
        continue;
      }
      failed.push(`${path}: ${error instanceof Error ? error.message : "no error"}`);
    }
    expect(failed).toEqual([]);
  });
});

const isLogin = (body: unknown) => JSON.stringify(body).includes("ga_secret");
