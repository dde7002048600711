import { Simulator } from "../../../simulator";
import type { FrontEnd } from "../../support/front-ends";
import type { Scenario, Version } from "../scenarios";
import { MiniStack, type Options, type Outcome, type Program } from "./mini-stack";

/** A simulator with the scenario's objects and a stack that has come to the version by itself. */
export async function prepared(
  scenario: Scenario,
  from: Version,
  { frontEnd, ...options }: Options & { frontEnd?: FrontEnd } = {},
): Promise<MiniStack> {
  const simulator = new Simulator({ vendors: [scenario.vendor] as never });
  scenario.seed(simulator);
  const stack = new MiniStack(simulator, undefined, frontEnd);
  if (from.program.length > 0) wellEnded(await stack.up(from.program, options), "preparing");
  return stack;
}

/** Throws with every message when the run had errors. */
export function wellEnded(outcome: Outcome, what: string): void {
  if (outcome.errors.length > 0)
    throw new Error(`${what}: ${outcome.errors.map(({ message }) => message).join("\n")}`);
}

/** What a run says of an object that a broken-off run made and that no state has. */
const unowned =
  /exists already in .*nothing shows that it is this resource's; nothing was changed\. Ways out: adopt: true/s;

/**
 * The run after one that broke off ends at the program, or says of every object that it stops at what stands there and how
 * to adopt it; with that allowed for one run it does.
 */
export async function expectGoesOn(stack: MiniStack, program: Program, where: string): Promise<void> {
  const next = await stack.up(program);
  if (next.errors.length === 0) return;
  for (const { message } of next.errors)
    expect({ where, message }).toEqual({ where, message: expect.stringMatching(unowned) as string });
  wellEnded(
    await stack.up(program, { env: { RACKFORM_ADOPT: "equal" } }),
    `${where}, the run with the allowance`,
  );
}

/** The end equals the program, one more run writes nothing, a refresh finds nothing, and nothing foreign has changed. */
export async function expectEnd(
  stack: MiniStack,
  scenario: Scenario,
  to: Version,
  where: string,
): Promise<void> {
  expect({ where, objects: scenario.objects(stack.simulator).sort() }).toEqual({
    where,
    objects: [...to.objects].sort(),
  });
  const names = to.program.map(({ name }) => name).sort();
  expect({ where, state: stack.state.map(({ name }) => name).sort() }).toEqual({ where, state: names });
  stack.simulator.requests.resetCounts();
  wellEnded(await stack.up(to.program), `${where}, one more run`);
  expect({ where, writes: stack.simulator.requests.counts().writes }).toEqual({ where, writes: 0 });
  const refreshed = await stack.refresh();
  wellEnded(refreshed, `${where}, a refresh`);
  expect({ where, drift: refreshed.steps.drift ?? 0, state: stack.state.length }).toEqual({
    where,
    drift: 0,
    state: names.length,
  });
}
