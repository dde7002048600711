import * as fc from "fast-check";
import { Simulator } from "../../simulator";
import { type Declared, MiniStack } from "../reliability/support/mini-stack";
import { type Fate, type Strike } from "../reliability/support/wire";
import { serverArgs } from "./support/subjects";

interface Ordered {
  uuid: string;
  name: string;
  status: string;
}

const fleet: Declared[] = ["web-1", "web-2", "web-3"].map((name) => ({
  name,
  kind: "FlexMetalServer",
  args: { ...serverArgs, name },
}));
/** Equal in all that an order tells, apart from who orders. */
const twins: Declared[] = fleet.map((one) => ({ ...one, args: { ...serverArgs } }));

const killed = (applied: boolean): Strike => ({ applied, then: "kill" });
const at =
  (number: number, strike: Strike): Fate =>
  (current) =>
    current === number ? strike : undefined;
/** More requests than any of these runs makes. */
const most = 60;

/** Servers that were ever ordered: each is paid for. */
const ordered = (stack: MiniStack) => stack.simulator.inspect("i3d").servers as Ordered[];

function open(listDelayMs: number): MiniStack {
  const simulator = new Simulator({ vendors: ["i3d"] });
  simulator.options("i3d", { listDelayMs });
  return new MiniStack(simulator);
}

async function expectOneEach(stack: MiniStack, program: readonly Declared[], where: unknown): Promise<void> {
  const last = await stack.up(program);
  expect({ where, errors: last.errors.map(({ message }) => message) }).toEqual({ where, errors: [] });
  expect({ where, orders: ordered(stack).length }).toEqual({ where, orders: program.length });
  expect({ where, state: stack.state.map(({ outputs }) => outputs.uuid).sort() }).toEqual({
    where,
    state: ordered(stack)
      .map(({ uuid }) => uuid)
      .sort(),
  });
}

describe.each([
  ["shows an order at once", 0],
  ["lags a minute behind an order", 60_000],
])("a list that %s", (_, listDelayMs) => {
  test.each([
    ["different", fleet],
    ["equal", twins],
  ])(
    "%s servers are ordered once each, wherever the run is killed",
    async (_kind, program) => {
      for (const applied of [true, false]) {
        let number = 0;
        for (let struck = true; struck;) {
          const stack = open(listDelayMs);
          const where = { applied, number: ++number };
          ({ struck } = await stack.up(program, { fate: at(number, killed(applied)) }));
          await expectOneEach(stack, program, where);
          expect(number).toBeLessThan(most);
        }
      }
    },
    60_000,
  );

  test("also when the next runs are killed as well, and answers are lost", async () => {
    const strike = fc.constantFrom<Strike>(killed(true), killed(false), { applied: true, then: "reset" });
    const broken = fc.record({ number: fc.integer({ min: 1, max: 14 }), strike, twins: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(broken, { minLength: 1, maxLength: 4 }), async (runs) => {
        const stack = open(listDelayMs);
        const program = runs[0]!.twins ? twins : fleet;
        for (const { number, strike: how } of runs) await stack.up(program, { fate: at(number, how) });
        await expectOneEach(stack, program, runs);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

test("the wait for a second look is one for all orders of a run, told once, and none where the state has the server", async () => {
  const stack = open(0);
  const began = stack.clock.now();
  await stack.up(fleet);
  const told = stack.log.filter((line) => /second look/.test(line));
  expect(told).toEqual([
    expect.stringMatching(/orders wait \d+ s for a second look.*killed after its order/),
  ]);
  expect(stack.clock.now() - began).toBeGreaterThanOrEqual(90_000);
  const news = fleet.map((one) => ({ ...one, args: { ...(one.args as object), overflow: true } }));
  await stack.up(news);
  expect(ordered(stack).filter(({ status }) => status === "delivered")).toHaveLength(3);
  expect(stack.log.filter((line) => /second look/.test(line))).toHaveLength(1);
});
