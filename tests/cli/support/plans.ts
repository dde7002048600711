import { runCli } from "../run-cli";

export type Bag = Record<string, unknown>;

/** How the engine writes a type, a provider and an owner under each front end. */
export const frontEnds = {
  dynamic: {
    type: "pulumi-nodejs:dynamic/rackform:",
    provider: "pulumi-nodejs::default",
    hidden: { __provider: "…", __owner: "real/dev/one" },
    replaced: "update",
  },
  plugin: {
    type: "rackform:index:",
    provider: "rackform::default_0_1_0_https_/unpkg.com/rackform___VERSION_/plugin",
    hidden: {},
    replaced: "update-replace",
  },
};
export type FrontEnd = keyof typeof frontEnds;

/** What a plan does to a resource: its object before, its arguments after. */
export interface Planned {
  id?: string;
  inputs: Bag;
  outputs?: Bag;
  /** Missing: it is deleted. */
  news?: Bag;
  /** Which arguments make a replacement of an update. */
  replaces?: string[];
}

/** The step of one resource as `pulumi preview --json --show-sames` (3.257) prints it. */
export function stepOf(
  kind: string,
  front: FrontEnd,
  { id, inputs, outputs = {}, news, replaces }: Planned,
): Bag {
  const { type: prefix, provider: name, hidden, replaced } = frontEnds[front];
  const [type, parent] = [`${prefix}${kind}`, "urn:pulumi:dev::real::pulumi:pulumi:Stack::real-dev"];
  const urn = `urn:pulumi:dev::real::${type}::one`;
  const provider = `urn:pulumi:dev::real::pulumi:providers:${name}::520a76eb-805e-4b99-a7d3-740f6cb4ebdc`;
  const times = { created: "2026-01-02T03:04:05.321013953Z", modified: "2026-01-02T03:04:05.321013953Z" };
  const state = (given: Bag, more: Bag): Bag => ({
    urn,
    custom: true,
    type,
    inputs: { ...hidden, ...given },
    parent,
    provider,
    propertyDependencies: Object.fromEntries(Object.keys(given).map((argument) => [argument, []])),
    sourcePosition: "project:///index.js#3,3",
    ...more,
  });
  const before =
    id === undefined
      ? {}
      : { oldState: state(inputs, { id, outputs: { ...hidden, ...inputs, ...outputs }, ...times }) };
  const after = news && { newState: state(news, id === undefined || replaces ? {} : { id, outputs: news }) };
  const changed = Object.keys(news ?? {}).filter((name) => news![name] !== inputs[name]);
  const diff = {
    diffReasons: changed,
    detailedDiff: Object.fromEntries(
      changed.map((name) => [name, { kind: replaces ? replaced : "update", inputDiff: true }]),
    ),
  };
  const step = (op: string, more: Bag): Bag => ({ op, urn, provider, ...more });
  if (id === undefined) return step("create", { ...after, detailedDiff: null });
  if (!news) return step("delete", { ...before, detailedDiff: null });
  if (!replaces) return step("update", { ...before, ...after, ...diff });
  return step("replace", { ...before, ...after, ...diff, replaceReasons: replaces });
}

const server = {
  vendor: "i3d",
  name: "web-1",
  location: "EU: Rotterdam",
  instanceType: "bm7.std.8",
  os: { slug: "debian-12" },
  reinstallOnChange: false,
};
const rented = {
  vendor: "gigahost",
  product: 7951,
  region: "Sandefjord",
  os: "Debian 12",
  onDestroy: "keep",
};
const machine = {
  vendor: "i3d",
  cloud: "i3d:lab",
  name: "build-1",
  instanceType: "vm.4c.8g",
  image: "debian-12-server-amd64",
  sshKeys: ["ssh-ed25519 AAAA"],
};
const address = { vendor: "gigahost", serverId: "2201", type: "l3", onDestroy: "keep" };
const key = { vendor: "i3d", label: "ci", category: 1 };
const instance = { vendor: "artnet", instanceId: 4201, onDestroy: "keep" };
const zone = { vendor: "gigahost", domain: "example.no" };
const management = { vendor: "artnet", serviceId: 4101, remoteIp: "203.0.113.7", onDestroy: "restore" };
const delegation = {
  vendor: "artnet",
  domain: "example.pl",
  nameServers: ["ns1.example.net", "ns2.example.net"],
};
const ds = { domain: "example.no", records: [], onDestroy: "restore" };
const rows = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`A f${at} 192.0.2.1`, 3600]));

/** Plans that cost or destroy, with the option that allows each. */
export const plans: [what: string, kind: string, planned: Planned, reason: RegExp, option: string][] = [
  [
    "a server is released",
    "FlexMetalServer",
    { id: "i3d:6f9f2a4e-0000-4000-8000-000000000001", inputs: server },
    /the server would be released and its disks are lost/,
    "--allow-server-release",
  ],
  [
    "a server is replaced by another type",
    "FlexMetalServer",
    {
      id: "i3d:0001",
      inputs: server,
      news: { ...server, instanceType: "bm9.std.64" },
      replaces: ["instanceType"],
    },
    /the server would be replaced: the old one is released/,
    "--allow-server-release",
  ],
  [
    "a server is installed anew",
    "FlexMetalServer",
    {
      id: "i3d:0001",
      inputs: server,
      news: { ...server, os: { slug: "debian-13" }, reinstallOnChange: true },
    },
    /would be reinstalled \(reinstallOnChange\) and its disks are wiped/,
    "--allow-server-release",
  ],
  [
    "a server is installed anew with other keys",
    "FlexMetalServer",
    {
      id: "i3d:0001",
      inputs: { ...server, sshKeys: ["a"] },
      news: { ...server, sshKeys: ["b"], reinstallOnChange: true },
    },
    /would be reinstalled \(reinstallOnChange\) and its disks are wiped/,
    "--allow-server-release",
  ],
  [
    "a server is ordered, and a month may cost nothing",
    "FlexMetalServer",
    { inputs: {}, news: server },
    /it orders a server that is billed: .*, and the plan does not tell the price/,
    "--allow-server-order --unknown-prices allow",
  ],
  [
    "a server is ordered",
    "FlexMetalServer",
    { inputs: {}, news: server },
    /a server would be ordered, which is billed as long as it is rented/,
    "--allow-server-order --unknown-prices allow",
  ],
  [
    "a machine is taken over and stopped",
    "VirtualMachine",
    { inputs: {}, news: { ...machine, adopt: true, power: "stopped" } },
    /the machine would be stopped: nothing reaches it any more/,
    "--allow-vm-stop",
  ],
  [
    "a zone's domain is not renewed any more",
    "DnsZone",
    { id: "gigahost:example.no", inputs: zone, news: { ...zone, autoRenew: false } },
    /the domain would not be renewed any more/,
    "--allow-domain-end",
  ],
  [
    "a zone is taken over, whose domain is not renewed any more",
    "DnsZone",
    { inputs: {}, news: { ...zone, adopt: true, autoRenew: false } },
    /the domain would not be renewed any more/,
    "--allow-domain-end",
  ],
  [
    "a domain is taken over and not renewed any more",
    "DomainRegistration",
    { inputs: {}, news: { vendor: "gigahost", domain: "example.no", adopt: true, autoRenew: false } },
    /the domain would not be renewed any more/,
    "--allow-domain-end",
  ],
  [
    "another domain's name servers are set",
    "DomainDelegation",
    {
      id: "gigahost:example.no",
      inputs: { ...delegation, onDestroy: "keep" },
      news: { ...delegation, onDestroy: "keep", domain: "example.com" },
      replaces: ["domain"],
    },
    /the whole domain would be answered for by/,
    "--allow-delegation-change",
  ],
  [
    "another domain's DS records are set",
    "DsRecords",
    {
      id: "gigahost:example.no",
      inputs: { ...ds, onDestroy: "keep" },
      news: { ...ds, onDestroy: "keep", domain: "example.com" },
      replaces: ["domain"],
    },
    /DS records at the registry would change/,
    "--allow-ds-change",
  ],
  [
    "a server at Gigahost is ordered for an unknown price",
    "Server",
    { inputs: {}, news: rented },
    /a server would be ordered, which is billed until it is cancelled, without a limit/,
    "--allow-server-order --unknown-prices allow",
  ],
  [
    "a server at Gigahost is forgotten",
    "Server",
    { id: "gigahost:3523", inputs: rented, outputs: { serverId: "3523", monthly: 119, currency: "NOK" } },
    /would be forgotten, and goes on being billed, up to 119 NOK a month \(onDestroy: keep\)/,
    "--allow-server-order",
  ],
  [
    "a server at Gigahost is cancelled",
    "Server",
    { id: "gigahost:3523", inputs: { ...rented, onDestroy: "cancel" }, outputs: { serverId: "3523" } },
    /the server would be cancelled: its disks and its addresses are lost/,
    "--allow-server-cancel",
  ],
  [
    "a server at Gigahost is installed anew",
    "Server",
    { id: "gigahost:3523", inputs: rented, news: { ...rented, os: "Debian 13", reinstallOnChange: true } },
    /would be reinstalled \(reinstallOnChange\), which wipes its disks/,
    "--allow-server-cancel",
  ],
  [
    "an address is ordered",
    "AdditionalIp",
    { inputs: {}, news: address },
    /an additional address would be ordered, which is billed every month/,
    "--allow-address-order --unknown-prices allow",
  ],
  [
    "an address is given back",
    "AdditionalIp",
    {
      id: "gigahost:192.0.2.77",
      inputs: { ...address, onDestroy: "release" },
      outputs: { address: "192.0.2.77" },
    },
    /the additional address would be given back/,
    "--allow-address-release",
  ],
  [
    "an address moves",
    "AdditionalIp",
    {
      id: "gigahost:192.0.2.77",
      inputs: address,
      outputs: { address: "192.0.2.77" },
      news: { ...address, serverId: "2202" },
    },
    /would move to another server, its traffic at once/,
    "--allow-address-release",
  ],
  [
    "an address is forgotten",
    "AdditionalIp",
    { id: "gigahost:192.0.2.77", inputs: address, outputs: { address: "192.0.2.77" } },
    /would be forgotten, and goes on being billed \(onDestroy: keep\)/,
    "--allow-address-order",
  ],
  [
    "a node of a cloud is ordered",
    "VmNode",
    { inputs: {}, news: { vendor: "i3d", cloud: "i3d:lab" } },
    /a bare-metal node would be ordered, which is billed until it is deleted/,
    "--allow-node-order --unknown-prices allow",
  ],
  [
    "a node of a cloud is deleted",
    "VmNode",
    { id: "i3d:0001", inputs: { vendor: "i3d", cloud: "i3d:lab" }, outputs: { nodeId: "0001" } },
    /the node would be deleted: its billing ends, and it cannot be had again/,
    "--allow-node-release",
  ],
  [
    "a virtual machine is deleted",
    "VirtualMachine",
    { id: "i3d:0002", inputs: machine, outputs: { vmId: "0002" } },
    /the machine would be deleted, and its disk is lost/,
    "--allow-vm-delete",
  ],
  [
    "a virtual machine is stopped",
    "VirtualMachine",
    { id: "i3d:0002", inputs: machine, news: { ...machine, power: "stopped" } },
    /the machine would be stopped: nothing reaches it any more/,
    "--allow-vm-stop",
  ],
  [
    "a snapshot is deleted",
    "Snapshot",
    { id: "gigahost:2201/before", inputs: { vendor: "gigahost", serverId: "2201", name: "before" } },
    /the snapshot would be deleted and cannot be made again/,
    "--allow-snapshot-delete",
  ],
  [
    "a zone is deleted",
    "DnsZone",
    { id: "gigahost:example.no", inputs: zone, outputs: { zoneId: "3101", protected: false } },
    /the zone would be deleted with every record in it/,
    "--allow-zone-delete",
  ],
  [
    "a domain is renewed for money",
    "DnsZone",
    { id: "gigahost:example.no", inputs: { ...zone, autoRenew: false }, news: { ...zone, autoRenew: true } },
    /it renews the domain's registration for money, and the plan does not tell the price/,
    "--unknown-prices allow",
  ],
  [
    "the management of a server is opened",
    "IloAccess",
    { inputs: {}, news: management },
    /opens access to the management of the server for 203\.0\.113\.7/,
    "--allow-management-access",
  ],
  [
    "the management of a server is opened to another one",
    "IloAccess",
    {
      id: "artnet:4101",
      inputs: management,
      news: { ...management, remoteIp: "203.0.113.8" },
    },
    /opens access to the management of the server for (?:203\.0\.113\.8|another \[secret\])/,
    "--allow-management-access",
  ],
  [
    "the management of a server is opened to the one before",
    "IloAccess",
    { id: "artnet:4101", inputs: management, outputs: { previousRemoteIp: "203.0.113.9" } },
    /opens access to the management of the server for 203\.0\.113\.9/,
    "--allow-management-access",
  ],
  [
    "the traffic of an address is dropped",
    "IpBlackhole",
    { inputs: {}, news: { vendor: "artnet", ip: "198.51.100.12" } },
    /drops all traffic of 198\.51\.100\.12/,
    "--allow-blackhole",
  ],
  [
    "a domain is registered",
    "DomainRegistration",
    { inputs: {}, news: { domain: "example.no", spend: { maxPrice: 200 } } },
    /a domain would be registered, which costs money and cannot be called off/,
    "--allow-domain-register",
  ],
  [
    "a domain is left to end",
    "DomainRegistration",
    { id: "gigahost:example.no/registration", inputs: { domain: "example.no", onDestroy: "stopRenewal" } },
    /would not be renewed any more: anybody can have it after the year/,
    "--allow-domain-end",
  ],
  [
    "a domain's renewal is switched off",
    "DomainRegistration",
    {
      id: "gigahost:example.no/registration",
      inputs: { domain: "example.no", autoRenew: true },
      news: { domain: "example.no", autoRenew: false },
    },
    /would not be renewed any more: anybody can have it after the year/,
    "--allow-domain-end",
  ],
  [
    "a cloud instance goes with its disk",
    "CloudInstance",
    { id: "artnet:4201", inputs: { ...instance, onDestroy: "delete" } },
    /the cloud instance would be deleted with its disk, at once and for ever/,
    "--allow-instance-delete",
  ],
  [
    "a cloud instance gets other resources",
    "CloudInstance",
    { id: "artnet:4201", inputs: instance, news: { ...instance, resources: { cpu: 2 } } },
    /may get other resources: it restarts, and costs something else/,
    "--allow-instance-resize --unknown-prices allow",
  ],
  [
    "a cloud instance is switched off",
    "CloudInstance",
    { id: "artnet:4201", inputs: instance, news: { ...instance, power: "off", shutdown: "soft" } },
    /the cloud instance would be switched off/,
    "--allow-instance-stop",
  ],
  [
    "a domain is transferred in",
    "DnsZone",
    { inputs: {}, news: { ...zone, transferDomain: true } },
    /the domain's transfer would be asked for, which costs money/,
    "--allow-domain-transfer --unknown-prices allow",
  ],
  [
    "a zone loses its rows",
    "DnsZoneFile",
    {
      id: "artnet:example.pl/*",
      inputs: { zone: "artnet:example.pl", records: rows, unmanaged: "keep" },
      outputs: { rows: 40 },
      news: { zone: "artnet:example.pl", records: { "A f0 192.0.2.1": 3600 }, unmanaged: "keep" },
    },
    /39 of 40 records would be deleted/,
    "--allow-mass-delete artnet:example.pl",
  ],
  [
    "a BGP session is deleted",
    "BgpSession",
    { id: "gigahost:192.0.2.20", inputs: { asn: 64500, ipv4: "192.0.2.20" } },
    /the BGP session would be deleted: what it announces is not reached/,
    "--allow-session-delete",
  ],
  [
    "traffic of a fail-over address moves",
    "FailoverIp",
    {
      id: "artnet:198.51.100.40",
      inputs: { ip: "198.51.100.40", target: "198.51.100.9" },
      news: { ip: "198.51.100.40", target: "198.51.100.10" },
    },
    /the traffic of the fail-over address would move from 198\.51\.100\.9 to 198\.51\.100\.10/,
    "--allow-failover-switch",
  ],
  [
    "traffic of a fail-over address goes back",
    "FailoverIp",
    {
      id: "artnet:198.51.100.40",
      inputs: { ip: "198.51.100.40", target: "198.51.100.9", onDestroy: "restore" },
      outputs: { previousTarget: "198.51.100.10" },
    },
    /would go back to 198\.51\.100\.10 at once/,
    "--allow-failover-switch",
  ],
  [
    "a domain goes to other name servers",
    "DomainDelegation",
    {
      id: "artnet:example.pl",
      inputs: delegation,
      news: { ...delegation, nameServers: ["ns1.example.org", "ns2.example.org"] },
    },
    /the whole domain would be answered for by ns1\.example\.org, ns2\.example\.org/,
    "--allow-delegation-change",
  ],
  [
    "a domain goes back to its name servers",
    "DomainDelegation",
    { id: "artnet:example.pl", inputs: { ...delegation, onDestroy: "restore" } },
    /would go back to the name servers that it had before/,
    "--allow-delegation-change",
  ],
  [
    "DS records go",
    "DsRecords",
    { id: "gigahost:example.no", inputs: ds },
    /DS records at the registry would change/,
    "--allow-ds-change",
  ],
  [
    "DS records change",
    "DsRecords",
    { id: "gigahost:example.no", inputs: ds, news: { ...ds, records: [{ keyTag: 1 }] } },
    /DS records at the registry would change/,
    "--allow-ds-change",
  ],
  [
    "DNSSEC is switched off",
    "Dnssec",
    { id: "gigahost:example.no", inputs: { domain: "example.no", onDestroy: "restore" } },
    /DNSSEC would be switched off/,
    "--allow-dnssec-off",
  ],
  [
    "a service is upgraded",
    "ServiceSize",
    {
      id: "gigacloud:33301/size",
      inputs: { serviceId: 33301, resources: { "12": 4 }, spend: { maxPrice: 20 } },
      news: { serviceId: 33301, resources: { "12": 8 }, spend: { maxPrice: 20 } },
    },
    /an upgrade of the service would be ordered, which costs money and cannot be taken back/,
    "--allow-service-upgrade",
  ],
  [
    "a service gets another package",
    "ServiceSize",
    {
      id: "gigacloud:33301/size",
      inputs: { serviceId: 33301, packageId: 4, spend: { maxPrice: 20 } },
      news: { serviceId: 33301, packageId: 5, spend: { maxPrice: 20 } },
    },
    /an upgrade of the service would be ordered/,
    "--allow-service-upgrade",
  ],
  [
    "a service is paid for otherwise",
    "ServiceSize",
    {
      id: "gigacloud:33301/size",
      inputs: { serviceId: 33301, cycle: "m", spend: { maxPrice: 20 } },
      news: { serviceId: 33301, cycle: "a", spend: { maxPrice: 20 } },
    },
    /an upgrade of the service would be ordered/,
    "--allow-service-upgrade",
  ],
  [
    "a key is issued",
    "ApiKey",
    { inputs: {}, news: key },
    /an API key would be issued/,
    "--allow-key-change",
  ],
  [
    "a key may do more",
    "ApiKey",
    { id: "i3d:ci", inputs: key, outputs: { keyId: "7" }, news: { ...key, category: 2 } },
    /the API key would do .* in place of/,
    "--allow-key-change",
  ],
  [
    "a key may do more than it may",
    "ApiKey",
    {
      id: "gigahost:ci",
      inputs: { vendor: "gigahost", label: "ci", permissions: { dns: { mode: "r" } } },
      outputs: { keyId: "7" },
      news: { vendor: "gigahost", label: "ci", permissions: { dns: { mode: "rw" } } },
    },
    /the API key would do .* in place of/,
    "--allow-key-change",
  ],
  [
    "a key is used from elsewhere",
    "ApiKey",
    {
      id: "i3d:ci",
      inputs: { ...key, whitelist: ["192.0.2.1"] },
      outputs: { keyId: "7" },
      news: { ...key, whitelist: ["192.0.2.2"] },
    },
    /the API key would be used from .* in place of/,
    "--allow-key-change",
  ],
  [
    "a key is rotated",
    "ApiKey",
    { id: "i3d:ci", inputs: key, outputs: { keyId: "7" }, news: { ...key, rotate: "2027" } },
    /the API key would get another secret/,
    "--allow-key-change",
  ],
  [
    "a key is revoked",
    "ApiKey",
    { id: "i3d:ci", inputs: key, outputs: { keyId: "7" } },
    /the API key would be revoked/,
    "--allow-key-change",
  ],
  [
    "a switch port is set down",
    "SwitchPort",
    {
      id: "i3d:7001/0",
      inputs: { serverId: "7001", interfaceId: 0, adminState: "up" },
      news: { serverId: "7001", interfaceId: 0, adminState: "down" },
    },
    /the switch port would be set down: nothing reaches the server through it/,
    "--allow-port-down",
  ],
];

export const guard = (steps: Bag[], ...args: string[]) =>
  runCli(["plan-guard", "--max-monthly", "0NOK", "-f", "json", ...args], {
    in: JSON.stringify({ steps, diagnostics: [], duration: 21016277902, changeSummary: { same: 1 } }),
  });
