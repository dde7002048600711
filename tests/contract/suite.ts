import { changesOf, failing, well } from "../support/stack";
import { consequenceOf, driftOf, expectSettled, resourcesIn, useBench, type Way, ways } from "./bench";
import { type Cell, nameOf } from "./cell";
import { refusalsAtMost, secretsIn } from "./credentials";

/** What wrong credentials are called; Artnet does not tell them from what belongs to somebody else. */
const refusal = /\(authentication[;)]|the customer number or API key is wrong/;

/** What the user is told of an object that stands there and is nobody's as far as the stack knows. */
const unowned =
  /exists already in the \w+ account .*, and nothing shows that it is this resource's; nothing was changed\. Ways out: adopt: true/;

/** The contract that every kind keeps at every vendor, by each front end. */
export function contract(cells: readonly Cell[], { socket = false } = {}): void {
  const name = socket ? "over a socket" : "in process";
  for (const cell of cells)
    describe(`${nameOf(cell)}, ${ways[name].frontEnd}, ${name}`, () => trial(cell, ways[name]));
}

function trial(cell: Cell, way: Way): void {
  const start = useBench(cell, way);
  // Resources tell what they do, line by line.
  beforeEach(() => void jest.spyOn(console, "log").mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  const changes = Object.entries(cell.changes).flatMap(([argument, entry]) =>
    [entry].flat().map((change) => ({ argument, ...change })),
  );
  test("is created, stays as it is, and goes without a trace", async () => {
    const bench = await start();
    const { stack, simulator } = bench;
    const before = bench.at();
    expect(changesOf(await well(stack.preview()))).toEqual({ create: 2 });
    expect(simulator.requests.counts().writes).toBe(0);
    await well(stack.up());
    expect(bench.at()).toEqual(cell.declared);
    await expectSettled(bench);
    expect(bench.at()).toEqual(cell.declared);
    const state = JSON.stringify(stack.state);
    for (const secret of secretsIn(simulator.environment())) expect(state.includes(secret)).toBe(false);
    bench.declare("nothing");
    expect(changesOf(await well(stack.up()))).toEqual({ delete: 1 });
    expect(bench.at()).toEqual(cell.left ?? before);
    await well(stack.destroy());
    expect(bench.at()).toEqual(cell.left ?? before);
  });

  const outside = cell.outside.map((each) => ({ names: each.drift.join(" and "), ...each }));
  if (outside.length > 0)
    test.each(outside)("an outside change of $names is found and healed", async ({ edit, drift, healed }) => {
      const bench = await start();
      await well(bench.stack.up());
      edit(bench.simulator);
      expect(bench.at()).not.toEqual(cell.declared);
      expect(driftOf(await well(bench.stack.refresh()))).toEqual([...drift].sort());
      expect(consequenceOf(await well(bench.stack.up()))).toBe(healed);
      expect(bench.at()).toEqual(cell.declared);
      await expectSettled(bench);
    });

  test.each(changes)(
    "a change of $argument: $how",
    async ({ argument, to, how, also = [], from, refused, left, at = cell.declared }) => {
      const bench = await start({ ...cell.args, ...from });
      const { stack } = bench;
      const before = bench.at();
      await well(stack.up());
      bench.declare({ ...cell.args, ...from, ...to });
      const plan = await well(stack.preview());
      expect(consequenceOf(plan)).toBe(how);
      if (how === "replaced") {
        const forcing = plan.steps.flatMap(({ replaceKeys = [] }) => replaceKeys);
        expect([...new Set(forcing)].sort()).toEqual([argument, ...also].sort());
      }
      if (refused) {
        expect(await failing(stack.up())).toMatch(refused);
        bench.declare();
      }
      expect(consequenceOf(await well(stack.up()))).toBe(refused ? "nothing" : how);
      expect(bench.at()).toEqual(at);
      await expectSettled(bench);
      await well(stack.destroy());
      expect(bench.at()).toEqual(left ?? cell.left ?? before);
    },
  );

  test("disappears: found by refresh, made again", async () => {
    const bench = await start();
    const { stack } = bench;
    await well(stack.up());
    cell.disappears.edit(bench.simulator);
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    cell.disappears.back?.(bench.simulator);
    expect(changesOf(await well(stack.up()))).toEqual({ create: 1 });
    expect(bench.at()).toEqual(cell.declared);
    await expectSettled(bench);
  });

  test("disappears: destroying it is no error", async () => {
    const bench = await start();
    await well(bench.stack.up());
    cell.disappears.edit(bench.simulator);
    bench.declare("nothing");
    await well(bench.stack.up());
    await well(bench.stack.destroy());
  });

  test("adopt takes over what is there", async () => {
    const bench = await start();
    const { before, refused, at = cell.declared } = cell.adopt;
    bench.declare("nothing");
    await well(bench.stack.up());
    before(bench.simulator);
    if (refused) {
      bench.declare();
      expect(await failing(bench.stack.up())).toMatch(refused);
    }
    bench.declare({ ...cell.args, ...("adopt" in cell.changes ? { adopt: true } : {}) });
    await well(bench.stack.up());
    expect(bench.at()).toEqual(at);
    await expectSettled(bench);
  });

  if (cell.conflict) {
    const { before, refused } = cell.conflict;
    test("a different one in its place is a clear error, and stays as it is", async () => {
      const bench = await start({ ...cell.args, adopt: true });
      before(bench.simulator);
      const theirs = bench.at();
      expect(await failing(bench.stack.up())).toMatch(refused);
      expect(bench.at()).toEqual(theirs);
    });
  }

  test(`an equal one without a state, as a killed run leaves it: ${cell.unowned ?? "asks"}`, async () => {
    const bench = await start();
    const { stack } = bench;
    bench.declare("nothing");
    await well(stack.up());
    const before = stack.state;
    bench.declare();
    await well(stack.up());
    stack.state = before;
    if (cell.unowned === undefined) {
      expect(await failing(stack.up())).toMatch(unowned);
      expect(bench.at()).toEqual(cell.declared);
      bench.allowAdoption();
    }
    expect(changesOf(await well(stack.up()))).toEqual({ create: 1 });
    expect(bench.at()).toEqual(cell.declared);
    await expectSettled(bench);
  });

  test.each(cell.bad)("bad input is refused before any call: $message", async ({ args, message }) => {
    const bench = await start({ ...cell.args, ...args });
    expect(await failing(bench.stack.preview())).toMatch(message);
    expect(await failing(bench.stack.up())).toMatch(message);
    expect(bench.simulator.requests.counts().total).toBe(0);
  });

  test("wrong credentials: told as such, asked no more often than it takes, and nothing is dropped", async () => {
    const bench = await start();
    const { stack, simulator } = bench;
    bench.credentials("wrong");
    expect(await failing(stack.up())).toMatch(refusal);
    expect(simulator.requests.counts().total).toBeLessThanOrEqual(refusalsAtMost[cell.vendor]);

    bench.credentials("right");
    await well(stack.up());
    const kept = resourcesIn(bench);
    bench.credentials("wrong");
    // Refresh and destroy use the configuration of the last up; this one plans nothing and asks nobody.
    simulator.requests.resetCounts();
    await well(stack.up());
    expect(simulator.requests.counts().total).toBe(0);
    for (const operation of ["refresh", "destroy"] as const) {
      simulator.requests.resetCounts();
      expect(await failing(stack[operation]())).toMatch(refusal);
      expect(simulator.requests.counts().total).toBeLessThanOrEqual(refusalsAtMost[cell.vendor]);
      expect(resourcesIn(bench)).toEqual(kept);
    }
    expect(bench.at()).toEqual(cell.declared);

    bench.credentials("right");
    await well(stack.up());
    await expectSettled(bench);
  });

  test("an up after one that failed finishes the job", async () => {
    const bench = await start();
    const { stack, simulator } = bench;
    bench.declare("nothing");
    await well(stack.up());
    const before = bench.at();
    bench.declare();
    const fault = simulator.faults.add({
      vendor: cell.vendor,
      endpoint: cell.creates,
      kind: "status",
      status: 500,
      times: Infinity,
    });
    expect(await failing(stack.up())).not.toBe("");
    expect(fault.struck).toBeGreaterThan(0);
    fault.remove();
    await well(stack.up());
    expect(bench.at()).toEqual(cell.declared);
    await expectSettled(bench);
    bench.declare("nothing");
    await well(stack.up());
    expect(bench.at()).toEqual(cell.left ?? before);
  });
}
