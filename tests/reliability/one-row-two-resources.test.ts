import { Simulator } from "../../simulator";
import { editOutside } from "../support/zones";
import {
  domainAt,
  foreignRows,
  record,
  type RowFacts,
  rowText,
  rowTexts,
  seedForeignZone,
} from "./scenarios/dns-rows";
import { MiniStack, type Program } from "./support/mini-stack";
import { dnsVendors } from "../../resources/dns/limits";

const [first, second, third] = ["192.0.2.1", "192.0.2.2", "192.0.2.3"] as const;
const www = (value: string) => ({ name: "www", type: "A", value, ttl: 3600 });

/**
 * Vendors have no stable id for a row. A record whose row somebody has removed may take a later record's row for its
 * own, edited, when that one has not been heard of yet: it must not cost that row.
 */
describe.each(dnsVendors)("a row that two records may hold, at %s", (vendor) => {
  const domain = domainAt(vendor);
  const zone = `${vendor}:${domain}`;
  /** In order, or each registered only when the one before it is done, as engines may come to it. */
  const program = (rows: Record<string, RowFacts>, late = false): Program =>
    Object.entries(rows).map(([name, facts], at, all) => ({
      ...record(name, zone, facts),
      ...(late && at > 0 ? { dependsOn: [all[at - 1]![0]] } : {}),
    }));

  /** The second record came in a later run, so that the first one's state does not know its row; then somebody removes the first one's. */
  async function grown(): Promise<{ stack: MiniStack; rows: () => string[] }> {
    const simulator = new Simulator({ vendors: [vendor] });
    seedForeignZone(simulator, vendor, domain);
    const stack = new MiniStack(simulator);
    expect((await stack.up(program({ a: www(first) }))).errors).toEqual([]);
    expect((await stack.up(program({ a: www(first), b: www(second) }))).errors).toEqual([]);
    editOutside(simulator, vendor, domain, { remove: [www(first)] });
    return { stack, rows: () => rowTexts(simulator, vendor, domain).sort() };
  }
  const zoneWith = (...facts: RowFacts[]) => [...foreignRows, ...facts.map(rowText)].sort();

  const next: [string, Record<string, RowFacts>, RowFacts[]][] = [
    ["goes on as it was", { a: www(first), b: www(second) }, [www(first), www(second)]],
    ["changes its value", { a: www(third), b: www(second) }, [www(third), www(second)]],
    [
      "moves to another name",
      { a: { ...www(first), name: "a" }, b: www(second) },
      [{ ...www(first), name: "a" }, www(second)],
    ],
    ["is taken out", { b: www(second) }, [www(second)]],
  ];

  const orders = [1, 16].flatMap((parallel) => [false, true].map((late) => ({ parallel, late })));

  test.each(orders)(
    "$parallel at a time, registered late: $late, with a refresh before",
    async ({ parallel, late }) => {
      for (const [what, rows, left] of next) {
        const { stack, rows: now } = await grown();
        expect((await stack.refresh({ parallel })).errors).toEqual([]);
        expect((await stack.up(program(rows, late), { parallel })).errors).toEqual([]);
        expect([what, now()]).toEqual([what, zoneWith(...left)]);
        expect((await stack.refresh({ parallel })).steps.drift).toBeUndefined();
        expect((await stack.up(program(rows, late), { parallel })).steps).toEqual({});
      }
    },
  );

  test.each(orders)(
    "$parallel at a time, registered late: $late, without a refresh",
    async ({ parallel, late }) => {
      for (const [what, rows, left] of next.slice(1)) {
        const { stack, rows: now } = await grown();
        const { errors } = await stack.up(program(rows, late), { parallel });
        // A row whose resource comes later may be this one's, edited, until a refresh has shown whose it is.
        if (errors.length > 0) {
          for (const { message } of errors)
            expect(message).toMatch(/is gone, and .* stands in its place; nothing was changed/);
          expect((await stack.refresh({ parallel })).errors).toEqual([]);
          expect((await stack.up(program(rows, late), { parallel })).errors).toEqual([]);
        }
        expect([what, now()]).toEqual([what, zoneWith(...left)]);
      }
    },
  );

  test("registered in time, it keeps its row without a gap", async () => {
    const { stack } = await grown();
    await stack.refresh({ parallel: 1 });
    // What a refresh leaves that heard of the other record too late.
    const [a, b] = stack.state;
    if (b === undefined) throw new Error("the first record was found gone: nothing is left to try");
    expect([a!.inputs.value, b.inputs.value]).toEqual([second, second]);
    stack.simulator.requests.resetCounts();
    const moved = { a: { ...www(first), name: "a" }, b: www(second) };
    expect((await stack.up(program(moved))).errors).toEqual([]);
    expect(stack.simulator.requests.counts().writes).toBe(1);
  });

  test("a refresh of many records, few at a time, does not take one's row for another's", async () => {
    const { stack } = await grown();
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`n${at}`, { ...www(first), name: `n${at}` }]),
    );
    const all = { a: www(first), ...many, b: www(second) };
    // The state keeps the order of registration: the one whose row is missing first, the other one last.
    stack.state = stack.state.filter(({ name }) => name === "a");
    await stack.up(program({ ...all, a: www(first) }), { env: { RACKFORM_ADOPT: "equal" } });
    stack.state = [...stack.state].sort((one, other) =>
      one.name === "a" || other.name === "b" ? -1 : other.name === "a" || one.name === "b" ? 1 : 0,
    );
    expect((await stack.refresh({ parallel: 2 })).errors).toEqual([]);
    expect(stack.state.map(({ name, inputs }) => [name, inputs.value])).not.toContainEqual(["a", second]);
    expect(stack.state.some(({ name }) => name === "a")).toBe(false);
  });
});
