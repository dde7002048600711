/** What has to compile for users, and what must not. Compiled by the type check and by types.test.ts; never run. */
import * as pulumi from "@pulumi/pulumi";
import {
  type AnyReverseDnsArgs,
  BgpSession,
  type DnsRecordArgs,
  DnsRecord,
  DnsZone,
  DnsZoneFile,
  FirewallRuleset,
  FlexMetalServer,
  Provider,
  ReverseDns,
  Snapshot,
} from "rackform";
import { GigahostClient, isKind, type RackformError } from "rackform/sdk";
import { Simulator } from "rackform/simulator";
import { testStack } from "rackform/testing";

const text = pulumi.output("text");
const count = pulumi.output(5);

// Zones.
const zone = new DnsZone("a", { vendor: "gigahost", domain: "example.no", type: "NATIVE", autoRenew: true });
new DnsZone("b", { vendor: "artnet", domain: text, masterNameserver: "192.0.2.53" });
declare const either: "gigahost" | "artnet";
new DnsZone("c", { vendor: either, domain: "example.no" });
new DnsZone("d", { vendor: pulumi.output("gigahost" as const), domain: "example.no", zoneFile: "@ A 192.0.2.1" });
// @ts-expect-error Artnet has no kinds of zones.
new DnsZone("e", { vendor: "artnet", domain: "example.pl", type: "MASTER" });
// @ts-expect-error Gigahost has no master of a secondary zone.
new DnsZone("f", { vendor: "gigahost", domain: "example.no", masterNameserver: "192.0.2.53" });
// @ts-expect-error TerraHost has no zones.
new DnsZone("g", { vendor: "terrahost", domain: "example.no" });
// @ts-expect-error The domain is missing.
new DnsZone("h", { vendor: "gigahost" });
// @ts-expect-error There is no such argument.
new DnsZone("i", { vendor: "gigahost", domain: "example.no", colour: "blue" });
const nameservers: pulumi.Output<string[]> = zone.nameservers;
const serial: pulumi.Output<number | undefined> = zone.serial;
const found: DnsZone = DnsZone.get("j", "gigahost:example.no", { protect: true });

// Records take a zone, its id, or an Output of it.
new DnsRecord("a", { zone, type: "A", value: "192.0.2.1" });
new DnsRecord("b", { zone: "gigahost:example.no", type: "MX", value: text, priority: count });
new DnsRecord("c", { zone: zone.id, name: pulumi.interpolate`${text}.dev`, type: "TXT", value: "x", ttl: 60, adopt: true });
// @ts-expect-error Another resource is no zone.
new DnsRecord("d", { zone: new Snapshot("s", { vendor: "gigahost", serverId: 1, name: "n" }), type: "A", value: "192.0.2.1" });
// @ts-expect-error There is no such record type.
new DnsRecord("e", { zone, type: "SPF", value: "x" });
// @ts-expect-error A TTL is a number.
new DnsRecord("f", { zone, type: "A", value: "192.0.2.1", ttl: "1h" });
const shared: Omit<DnsRecordArgs, "zone"> = { type: "A", value: "192.0.2.1" };
const record = new DnsRecord("g", { zone, ...shared });
const fqdn: pulumi.Output<string> = record.fqdn;
const type: pulumi.Output<DnsRecordType> = record.type;
type DnsRecordType = pulumi.Unwrap<DnsRecordArgs["type"]>;

// A zone's rows come as a list or as a file.
new DnsZoneFile("a", { zone, records: [{ type: "A", value: text }], unmanaged: "remove" });
new DnsZoneFile("b", { zone: zone.id, file: text, ignore: ["* TXT"] });
// @ts-expect-error Not both.
new DnsZoneFile("c", { zone, records: [], file: "" });
// @ts-expect-error One of the two.
new DnsZoneFile("d", { zone });
// @ts-expect-error The form that the state keeps is not for programs.
new DnsZoneFile("e", { zone, records: { "A www 192.0.2.1": 3600 } });

// Reverse DNS: an address or a network, and the owners that the vendor has.
new ReverseDns("a", { vendor: "gigahost", ip: text, hostname: "a.example.no", serverId: 5 });
new ReverseDns("b", { vendor: "terrahost", subnet: "2001:db8::/48", nameserver: "ns1.example.no" });
new ReverseDns("c", { vendor: "i3d", ip: "192.0.2.1", hostname: text, colocationId: "7" });
new ReverseDns("d", { vendor: "gigacloud", ip: "192.0.2.1", hostname: text, serviceId: count });
const any: AnyReverseDnsArgs = { vendor: "artnet", ip: "192.0.2.1", hostname: "a.example.no" };
new ReverseDns("e", any);
// @ts-expect-error Artnet delegates no networks.
new ReverseDns("f", { vendor: "artnet", subnet: "2001:db8::/48", nameserver: "ns1.example.no" });
// @ts-expect-error GigaCloud has services and no servers.
new ReverseDns("g", { vendor: "gigacloud", ip: "192.0.2.1", hostname: "a.example.no", serverId: 5 });
// @ts-expect-error An address needs its name.
new ReverseDns("h", { vendor: "gigahost", ip: "192.0.2.1" });
// @ts-expect-error An address and a network are two resources.
new ReverseDns("i", { vendor: "gigahost", ip: "192.0.2.1", hostname: "a", subnet: "2001:db8::/48", nameserver: "b" });

// The vendor may be left out where there is one.
const session = new BgpSession("a", { asn: "AS64500", ipv4: "192.0.2.1" });
const neighbors: pulumi.Output<string[]> = session.sessions.apply((rows) => rows.map(({ neighbor }) => neighbor));
// @ts-expect-error Only Gigahost has BGP.
new BgpSession("b", { vendor: "artnet", asn: 64500, ipv4: "192.0.2.1" });

const server = new FlexMetalServer("a", { name: "a", location: "EU: Rotterdam", instanceType: "bm7.std.8", os: { slug: text }, tags: [text] });
const addresses: pulumi.Output<string[]> = server.ipAddresses;
const slug: pulumi.Output<string> = server.os.slug;
// @ts-expect-error There is no such file system.
new FlexMetalServer("b", { name: "a", location: "l", instanceType: "t", os: { slug: "s", partitions: [{ target: "/", filesystem: "zfs", size: 1 }] } });

new Snapshot("a", { vendor: "terrahost", serverId: "1", name: "golden" }, { dependsOn: server });
// @ts-expect-error Artnet has no snapshots.
new Snapshot("b", { vendor: "artnet", serverId: "1", name: "golden" });

new FirewallRuleset("a", { serviceId: 4101, inbound: [{ policy: "ACCEPT", protocol: "tcp", destinationPorts: count }] });
new FirewallRuleset("b", { rulesetId: "fw-1", onDestroy: "keep" });
// @ts-expect-error One of the two.
new FirewallRuleset("c", { serviceId: 4101, rulesetId: "fw-1" });
// @ts-expect-error There is no such policy.
new FirewallRuleset("d", { serviceId: 4101, inbound: [{ policy: "REJECT" }] });

// Accounts.
const prod = new Provider("prod", { gigahost: { apiKey: pulumi.secret("key") }, artnet: { customerId: "1", apiKey: text } });
new DnsZone("k", { vendor: "gigahost", domain: "example.no" }, { provider: prod });
// @ts-expect-error Artnet needs both.
new Provider("half", { artnet: { apiKey: "key" } });
// @ts-expect-error There is no such vendor.
new Provider("none", { hetzner: { apiKey: "key" } });

// The other ways in.
const client = new GigahostClient({ apiKey: "key" });
const isMine = (error: unknown): error is RackformError => isKind(error, "conflict", "not-found");
// @ts-expect-error There is no such kind of error.
isKind(new Error(), "strange");
const stack = testStack(() => ({ zone }), { simulator: new Simulator() });

export const all = [nameservers, serial, found, fqdn, type, neighbors, addresses, slug, client, isMine, stack];
