import { dsRecordsProfile } from "../../../resources/ds-records/profile";
import { DsRecords, type DsRecordsArgs } from "../../../index";
import { Simulator } from "../../../simulator";
import { failing, useStacks, well } from "../../support/stack";

const start = useStacks();
let lines: string[];

beforeEach(() => {
  lines = [];
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const record = { keyTag: 2371, algorithm: 13, digestType: 2, digest: "ab".repeat(32) };
const theirs = { keyTag: 1, alg: 8, digestType: 1, digest: "cd".repeat(20) };

function account(zone: object = {}, options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator();
  simulator.options("gigahost", options);
  simulator.seed("gigahost", { zones: [{ name: "example.no", registered: true, external: true, ...zone }] });
  return simulator;
}

const tags = (simulator: Simulator): number[] =>
  (simulator.inspect("gigahost").zones as { externalDs: { keyTag: number }[] }[])[0]!.externalDs.map(
    ({ keyTag }) => keyTag,
  );
const program =
  (args: Partial<DsRecordsArgs> = {}) =>
  () =>
    void new DsRecords("list", { zone: "gigahost:example.no", records: [record], ...args });

test("a domain with the vendor's own name servers is refused before any write", async () => {
  const simulator = account({ external: false });
  const stack = await start(program(), { simulator });
  expect(await failing(stack.up())).toMatch(/example\.no has the vendor's own name servers, .* dependsOn/s);
  expect(simulator.requests.counts().writes).toBe(0);
});

test("a list that somebody else changed since stays at the end, unless the change was taken in", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.up());
  const before = stack.state;
  simulator.seed("gigahost", { zones: [{ name: "example.no", externalDs: [theirs] }] });
  await well(stack.destroy());
  expect(tags(simulator)).toEqual([1]);
  expect(lines.join("\n")).toMatch(/changed by somebody else .*\(now the DS records 1 8 1 cd.* is left so/s);
  stack.state = before;
  await well(stack.refresh());
  await well(stack.destroy());
  expect(tags(simulator)).toEqual([]);
});

test("an empty list that the vendor does not take keeps the resource, and keep lets it go", async () => {
  const simulator = account({}, { emptyDsList: "refuse" });
  const stack = await start(program(), { simulator });
  await well(stack.up());
  expect(await failing(stack.destroy())).toMatch(
    /no DS records could not be put back at gigahost:example\.no/,
  );
  expect(tags(simulator)).toEqual([2371]);
  stack.edit(program({ onDestroy: "keep" }));
  await well(stack.up());
  await well(stack.destroy());
});

test("a write without an answer is looked for, and what was before is not lost", async () => {
  const simulator = account({ externalDs: [theirs] });
  const endpoint = "POST /dns/zones/{id}/ds-records/external";
  simulator.faults.add({ vendor: "gigahost", endpoint, kind: "status-after", status: 500, times: Infinity });
  const stack = await start(program(), { simulator });
  await failing(stack.up());
  simulator.faults.clear();
  await well(stack.up());
  await well(stack.destroy());
  expect(tags(simulator)).toEqual([1]);
});

test.each([
  ["create", { records: [record] }, { records: [record] }, true],
  ["update", { records: [record] }, { records: [{ ...record, keyTag: 1 }] }, true],
  ["update", { records: [record], onDestroy: "restore" }, { records: [record], onDestroy: "keep" }, false],
  ["delete", { records: [record], onDestroy: "restore" }, {}, true],
  ["delete", { records: [record], onDestroy: "keep" }, {}, false],
])("plan-guard: a %s of %j to %j", (op, inputs, news, isForbidden) => {
  const { traffic } = dsRecordsProfile.removal;
  if (traffic === "nothing") throw new Error("nothing is guarded");
  const change = { op, removed: op === "delete", id: "gigahost:example.no", inputs, outputs: {}, news };
  expect(traffic.cost(change) !== undefined).toBe(isForbidden);
});
