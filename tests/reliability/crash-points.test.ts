import { Simulator } from "../../simulator";
import { type Lifecycle, lifecycles, type Scenario, scenarios, titleOf, type Version } from "./scenarios";
import { report } from "./support/figures";
import { MiniStack, type Outcome } from "./support/mini-stack";
import { at, type Crash, crashes } from "./support/wire";

/** More requests than any lifecycle makes: a lifecycle that never ends must not make an endless test. */
const mostRequests = 400;

let points = 0;
afterAll(() => report("crash-points", { crashPoints: points }));

async function prepared(scenario: Scenario, from: Version): Promise<MiniStack> {
  const simulator = new Simulator({ vendors: [scenario.vendor] as never });
  scenario.seed(simulator);
  const stack = new MiniStack(simulator);
  if (from.program.length > 0) wellEnded(await stack.up(from.program), "preparing");
  return stack;
}

function wellEnded(outcome: Outcome, what: string): void {
  if (outcome.errors.length > 0) throw new Error(`${what}: ${outcome.errors.map(({ message }) => message).join("\n")}`);
}

/** One run that breaks at one request, then a fresh one: answers whether there was such a request. */
async function tried(scenario: Scenario, from: Version, to: Version, number: number, crash: Crash): Promise<boolean> {
  const stack = await prepared(scenario, from);
  const broken = await stack.up(to.program, { fate: at(number, crash) });
  if (!broken.struck) return false;
  const where = `${crash} at request ${number}`;
  wellEnded(await stack.up(to.program), `${where}, the run after it`);
  expect({ where, objects: scenario.objects(stack.simulator).sort() }).toEqual({ where, objects: [...to.objects].sort() });
  expect({ where, state: stack.state.map(({ name }) => name).sort() }).toEqual({ where, state: to.program.map(({ name }) => name).sort() });
  stack.simulator.requests.resetCounts();
  wellEnded(await stack.up(to.program), `${where}, one more run`);
  expect({ where, writes: stack.simulator.requests.counts().writes }).toEqual({ where, writes: 0 });
  wellEnded(await stack.refresh(), `${where}, a refresh`);
  expect({ where, state: stack.state.length }).toEqual({ where, state: to.program.length });
  return true;
}

describe.each(scenarios.map((scenario) => ({ title: titleOf(scenario), scenario })))("$title", ({ scenario }) => {
  const operations = lifecycles.filter(({ from, to }) => scenario.versions[from] && scenario.versions[to]);

  test.each(operations)(
    "$operation survives a crash at every request",
    async ({ from, to }: Lifecycle) => {
      const [before, after] = [scenario.versions[from]!, scenario.versions[to]!];
      const whole = await prepared(scenario, before);
      const outcome = await whole.up(after.program);
      wellEnded(outcome, "without a crash");
      expect(scenario.objects(whole.simulator).sort()).toEqual([...after.objects].sort());
      expect(outcome.requests).toBeGreaterThan(0);
      for (const crash of crashes) {
        let number = 1;
        while (await tried(scenario, before, after, number, crash)) {
          points++;
          number++;
          if (number > mostRequests) throw new Error(`${crash}: no end after ${mostRequests} requests`);
        }
        expect(number).toBeGreaterThan(outcome.requests / 2);
      }
    },
    120_000,
  );
});
