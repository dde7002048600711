import { dnssecProfile } from "../../../resources/dnssec/profile";
import { parseDsText } from "../../../resources/dns/ds-record";
import { Dnssec, type DnssecArgs } from "../../../index";
import { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";

const start = useStacks();
let lines: string[];

beforeEach(() => {
  lines = [];
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

function account(zone: object = {}, options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator();
  simulator.options("gigahost", options);
  simulator.seed("gigahost", { zones: [{ name: "example.no", registered: true, ...zone }] });
  return simulator;
}

const isOn = (simulator: Simulator): boolean =>
  (simulator.inspect("gigahost").zones as { dnssec: boolean }[])[0]!.dnssec;

const program =
  (args: Partial<DnssecArgs> = {}, name = "signed") =>
  () => {
    const signed = new Dnssec(name, { zone: "gigahost:example.no", ...args });
    return { ds: signed.dsRecords, text: signed.dsText };
  };

test("its DS records are outputs, and remain the same", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  const { outputs } = await well(stack.up());
  const [ds] = outputs.ds as { keyTag: number; digest: string }[];
  expect(ds).toEqual({
    keyTag: expect.any(Number) as number,
    algorithm: 13,
    digestType: 2,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  expect(outputs.text).toBe(`example.no. IN DS ${ds!.keyTag} 13 2 ${ds!.digest}`);
  expect(lines.join("\n")).toMatch(/had DNSSEC switched off; that is remembered/);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
});

test("one that was on before stays on at the end, under another name of the resource, too", async () => {
  const simulator = account({ dnssec: true });
  const stack = await start(program(), { simulator });
  await well(stack.up());
  expect(lines.join("\n")).toMatch(/is as declared already; deleting the resource will leave it so/);
  stack.edit(program({}, "renamed"));
  await well(stack.up());
  await well(stack.destroy());
  expect(isOn(simulator)).toBe(true);
  expect(simulator.requests.counts().writes).toBe(0);
});

test("a resource renamed in the program leaves it on, and what was before is known no longer", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.up());
  stack.edit(program({}, "renamed"));
  await well(stack.up());
  await well(stack.destroy());
  expect(isOn(simulator)).toBe(true);
});

test("a domain that is not registered here is refused before any write", async () => {
  const simulator = account({ name: "example.no", registered: false });
  const stack = await start(program(), { simulator });
  expect(await failing(stack.up())).toMatch(/example\.no is not registered through this account/);
  expect(simulator.requests.counts().writes).toBe(0);
});

test.each(["told", "refused"])(
  "a domain hosted elsewhere, whose DS records are %s: noted once, and taken back",
  async (externalDsText) => {
    const simulator = account({ external: true }, { externalDsText });
    const stack = await start(program(), { simulator });
    await well(stack.up());
    expect(isOn(simulator)).toBe(true);
    expect(lines.join("\n")).toMatch(/name servers elsewhere.*declared with DsRecords/s);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.up()))).toEqual({});
    await well(stack.destroy());
    expect(isOn(simulator)).toBe(false);
  },
);

test("signing that does not come to an end is kept with what was before; the next up goes on", async () => {
  const simulator = account({}, { dnssecSigning: { reads: null, seconds: 3_600 } });
  const stack = await start(
    () => void new Dnssec("signed", { zone: "gigahost:example.no" }, { customTimeouts: { create: "1s" } }),
    { simulator },
  );
  expect(await failing(stack.up())).toMatch(/waited .* for DNSSEC of example\.no to be switched on/);
  simulator.advance(2 * 3_600_000);
  await well(stack.up());
  expect(changesOf(await well(stack.preview()))).toEqual({});
  await well(stack.destroy());
  expect(isOn(simulator)).toBe(false);
});

test.each([
  ["1234 13 2 ABCD", ["1234 13 2 abcd"]],
  [
    "example.no. 3600 IN DS 1234 8 1 ab cd\nexample.no. IN DS 5 13 2 (ef01)",
    ["1234 8 1 abcd", "5 13 2 ef01"],
  ],
  ["no keys yet", []],
])("DS records are read from %j", (text, records) => {
  const found = parseDsText(text);
  expect(found.map((ds) => `${ds.keyTag} ${ds.algorithm} ${ds.digestType} ${ds.digest}`)).toEqual(records);
});

test.each([
  [{ onDestroy: "restore" }, {}, true],
  [{ onDestroy: "restore" }, { __before: false }, true],
  [{ onDestroy: "restore" }, { __before: true }, false],
  [{ onDestroy: "keep" }, {}, false],
])("plan-guard: its end with %j after %j", (inputs, outputs, isForbidden) => {
  const { traffic } = dnssecProfile.removal;
  if (traffic === "nothing") throw new Error("nothing is guarded");
  const change = { id: "gigahost:example.no", inputs, outputs, news: {} };
  expect(traffic.cost({ op: "delete", removed: true, ...change }) !== undefined).toBe(isForbidden);
  expect(traffic.cost({ op: "update", removed: false, ...change })).toBeUndefined();
});
