import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  AdditionalIp,
  ApiKey,
  BgpAsn,
  BgpSession,
  Callback,
  ColocationAlert,
  CloudInstance,
  DnsRecord,
  DnsRedirect,
  DnsZone,
  DnsZoneFile,
  Dnssec,
  DomainDelegation,
  DomainRegistration,
  DsRecords,
  FailoverIp,
  FirewallRuleset,
  FlexMetalServer,
  FlexMetalTag,
  IloAccess,
  IpBlackhole,
  ReverseDns,
  Server,
  ServerLabels,
  ServerName,
  ServiceSize,
  Snapshot,
  SshKey,
  SwitchPort,
  Trigger,
  VirtualMachine,
  VmCloud,
  VmNode,
} from "../../index";
import type { Deployment } from "../../engine";
import { kinds } from "../../resources/kinds";
import { demo, Simulator } from "../../simulator";
import { changesOf, useStacks, well } from "../support/stack";
import { common, gigahostOnly } from "../../examples/quickstart/records";
import { version } from "../../package.json";

const start = useStacks();
const folder = join(__dirname, "../fixtures/state");

/** Programs whose states every released version leaves here; never changed, only added to. */
const programs: Record<string, () => void> = {
  quickstart: () => {
    const zones = {
      "example.no": { vendor: "gigahost", more: gigahostOnly("example.no") },
      "example.pl": { vendor: "artnet", more: {} },
    } as const;
    for (const [domain, { vendor, more }] of Object.entries(zones)) {
      const zone = new DnsZone(domain, { vendor, domain });
      for (const [key, entry] of Object.entries({ ...common(domain), ...more }))
        new DnsRecord(`${domain}/${key}`, { zone, ...entry });
    }
  },
  "other-kinds": () => {
    new ReverseDns("gigahost", { vendor: "gigahost", ip: "192.0.2.10", hostname: "a.example.net" });
    new ReverseDns("artnet", { vendor: "artnet", ip: "198.51.100.10", hostname: "b.example.net" });
    new ReverseDns("gigacloud", { vendor: "gigacloud", ip: "203.0.113.102", hostname: "c.example.net" });
    new Snapshot("snapshot", { vendor: "gigahost", serverId: "2201", name: "before-upgrade" });
    new BgpSession("bgp", { asn: 64500, ipv4: "192.0.2.20" });
    new FirewallRuleset("firewall", {
      rulesetId: "fw-4101",
      inbound: [{ policy: "ACCEPT", protocol: "tcp", destinationPorts: 443 }],
    });
  },
  "more-kinds": () => {
    const list = new DnsZone("list", { vendor: "gigahost", domain: "list.example" });
    new DnsZoneFile("list", {
      zone: list,
      records: Object.values({ ...common("list.example"), ...gigahostOnly("list.example") }),
      ignore: ["_acme-challenge* TXT"],
    });
    const file = new DnsZone("file", { vendor: "artnet", domain: "file.example" });
    new DnsZoneFile("file", {
      zone: file,
      file: "$TTL 1h\n@ MX 10 mx1.example.net.\nWWW A 192.0.2.10\n",
      unmanaged: "remove",
    });
    const machine = {
      location: "EU: Rotterdam",
      instanceType: "bm7.std.8",
      sshKeys: ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG eva"],
    };
    const web = new FlexMetalServer("web", {
      ...machine,
      name: "web-1",
      os: { slug: "ubuntu-2404-lts" },
      tags: ["env:prod", "team:web"],
    });
    new FlexMetalServer(
      "builder",
      { ...machine, name: "builder-1", os: { slug: "debian-12" } },
      { dependsOn: web },
    );
    new ReverseDns("terrahost", { vendor: "terrahost", ip: "203.0.113.10", hostname: "d.example.net" });
    new ReverseDns("host", { vendor: "i3d", ip: "198.51.100.70", hostname: "e.example.net" });
    new ReverseDns("colocation", { vendor: "i3d", ip: "2001:DB8:9::1", hostname: "f.example.net" });
    new Snapshot("snapshot", { vendor: "terrahost", serverId: "3302", name: "before-upgrade" });
  },
  "keys-and-names": () => {
    new SwitchPort("port", { serverId: "game1", interfaceId: 0, rateLimit: 1000, adminState: "up" });
    new Trigger("cpu", {
      name: "cpu of all hosts",
      active: false,
      conditions: [{ conditionId: 1, conditionValues: ["0"] }],
      rules: [{ ruleAction: 1, ruleDataType: 1, rule: { operator: 1, triggerWindow: 300, threshold: 90 } }],
      actions: [{ action: 1, actionParameters: { methodId: 2 } }],
    });
    new ColocationAlert("alert", { colocationId: "rack1", percentage: 80, sendTicket: true });
    new Callback("pager", { url: "https://ops.example.net/i3d", urlDescription: "pager", headers: "X-A: 1" });
    new FlexMetalTag("tag", { tag: "env:prod" });
    new ServerLabels("labels", { serverId: "game1", labels: { stage: "prod", role: "match-server" } });
    new ServerName("gigahost", { vendor: "gigahost", serverId: "2201", name: "www" });
    new ServerName("terrahost", { vendor: "terrahost", serverId: "203.0.113.10", name: "store" });
    new ServerName("i3d", {
      vendor: "i3d",
      colocationId: "rack1",
      name: "AMS-1",
      purchaseOrder: "PO-2026-0815",
    });
    const blobs = {
      one: "HU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV",
      two: "Bq2mT9xWv4uLr7ZcKe1oHs8NfYd3GjPaRtUi5CxVbQw",
    };
    for (const vendor of ["gigahost", "i3d"] as const)
      for (const [name, blob] of Object.entries(blobs))
        new SshKey(`${vendor}-${name}`, {
          vendor,
          name,
          publicKey: `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${blob} eva`,
        });
  },
  addresses: () => {
    new Server("shop", {
      product: 7951,
      region: "sandefjord",
      os: "debian 12",
      hostname: "shop.example.no",
      name: "Shop",
      sshKeys: ["laptop"],
      spend: { maxMonthly: 150 },
      onDestroy: "cancel",
    });
    const web = new ReverseDns("web", { vendor: "artnet", ip: "198.51.100.9", hostname: "a.example.net" });
    new ReverseDns("mail", { vendor: "artnet", ip: "198.51.100.10", hostname: "mail.example.net" });
    new FailoverIp("front", { ip: "198.51.100.60", target: "198.51.100.40" }, { dependsOn: web });
    new AdditionalIp("newsletter", { vendor: "gigahost", serverId: "web1", onDestroy: "release" });
    new AdditionalIp("second", { vendor: "terrahost", serverId: 3302, type: "l2" });
    new ApiKey("runners", {
      vendor: "i3d",
      label: "runners",
      category: 1,
      whitelist: ["203.0.113.0/28"],
      rotate: 1,
    });
    new BgpAsn("own", { asn: 64496 });
    new ReverseDns("v6", { vendor: "artnet", ip: "2001:db8:4::10", hostname: "b.example.net" });
  },
  artnet: () => {
    new CloudInstance("build", {
      instanceId: "4201",
      instancePassword: "instance-password",
      resources: { cpu: 2, ram: 2048 },
      shutdown: "soft",
      power: "on",
      displayName: "build 1",
    });
    new IpBlackhole("attacked", { ip: "198.51.100.12" });
    new IloAccess("ops", { serviceId: "198.51.100.9", remoteIp: "203.0.113.7", onDestroy: "close" });
    for (const [name, value] of Object.entries({
      ilo: "198.51.100.200",
      ops: "203.0.113.7",
      web: "198.51.100.9",
    }))
      new DnsRecord(name, { zone: "artnet:example.com", name, type: "A", value });
  },
  domains: () => {
    new Dnssec("signed", { zone: "gigahost:example.net" });
    new Dnssec("kept", { zone: "gigahost:Example.biz.", onDestroy: "keep" });
    new DsRecords("elsewhere", {
      zone: "gigahost:example.info",
      records: [{ keyTag: 2371, algorithm: 13, digestType: 2, digest: "AB".repeat(32) }],
    });
    const nameServers = ["NS1.example.dev.", "ns2.example.dev"];
    new DomainDelegation("moved", { vendor: "gigahost", domain: "example.biz", nameServers });
    new DomainDelegation("pl", { vendor: "artnet", domain: "example.pl", nameServers, onDestroy: "restore" });
    for (const value of ["issue", "iodef"])
      new DnsRecord(value, { zone: "gigahost:example.net", type: "CAA", value: `0 ${value} "ca.example"` });
  },
  services: () => {
    const size = new ServiceSize("vm1", {
      serviceId: "vm1.example.com",
      resources: { "12": 8 },
      spend: { maxPrice: 50, currency: "USD" },
    });
    for (const [name, ip] of Object.entries({ v4: "203.0.113.102", v6: "2001:DB8:5::101" }))
      new ReverseDns(
        name,
        { vendor: "gigacloud", ip, hostname: "vm1.example.com", serviceId: "33301" },
        { dependsOn: size },
      );
    new DomainRegistration("no", {
      domain: "new-example.no",
      registrant: {
        type: "person",
        applicantName: "Kari Nordmann",
        firstName: "Kari",
        lastName: "Nordmann",
        email: "kari@example.com",
        zipCode: "0123",
        city: "Oslo",
      },
      personId: "N.PRI.12345678",
      acceptsDeclaration: true,
      spend: { maxPrice: 200, unknownPrice: "allow" },
    });
    new ServerName("web", { vendor: "gigahost", serverId: "web1", name: "www" });
    new ServerName("store", { vendor: "terrahost", serverId: 3302, name: "store" });
  },
  machines: () => {
    const lab = new VmCloud("lab", { name: "lab", site: "frmtl1", instanceType: "bm9.hmm.gpu.4rtx4000.64" });
    const node = new VmNode("node", { cloud: lab });
    const image = { instanceType: "vm.4c.8g", image: "ubuntu-2404-server-amd64" };
    new VirtualMachine(
      "keys",
      {
        ...{ cloud: lab, name: "build-1", ...image, tags: ["env:ci"], power: "stopped" },
        sshKeys: ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV eva"],
      },
      { dependsOn: node },
    );
    new VirtualMachine(
      "data",
      { cloud: lab, name: "build-2", ...image, userData: "#cloud-config\nhostname: build-2\n" },
      { dependsOn: node },
    );
    const names = { "198.51.100.70": "one", "198.51.100.71": "two" };
    for (const [ip, name] of Object.entries(names))
      new ReverseDns(name, { vendor: "i3d", ip, hostname: `${name}.example.net` });
    new FlexMetalTag("tag", { tag: "env:ci" });
  },
  redirects: () => {
    const zone = new DnsZone("zone", { vendor: "gigahost", domain: "old.example" });
    for (const [source, targetUrl] of Object.entries({
      "@": "https://www.example.com",
      Shop: "HTTPS://shop.example.com/a?b=c",
      "blog.old.example.": "http://blog.example.com/",
    }))
      new DnsRedirect(source, { zone, source, targetUrl });
  },
};

/** The condition in which every fixture's run began. */
function account(name: string): Simulator {
  const simulator = new Simulator();
  if (name !== "quickstart") demo(simulator);
  return simulator;
}

// A release writes its own fixtures: RACKFORM_WRITE_STATE_FIXTURES=1.
if (process.env.RACKFORM_WRITE_STATE_FIXTURES) {
  test.each(Object.keys(programs))("the state of %s is written", async (name) => {
    const stack = await start(programs[name]!, { simulator: account(name), passphrase: "fixture" });
    await well(stack.up());
    mkdirSync(join(folder, version), { recursive: true });
    // Where a program stands on this machine is nobody's business.
    const text = JSON.stringify(
      stack.state,
      (key, value: unknown) => (key === "sourcePosition" ? undefined : value),
      1,
    );
    writeFileSync(join(folder, version, `${name}.json`), `${text}\n`);
  });
}

const versions = existsSync(folder) ? readdirSync(folder) : [];
const fixtures = versions.flatMap((released) =>
  readdirSync(join(folder, released)).map((file) => ({ released, name: file.replace(/\.json$/, "") })),
);

const read = ({ released, name }: { released: string; name: string }) =>
  JSON.parse(readFileSync(join(folder, released, `${name}.json`), "utf8")) as Deployment;

test("every kind is in a state to upgrade from", () => {
  const types = new Set(
    fixtures.flatMap((fixture) => read(fixture).deployment.resources!.map(({ type }) => type)),
  );
  expect(
    kinds
      .map(({ facts }) => facts.name)
      .filter((name) => !types.has(`pulumi-nodejs:dynamic/rackform:${name}`)),
  ).toEqual([]);
});

test.each(fixtures)(
  "the state of $name by version $released previews and refreshes with no change",
  async (fixture) => {
    const { name } = fixture;
    const simulator = account(name);
    // The vendors are brought into the same condition by this version, with a state of its own.
    const now = await start(programs[name]!, { simulator, passphrase: "fixture" });
    await well(now.up());
    const stack = await start(programs[name]!, { simulator, passphrase: "fixture" });
    stack.state = read(fixture);
    expect(stack.state.deployment.resources!.length).toBeGreaterThan(5);
    expect(changesOf(await well(stack.preview()))).toEqual({});
    simulator.requests.resetCounts();
    expect(changesOf(await well(stack.up()))).toEqual({});
    expect(simulator.requests.counts().writes).toBe(0);
    const drift = (await well(stack.refresh())).steps.filter(({ keys }) => keys && keys.length > 0);
    expect(drift.map(({ urn, keys }) => ({ urn, keys }))).toEqual([]);
  },
);
