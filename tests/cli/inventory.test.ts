import { inventoryAt, type InventoryItem } from "../../cli/inventory";
import { keysOf } from "../../cli/keys";
import { vendorNames } from "../../resources/contract/vendors";
import { handlers } from "../../resources/handlers";
import { ProcessRun } from "../../provider/process-run";
import { Simulator } from "../../simulator";
import { seedAwkward } from "./support/awkward";

const simulator = new Simulator();

beforeAll(async () => {
  seedAwkward(simulator);
  await simulator.listen();
});
afterAll(() => simulator.close());

const start = () =>
  new ProcessRun(
    () => undefined,
    { ...simulator.environment(), RACKFORM_RETRY_BASE_MS: "1", RACKFORM_POLL_INTERVAL_MS: "1" },
    () => undefined,
  );

async function everything(): Promise<InventoryItem[]> {
  const run = start();
  const items: InventoryItem[] = [];
  for (const vendor of vendorNames) {
    for await (const item of inventoryAt({ run, limits: {} }, vendor)) items.push(item);
  }
  return items;
}

const named = (items: InventoryItem[], kind: string) =>
  items.filter((item) => item.kind === kind).map(({ vendor, object }) => `${vendor} ${object}`);

test("finds exactly what is somebody's own", async () => {
  simulator.requests.resetCounts();
  const items = await everything();
  expect(simulator.requests.counts().writes).toBe(0);
  expect(named(items, "DnsZone")).toEqual([
    "gigahost example.no",
    "gigahost blåbærsyltetøy.no",
    "gigahost slave.example.com",
    "artnet example.pl",
    "artnet backup.example.pl",
  ]);
  expect(named(items, "DnsRecord").filter((name) => name.startsWith("gigahost"))).toHaveLength(18);
  expect(named(items, "DnsRecord").filter((name) => name.startsWith("artnet"))).toHaveLength(7);
  expect(named(items, "DnsRecord")).toContain("gigahost blåbær.example.no CNAME www.example.no");
  expect(named(items, "ReverseDns").sort()).toEqual([
    "artnet 198.51.100.9 PTR www.example.pl",
    "artnet 2001:db8:4::10 PTR mail.example.pl",
    "gigacloud 2001:db8:5::101 PTR vm1.example.com",
    "gigacloud 203.0.113.101 PTR vm1.example.com",
    "gigahost 192.0.2.10 PTR web1.example.no",
    "gigahost 2001:db8:100::/48 delegated to ns1.example.no",
    "gigahost 2001:db8:1::10 PTR web1.example.no",
    "i3d 198.51.100.114 PTR rack.example.com",
    "i3d 2001:db8:8::1 PTR h1.example.com",
    "terrahost 203.0.113.10 PTR db1.example.no",
  ]);
  expect(named(items, "Snapshot").sort()).toEqual([
    "gigahost before upgrade of server 2201",
    "gigahost nightly of server 2201",
    "terrahost weekly of server 3301",
  ]);
  expect(named(items, "BgpSession")).toEqual([
    "gigahost AS64500 at 192.0.2.20",
    "gigahost AS64500 at 2001:db8:1::20",
  ]);
  expect(
    named(items, "FlexMetalServer")
      .map((name) => name.replace(/ \(.*/, ""))
      .sort(),
  ).toEqual(["i3d web-1", "i3d web-2"]);
  expect(named(items, "FirewallRuleset")).toEqual(["artnet ruleset fw-4101 of services 4101, 4105"]);
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
});

test("an item's inputs lead to the item's key, and to an equal object when they are read", async () => {
  const run = start();
  for (const item of await everything()) {
    const handler = handlers[item.kind]!;
    const outputs =
      item.kind === "FlexMetalServer"
        ? { ...item.inputs, vendor: "i3d" }
        : handler.check({ news: item.inputs }, run).inputs;
    const live = await handler.read({ id: item.id, outputs }, { run, limits: {} });
    expect({ item: item.object, gone: live === undefined }).toEqual({ item: item.object, gone: false });
    // A kind may stand for an object of another one besides, such as the name of a server.
    expect(keysOf(item.kind, item.id, { ...live!.outputs, ...live!.inputs })[0]).toBe(item.key);
    expect({
      item: item.object,
      ...handler.diff({ id: item.id, outputs: live!.outputs, news: outputs }, run),
    }).toMatchObject({ item: item.object, changed: [] });
  }
});

test("a zone file stands for all its rows, sessions for every address", () => {
  const records = [
    { name: "WWW", type: "A", value: "192.0.2.1" },
    { name: "@", type: "TXT", value: 'a "quoted" text' },
  ];
  expect(
    keysOf("DnsZoneFile", "gigahost:example.no", {
      zone: "gigahost:Example.no",
      records: records.map((row) => ({ ttl: 3600, ...row })),
    }),
  ).toEqual([
    "DnsRecord gigahost:example.no/www/A/192.0.2.1",
    'DnsRecord gigahost:example.no/@/TXT/a "quoted" text',
  ]);
  expect(
    keysOf("DnsRecord", "?", {
      zone: "gigahost:example.no",
      name: "@",
      type: "TXT",
      value: 'a "quoted" text',
      ttl: 1,
    }),
  ).toEqual(['DnsRecord gigahost:example.no/@/TXT/a "quoted" text']);
  expect(keysOf("BgpSession", "?", { asn: "AS64500", ipv4: "192.0.2.20", ipv6: "2001:DB8:1:0::20" })).toEqual(
    ["BgpSession gigahost:192.0.2.20", "BgpSession gigahost:2001:db8:1::20"],
  );
  expect(keysOf("FlexMetalServer", "i3d:x", {})).toEqual(["FlexMetalServer i3d:x"]);
});
