import { kinds } from "../../resources/kinds";
import { profiles } from "../../resources/profiles";
import { type Bag, guard, plans, stepOf } from "./support/plans";

/*
 * An update that goes on with something that was asked for without a clear answer asks for it again: it is judged as a creation is.
 */

/** What the state has of it, with the id that it has until it is known. */
const open: Record<string, [id: string, outputs: Bag]> = {
  AdditionalIp: ["gigahost:2201/order-aa", { __server: "2201", __before: [] }],
  ApiKey: ["i3d:ci", { __before: [] }],
  CloudInstance: ["artnet:4201", { __open: true }],
  DomainDelegation: ["artnet:example.pl", { __open: true, __before: [] }],
  DomainRegistration: ["gigahost:example.no/registration", { __order: "unclear" }],
  DsRecords: ["gigahost:example.no", { __open: true }],
  FailoverIp: ["artnet:198.51.100.40", { __open: true }],
  IloAccess: ["artnet:4101", { __open: true }],
  IpBlackhole: ["artnet:198.51.100.12", { __unclear: true }],
  Server: ["gigahost:order-of-aa", { __before: ["35982"] }],
  ServiceSize: ["gigacloud:33301/size", { __order: "unclear", __before: { invoices: [] } }],
  SwitchPort: ["i3d:7001/0", { lastWritten: {} }],
  VmNode: ["i3d:lab/order-aa", { __cloud: "lab", __before: [] }],
};

/** These do something to an object that is there. */
const others = /^an address moves|installed anew|renewal|taken over and not renewed/;

const asking = plans.flatMap(([what, kind, { news }, , options]) =>
  news && open[kind] && !others.test(what) ? [[what, kind, news, options] as const] : [],
);

test.each(asking)("%s: an update that goes on with it is refused", async (_, kind, news, options) => {
  const [id, outputs] = open[kind]!;
  const again = stepOf(kind, "dynamic", { id, inputs: news, outputs: { ...outputs }, news });
  const refused = await guard([again]);
  expect(refused.code).toBe(2);
  expect(refused.out).toContain(`${options.split(" ")[0]!} `);
  if (options.includes("--unknown-prices"))
    expect(refused.out).toMatch(/does not tell the (?:price|currency)/);
  // As it is, nothing is asked for.
  expect(await guard([{ ...again, op: "same" }])).toMatchObject({ code: 0 });
});

test("what is known is not asked for again", async () => {
  const known: [kind: string, outputs: Bag][] = [
    ["AdditionalIp", { ipId: "91", address: "192.0.2.77", __server: "2201" }],
    ["ApiKey", { keyId: "7" }],
    ["DomainRegistration", { __order: "accepted" }],
    ["Server", { orderId: "35982", __before: [] }],
    ["ServiceSize", { __order: "accepted", __before: { invoices: [] } }],
    ["VmNode", { nodeId: "0001", __before: [] }],
  ];
  for (const [kind, outputs] of known) {
    const [, , news] = asking.find(([, each]) => each === kind)!;
    const step = stepOf(kind, "dynamic", { id: open[kind]![0], inputs: news, outputs, news });
    expect([kind, (await guard([step])).code]).toEqual([kind, 0]);
  }
});

test.each(["AdditionalIp", "Server", "VmNode"])(
  "%s: what takes one that is there orders none",
  async (kind) => {
    const [id, outputs] = open[kind]!;
    const news = { ...asking.find(([, each]) => each === kind)![2], existing: "192.0.2.77" };
    expect(await guard([stepOf(kind, "dynamic", { inputs: {}, news })])).toMatchObject({ code: 0 });
    const step = stepOf(kind, "dynamic", { id, inputs: news, outputs, news });
    expect(await guard([step])).toMatchObject({ code: 0 });
  },
);

test("a reinstallation without a clear answer is gone on with", async () => {
  const [, , planned] = plans.find(([what]) => what === "a server is installed anew")!;
  const goesOn = (state: Bag) =>
    stepOf("FlexMetalServer", "dynamic", {
      id: "i3d:0001",
      inputs: planned.news!,
      outputs: { __reinstallation: state },
      news: planned.news!,
    });
  expect(await guard([goesOn({ before: [] })])).toMatchObject({ code: 2 });
  expect(await guard([goesOn({ before: [], done: true })])).toMatchObject({ code: 0 });
});

test("every kind with a bill is here, and every one whose creation is refused", () => {
  const refused = plans.filter(([, , { id }]) => id === undefined).map(([, kind]) => kind);
  const billed = kinds
    .map(({ facts }) => facts.name)
    .filter((kind) => profiles.get(kind)!.bill !== "nothing");
  // Orders of the first are in no state before their server is known; a machine of the second costs nothing; a transfer is never asked for again.
  expect([...new Set([...refused, ...billed])].filter((kind) => !open[kind])).toEqual([
    "FlexMetalServer",
    "VirtualMachine",
    "DnsZone",
  ]);
});
