import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../cli/report/model";
import { DnsRecord, DnsZone, DnsZoneFile, FirewallRuleset, ReverseDns, Server, Snapshot } from "../../index";
import { testStack, type TestStack } from "../../testing";
import { well } from "../support/stack";
import { editOutside } from "../support/zones";
import { runCli } from "./run-cli";

let stack: TestStack;
let folder: string;
/** How what the last report found is billed. */
let billed: string[];

const program = () => {
  const no = new DnsZone("no", { vendor: "gigahost", domain: "example.no" });
  const pl = new DnsZone("pl", { vendor: "artnet", domain: "example.pl" });
  new DnsRecord("www", { zone: no, name: "WWW.example.no.", type: "A", value: "192.0.2.10" });
  new DnsRecord("odd", { zone: no, name: "odd", type: "TXT", value: 'a "quoted" text' });
  new DnsZoneFile("pl", {
    zone: pl,
    records: [
      { name: "www", type: "A", value: "192.0.2.1" },
      { name: "@", type: "MX", value: "Mail.Example.pl", priority: 5 },
    ],
  });
  new ReverseDns("v6", { vendor: "gigahost", ip: "2001:DB8:1:0::10", hostname: "Web1.Example.no." });
  const box = {
    product: "kvm performance vps 4gb",
    region: 1,
    os: "debian 12",
    billingPeriod: "monthly",
  } as const;
  new Server("box", { ...box, existing: "192.0.2.10", adopt: true });
  new Snapshot("before", { vendor: "gigahost", serverId: 2201, name: "before" });
  new FirewallRuleset("fw", { serviceId: 4101, inbound: [{ policy: "DROP" }] });
};

const unmanaged = async () => {
  const file = join(folder, "state.json");
  writeFileSync(file, JSON.stringify(stack.state));
  const env = {
    ...stack.simulator.environment(),
    RACKFORM_RETRY_BASE_MS: "1",
    RACKFORM_POLL_INTERVAL_MS: "1",
  };
  const { out, err } = await runCli(["drift", "--state", file, "--format", "json"], { env });
  const report = JSON.parse(out) as Report & { billed: number };
  const unreadable = [
    ...report.unreadableVendors,
    ...report.findings.filter(({ kind }) => kind === "unreadable"),
  ];
  expect({ unreadable, err: err.replace(/^drift of .*\n/, "") }).toEqual({ unreadable: [], err: "" });
  billed = report.findings.flatMap((finding) => finding.billed ?? []);
  expect(report.billed).toBe(billed.length);
  return report.findings.map(({ kind, vendor, object }) => `${kind} ${vendor} ${object}`).sort();
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rackform-unmanaged-"));
  stack = await testStack(program, { socket: true });
  const { simulator } = stack;
  simulator.seed("gigahost", {
    servers: [{ id: "2201", type: "vps", ipv4: ["192.0.2.10"], ipv6: ["2001:db8:1::10"] }],
  });
  simulator.seed("artnet", {
    rulesets: [
      { id: "fw-4101", services_ids_list: [4101] },
      { id: "fw-4102", services_ids_list: [4102] },
    ],
    services: [
      { id: 4101, type: "dedicated", ip: "198.51.100.9", server: { firewall_ruleset_id: "fw-4101" } },
    ],
  });
  await well(stack.up());
});
afterEach(async () => {
  await stack.close();
  rmSync(folder, { recursive: true, force: true });
});

test("nothing that a resource manages, in whatever notation, is called unmanaged", async () => {
  expect(await unmanaged()).toEqual([]);
});

test("exactly what nobody manages is named", async () => {
  editOutside(stack.simulator, "gigahost", "example.no", {
    add: [{ name: "extra", type: "A", value: "192.0.2.66" }],
  });
  editOutside(stack.simulator, "artnet", "example.pl", {
    add: [{ name: "ftp", type: "A", value: "192.0.2.2" }],
  });
  stack.simulator.seed("gigahost", {
    zones: [{ name: "other.no" }],
    servers: [{ id: "2201", snapshots: [{ name: "before" }, { name: "by hand" }] }],
  });
  stack.simulator.seed("gigahost", { setReverse: [{ ip: "192.0.2.10", reverse: "x.example.no" }] });
  stack.simulator.seed("artnet", { rulesets: [{ id: "fw-4102", enabled: true }] });
  expect(await unmanaged()).toEqual([
    "unmanaged artnet ftp.example.pl A 192.0.2.2",
    "unmanaged artnet ruleset fw-4102 of services 4102",
    "unmanaged gigahost 192.0.2.10 PTR x.example.no",
    "unmanaged gigahost before of server 2201",
    "unmanaged gigahost by hand of server 2201",
    "unmanaged gigahost extra.example.no A 192.0.2.66",
    "unmanaged gigahost other.no",
  ]);
  expect(billed).toEqual([]);
});

test("what is billed and in no state is marked, and counted at the end of every form", async () => {
  stack.simulator.seed("gigahost", {
    zones: [
      { name: "renewed.no", registered: true, autoRenew: true },
      { name: "ending.no", registered: true, autoRenew: false },
    ],
    servers: [
      { id: "2201", ipv4: [{ address: "192.0.2.77", type: "extra", routed: true }], ipv6: [] },
      { id: "2202", name: "forgotten", hourly: true },
    ],
  });
  expect(await unmanaged()).toEqual([
    "unmanaged gigahost 192.0.2.77 of server 2201",
    "unmanaged gigahost ending.no",
    "unmanaged gigahost forgotten (2202)",
    "unmanaged gigahost renewed.no",
  ]);
  expect(billed.sort()).toEqual([
    "every month",
    "up to 119 NOK a month",
    "whenever its domain is renewed (autoRenew)",
  ]);
  for (const form of ["pretty", "markdown", "html", "github", "junit", "sarif"]) {
    const args = ["--state", join(folder, "state.json"), "--format", form];
    const { out } = await runCli(["drift", ...args], { env: stack.simulator.environment() });
    expect(out).toMatch(
      /3 objects are billed and in no state that was given(:|%3A) 1 DnsZone(,|%2C) 1 Server(,|%2C) 1 AdditionalIp\./,
    );
  }
});

test("a record that somebody changed is changed, and not unmanaged besides", async () => {
  editOutside(stack.simulator, "gigahost", "example.no", {
    remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
    add: [{ name: "www", type: "A", value: "198.51.100.1" }],
  });
  expect(await unmanaged()).toEqual(["changed gigahost www.example.no A 192.0.2.10"]);
});
