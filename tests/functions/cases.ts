import type { VendorName } from "../../resources/contract/vendors";
import { demo, Simulator } from "../../simulator";

/** No result, message or request may show these. */
export const canary = "CANARY-9d2f61";

/** The demo's accounts with one of everything that can be looked up. */
export function fullAccounts(): Simulator {
  const simulator = new Simulator();
  demo(simulator);
  simulator.seed("gigahost", {
    servers: [
      {
        id: "2201",
        snapshots: [{ name: "before-upgrade" }, { name: "twice" }, { name: "Twice" }],
        isos: [{ url: "http://198.51.100.7/debian.iso" }],
      },
    ],
    bgpSessions: [{ asn: "64500", ip: "192.0.2.20" }],
  });
  simulator.seed("terrahost", {
    servers: [
      { id: "3302", snapshots: [{ name: "nightly" }], isos: [{ url: "http://198.51.100.7/debian.iso" }] },
    ],
  });
  simulator.seed("i3d", {
    hosts: [
      { id: 7003, serverName: "db1", ipAddresses: ["198.51.100.73"], labels: [{ key: "role", value: "db" }] },
    ],
    servers: [
      {
        name: "flex1",
        location: "EU: Rotterdam",
        instanceType: "bm7.std.8",
        os: "debian-12",
        status: "delivered",
        tags: ["role:web", "rackform:0123456789ab"],
      },
    ],
    crossConnects: [{ patchCustomerName: "to-exchange", colocatedServerId: 1201, monthlyFee: "95.00" }],
    setRdns: [{ ip: "203.0.113.66", hostname: "kvm.example.com" }],
  });
  simulator.seed("artnet", {
    offers: [
      {
        id: 9001,
        price: 199,
        hardware_configuration: {
          cpu: [{ vendor: "Intel", model: "E3-1230", cores: 4 }],
          ram: [{ capacity: 16 }],
        },
      },
      { id: 9002, price: 99, hardware_configuration: { cpu: [{ cores: 2 }], ram: [{ capacity: 8 }] } },
    ],
    services: [
      { id: 4102, type: "vps", server: { additional_ips: ["198.51.100.41"] } },
      { id: 4105, type: "colocation", name: "rack-4105", ip: "198.51.100.45" },
    ],
    instances: [{ id: 4201, password: canary }],
  });
  simulator.seed("gigacloud", {
    services: [
      { id: "33301", username: canary, password: canary, rootpassword: canary },
      { id: "33399", domain: "old.example.com", status: "Terminated" },
    ],
    invoices: [
      {
        id: "501",
        date: "2026-01-01",
        duedate: "2026-01-15",
        total: "12.50",
        status: "Paid",
        number: "A-501",
        currency: "USD",
      },
      {
        id: "502",
        date: "2026-02-01",
        duedate: "2026-02-15",
        total: "12.50",
        status: "Unpaid",
        number: "A-502",
        currency: "USD",
      },
    ],
    balance: { acc_balance: "12.50", acc_credit: "3.00" },
    takenDomains: ["taken.com"],
  });
  return simulator;
}

type Args = Record<string, unknown>;

/** One call of every function at every vendor that it has. */
export const cases: Record<string, Partial<Record<VendorName, Args>>> = {
  getServer: {
    gigahost: { name: "web1" },
    terrahost: { id: 3302 },
    i3d: { name: "db1" },
    artnet: { id: 4101 },
    gigacloud: { name: "vm1.example.com" },
  },
  getServers: { gigahost: {}, terrahost: {}, i3d: {}, artnet: {}, gigacloud: {} },
  getDnsZone: { gigahost: { domain: "example.org" }, artnet: { domain: "example.com" } },
  getDnsZones: { gigahost: {}, artnet: {} },
  getDnsRecords: { gigahost: { zone: "gigahost:example.org" }, artnet: { zone: "artnet:example.com" } },
  getReverseNames: { gigahost: {}, terrahost: {}, i3d: {}, artnet: {}, gigacloud: {} },
  getOperatingSystems: { gigahost: {}, terrahost: {}, i3d: {}, artnet: { instanceId: "4201" } },
  getFlexMetalCatalogue: { i3d: {} },
  getServerCatalogue: { gigahost: {} },
  getSshKey: { gigahost: { name: "laptop" }, i3d: { name: "laptop" } },
  getSshKeys: { gigahost: {}, i3d: {} },
  getBgp: { gigahost: {} },
  getSnapshot: {
    gigahost: { server: "web1", name: "before-upgrade" },
    terrahost: { server: "mail1", name: "nightly" },
  },
  getSnapshots: { gigahost: { server: "web1" }, terrahost: { server: "mail1" } },
  getIsos: { gigahost: { server: "web1" }, terrahost: { server: "mail1" } },
  getTags: { i3d: {} },
  getColocation: { i3d: { name: "rack1" } },
  getColocations: { i3d: {} },
  getCrossConnects: { i3d: {} },
  getAccount: { gigahost: {}, terrahost: {}, i3d: {}, artnet: {}, gigacloud: {} },
  getInvoices: { gigahost: {}, terrahost: {}, i3d: {}, gigacloud: {} },
  getBalance: { gigahost: {}, gigacloud: {} },
  getOffer: { artnet: {} },
  getPrice: { artnet: { cpu: 2, ram: 2048, hdd: 20, bandwidth: 100 } },
  getDomainAvailability: { gigahost: { domain: "new.no" }, gigacloud: { domain: "taken.com" } },
  getOrganization: { gigahost: { number: "912 345 678" } },
  getUpgradeEstimate: { gigacloud: { service: "vm1.example.com", resources: { "12": 8 } } },
};

/** Further ways to ask, which need other calls of the vendor. */
const further: [name: string, vendor: VendorName, args: Args][] = [
  ["getServer", "i3d", { label: 'role = "db"' }],
  ["getServer", "artnet", { id: 4102 }],
  ["getServer", "artnet", { id: 4105 }],
  ["getServers", "i3d", { labels: 'role = "db"' }],
  ["getIsos", "gigahost", {}],
  ["getInvoices", "i3d", { unpaid: true }],
];

/** Each case as it is called. */
export const calls = [
  ...Object.entries(cases).flatMap(([name, vendors]) =>
    Object.entries(vendors).map(([vendor, args]) => [name, vendor as VendorName, args] as const),
  ),
  ...further,
].map(([name, vendor, args]) => ({
  name,
  vendor,
  // A zone's id has its vendor.
  args: name === "getDnsRecords" ? args : { vendor, ...args },
}));
