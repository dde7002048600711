import { calls as i3dCalls } from "./i3d/calls";
import { identity } from "./i3d/samples";
import { artnet, gigahost, i3d, terrahost, zoneIdOf } from "./sweep-account";

/** Ids of what `prepare` made. */
const made: Record<string, string> = {};

const scarce = { productId: 7952, priceId: 4237, regionId: 1, osId: 72, billingPeriod: "hourly" as const };

const install = { osId: 101, language: "en", keyboard: "no", timezone: "Europe/Oslo", hostname: "isos" };

/** Makes what no seed has, so that a read of it has something to show. */
export async function prepare(): Promise<void> {
  await gigahost.deploy.orderServer({ ...scarce, waitlist: "reserve" });
  await gigahost.deploy.orderServer({ ...scarce, waitlist: "notify" });
  await gigahost.account.apiKeys.create({
    label: "sweep",
    permissions: { dns: { mode: "r", ids: [zoneIdOf("example.org")] } },
  });
  made.gigahostKey = (await gigahost.account.apiKeys.list()).at(-1)!.key_id;
  await gigahost.dns.redirects.create(zoneIdOf("example.org"), {
    source: "old",
    targetUrl: "https://www.example.org/",
  });
  await gigahost.dns.dnssec.set(zoneIdOf("registered.no"), true);
  await gigahost.dns.dnssec.replaceExternalDsRecords(zoneIdOf("elsewhere.no"), [
    { keyTag: 4242, alg: 13, digestType: 2, digest: "ab".repeat(32) },
  ]);
  // What is done to a machine stands in the account's log.
  await gigahost.servers.software.reinstall(2299, install);
  await terrahost.servers.software.reinstall(3399, install);
  const order = {
    name: "web-1",
    location: "EU: Rotterdam",
    instanceType: "bm7.std.8",
    os: { slug: "ubuntu-2404-lts" },
  };
  const { uuid } = await i3d.flexMetal.servers.create({ ...order, sshKey: ["ssh-ed25519 AAAA demo"] });
  made.server = uuid;
  await delivered(uuid);
  await i3d.flexMetal.servers.sendCommand(uuid, "reboot");
  const windows = { ...order, os: { slug: "windows-server-2022" }, contractId: "C-1" };
  made.windows = (await i3d.flexMetal.servers.create(windows)).uuid;
  await delivered(made.windows);
  await artnet.offerDedicated.reserveExpress(71);
  await i3d.colocation.alerts.create(1201, { percentage: 80, sendMail: 1, sendTicket: 0 });
  const range = { ipStart: "192.0.2.1", ipEnd: "192.0.2.20" };
  await i3d.account.whitelist.create({ ...range, description: "office", active: 0 });
  await i3d.account.apiKeyWhitelist.create(900, { ...range, comments: "office", active: 0 });
  for (const endpoint of ["POST /callback", "POST /slackSetting", "POST /trigger"] as const)
    await i3dCalls[endpoint].call(i3d);
  made.sshKey = (await i3d.sshKey.list())[0]!.uuid;
  made.callback = (await i3d.callbacks.list())[0]!.id;
  made.slack = (await i3d.slackSettings.list())[0]!.id;
  made.trigger = (await i3d.triggers.list())[0]!.id;
  made.access = (await i3d.colocation.access.create(visitor)).id;
  await i3d.account.documents.create(identity);
  made.document = (await i3d.colocation.access.documents.create(made.access, identity)).id;
  const cloud = await i3d.flexVm.clouds.create({ name: "lab", site: "frmtl1", instance_type: "bm7.std.8" });
  made.cloud = cloud.id;
  made.node = (await i3d.flexVm.nodes.create(cloud.id)).id;
  for (let reads = 0; reads < 10; reads++) await i3d.flexVm.nodes.get(cloud.id, made.node);
  made.vm = (await i3d.flexVm.vms.create(cloud.id, newVm)).id;
}

/** A server moves on when it is read. */
async function delivered(uuid: string): Promise<void> {
  for (let reads = 0; reads < 20; reads++)
    if ((await i3d.flexMetal.servers.get(uuid)).status === "delivered") return;
}

const newVm = {
  name: "web",
  instance_type_name: "vm.4c.8g",
  image_name: "ubuntu-2404-server-amd64",
  ssh_keys: ["ssh-ed25519 AAAA"],
};

export const visitor = {
  email: "v@example.com",
  mobile: "1",
  firstName: "V",
  lastName: "W",
  birthDate: "1990-01-01",
  companyName: "E",
};

const server = { gigahost: 2201, terrahost: 3301 };
const panel = (vendor: "gigahost" | "terrahost", vps: number): Record<string, unknown[]> => ({
  [`${vendor} servers.get`]: [server[vendor]],
  [`${vendor} servers.power.state`]: [vps],
  [`${vendor} servers.snapshots.list`]: [vps],
  [`${vendor} servers.software.operatingSystems`]: [3],
  [`${vendor} servers.software.isos`]: [vps],
  [`${vendor} servers.upgrades.list`]: [vps],
  [`${vendor} servers.bandwidthGraphs`]: [vps],
  [`${vendor} servers.packetGraphs`]: [vps],
});

/** What a read is asked about; nothing where it is not here. */
export const argumentsOf = (): Record<string, unknown[]> => ({
  ...panel("gigahost", 2299),
  ...panel("terrahost", 3399),
  "gigahost dns.zones.find": ["example.org"],
  ...about("gigahost dns", ["records.list", "redirects.list"], [zoneIdOf("example.org")]),
  ...about("gigahost dns", ["dnssec.dsRecords", "domains.registrant"], [zoneIdOf("registered.no")]),
  "gigahost dns.dnssec.externalDsRecords": [zoneIdOf("elsewhere.no")],
  "gigahost dns.domains.lookupOrganization": ["123456789"],
  "gigahost dns.domains.check": ["free.no"],
  "gigahost deploy.status": [[35982, 35983]],
  "gigahost account.apiKeys.log": [made.gigahostKey],
  "i3d flexMetal.servers.get": [made.server],
  "i3d flexMetal.servers.commands": [made.server],
  "i3d flexMetal.servers.rootPassword": [made.windows],
  "i3d flexMetal.tags.get": ["env:test"],
  "i3d flexMetal.instanceTypes": [6],
  "i3d sshKey.get": [made.sshKey],
  "i3d dedicatedServer.get": [7001],
  ...about("i3d colocation", ["alerts.list", "get", "invoices", "pdus"], [1201]),
  ...about("i3d colocation.trafficGraph", ["year", "month", "week", "day"], [1201, 1]),
  "i3d colocation.trafficUsage": [1201, 1],
  "i3d colocation.access.get": [made.access],
  "i3d colocation.access.documents.list": [made.access],
  "i3d colocation.access.documents.get": [made.access, made.document],
  ...about("i3d crossConnect", ["get", "invoices"], [1301]),
  ...about("i3d crossConnect.trafficGraph", ["year", "month", "week", "day"], [1301, 1]),
  "i3d account.apiKeyWhitelist.list": [900],
  "i3d account.whitelist.check": ["192.0.2.1"],
  "i3d account.apiLogOf": ["GET"],
  "i3d account.invoice": [1],
  "i3d account.invoiceByNumber": ["1"],
  "i3d callbacks.get": [made.callback],
  "i3d slackSettings.get": [made.slack],
  "i3d triggers.get": [made.trigger],
  "i3d telemetry.crossConnectUsage": [1301, 1],
  "i3d telemetry.colocationNetwork": [1201],
  "i3d telemetry.colocationPdu": [1201, 1],
  "i3d telemetry.pdu": [1],
  "i3d pingSites.latency": ["192.0.2.1"],
  ...about("i3d flexVm", ["clouds.get", "nodes.list", "vms.list"], [made.cloud]),
  "i3d flexVm.nodes.get": [made.cloud, made.node],
  "i3d flexVm.vms.get": [made.cloud, made.vm],
  "artnet customer.emailDetails": [61],
  "artnet easyisp.details": [4301],
  "artnet avx.details": [4302],
  "artnet hostingArtnet.details": [4303],
  "artnet ssl.details": [4304],
  "artnet software.details": [4305],
  "artnet linkService.details": [4306],
  "artnet additionalIp.details": [4307],
  "artnet services.details": [4101],
  "artnet domain.details": [4104],
  "artnet failOverIp.details": [4103],
  "artnet additionalIp.orderInfo": [4101],
  ...about("artnet dedicated", ["details", "iloDetails", "powerDetails", "transferUsage"], [4101]),
  ...about("artnet colocation", ["details", "powerDetails", "transferUsage"], [4308]),
  "artnet vps.details": [4102],
  "artnet dns.detailsPrimary": [5001],
  "artnet dns.detailsSecondary": [5002],
  "artnet revDns.details": [401, "100.51.198.in-addr.arpa"],
  "artnet firewall.details": ["fw-4101"],
  ...about("artnet cloudInstance", ["details", "allowedResources", "installationImages"], [4201]),
  "artnet cloudInstance.calculatePrice": [{ cpu: 1, ram: 1024, hdd: 20, bandwidth: 10 }],
  "gigacloud account.invoice": [1],
  ...about("gigacloud services", ["get", "addresses", "upgradeOptions"], [33301]),
  "gigacloud services.estimateUpgrade": [33301, { resources: { 12: 4 } }],
  "gigacloud reverseDns.list": [33301],
  "gigacloud domains.get": [548],
  "gigacloud domains.isAvailable": ["free.example.com"],
  "gigacloud support.ticket": [77],
});

function about(area: string, methods: string[], values: unknown[]): Record<string, unknown[]> {
  return Object.fromEntries(methods.map((method) => [`${area}.${method}`, values]));
}
