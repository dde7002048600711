import { DnsRecord, DnsZone, type DnsZoneArgs } from "../../../index";
import { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { rowsAt } from "../../support/zones";

const start = useStacks();

/** A zone with two records that name it. */
const program = (args: DnsZoneArgs) => () => {
  const zone = new DnsZone("zone", args);
  new DnsRecord("www", { zone, name: "www", type: "A", value: "192.0.2.10" });
  new DnsRecord("mx", { zone, type: "MX", value: "mx.example.net", priority: 10 });
};

test("a zone that is made anew as another type gets its records again", async () => {
  const stack = await start(program({ vendor: "gigahost", domain: "example.no" }));
  await well(stack.up());
  stack.edit(program({ vendor: "gigahost", domain: "example.no", type: "MASTER" }));
  await well(stack.up());
  expect(stack.at("gigahost")).toMatchObject({ zones: [{ name: "example.no", type: "MASTER" }] });
  expect(
    rowsAt(stack.simulator, "gigahost", "example.no")
      .map(({ name, type }) => `${name} ${type}`)
      .sort(),
  ).toEqual(["@ MX", "www A"]);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  expect(changesOf(await well(stack.up()))).toEqual({});
});

test("a renamed zone whose type changes too is not deleted: the program says what is in the way", async () => {
  const stack = await start(() => void new DnsZone("old", { vendor: "gigahost", domain: "example.no" }));
  await well(stack.up());
  stack.edit(() => void new DnsZone("new", { vendor: "gigahost", domain: "example.no", type: "MASTER" }));
  expect(await failing(stack.up())).toMatch(
    /exists already in .* with type "NATIVE" instead of "MASTER".*give it an alias/,
  );
  expect(stack.at("gigahost")).toMatchObject({ zones: [{ name: "example.no", type: "NATIVE" }] });
});

test("a registered domain's renewal is switched in place, and put right after somebody switched it", async () => {
  const simulator = new Simulator();
  simulator.seed("gigahost", { zones: [{ name: "example.no", registered: true, autoRenew: false }] });
  const zone = (autoRenew: boolean) => () =>
    void new DnsZone("zone", { vendor: "gigahost", domain: "example.no", adopt: true, autoRenew });
  const renews = () =>
    (simulator.inspect("gigahost").zones as { autoRenew: boolean }[]).map(({ autoRenew }) => autoRenew);
  const stack = await start(zone(true), { simulator });
  await well(stack.up());
  expect(renews()).toEqual([true]);
  stack.edit(zone(false));
  expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
  expect(renews()).toEqual([false]);
  simulator.seed("gigahost", { zones: [{ name: "example.no", autoRenew: true }] });
  const found = await well(stack.refresh());
  expect(found.steps.flatMap(({ keys = [] }) => keys)).toEqual(["autoRenew"]);
  expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
  expect(renews()).toEqual([false]);
  expect(await failing(stack.destroy())).toMatch(
    /example\.no belongs to a registered domain and is protected/,
  );
});

test.each<[string, DnsZoneArgs]>([
  ["another type", { vendor: "gigahost", domain: "example.no", type: "MASTER" }],
  ["another domain", { vendor: "gigahost", domain: "example2.no" }],
])("%s for the zone of a registered domain is refused before its records go", async (_, changed) => {
  const simulator = new Simulator();
  simulator.seed("gigahost", { zones: [{ name: "example.no", registered: true }] });
  const stack = await start(program({ vendor: "gigahost", domain: "example.no", adopt: true }), {
    simulator,
  });
  await well(stack.up());
  simulator.requests.resetCounts();
  stack.edit(program({ ...changed, adopt: true }));
  const refusal = /example\.no belongs to a registered domain and is protected: it cannot be replaced/;
  expect(await failing(stack.preview())).toMatch(refusal);
  expect(await failing(stack.up())).toMatch(refusal);
  expect(simulator.requests.counts().writes).toBe(0);
  expect(rowsAt(simulator, "gigahost", "example.no")).toHaveLength(2);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
});

test("a new zone whose renewal cannot be set is kept in the state: given up, it goes", async () => {
  const zone = (autoRenew?: boolean) => () =>
    void new DnsZone("zone", { vendor: "gigahost", domain: "example.no", autoRenew });
  const stack = await start(zone(true));
  const names = () => (stack.at("gigahost") as { zones: { name: string }[] }).zones.map(({ name }) => name);
  expect(await failing(stack.up())).toMatch(/the zone example\.no exists, but .*the next up goes on with it/);
  expect(names()).toEqual(["example.no"]);
  expect(await failing(stack.up())).toMatch(/example\.no/);
  stack.edit(zone());
  await well(stack.up());
  expect(changesOf(await well(stack.preview()))).toEqual({});
  stack.edit(zone(true));
  expect(await failing(stack.up())).toMatch(/example\.no/);
  stack.edit(() => undefined);
  await well(stack.up());
  expect(names()).toEqual([]);
});
