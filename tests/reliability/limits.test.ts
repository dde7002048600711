import { Unfinished } from "../../resources/contract/partial";
import { scenarios, titleOf } from "./scenarios";
import { expectEnd, prepared, wellEnded } from "./support/prepared";
import { MiniStack } from "./support/mini-stack";
import { waitFor } from "../../resources/contract/wait";
import type { Call } from "../../resources/contract/run";
import { Simulator } from "../../simulator";
import { quickClock } from "./support/quick";

const slow = scenarios.filter(({ kind }) => ["FlexMetalServer", "Snapshot", "BgpSession"].includes(kind));

test.each(slow.map((scenario) => ({ title: titleOf(scenario), scenario })))(
  "$title: cancelled at any request, what exists is kept and the next up goes on",
  async ({ scenario }) => {
    const { none, first } = scenario.versions;
    for (let number = 1; ; number++) {
      const stack = await prepared(scenario, none);
      const control = new AbortController();
      let seen = 0;
      const outcome = await stack.up(first.program, { signal: control.signal, fate: () => void (++seen === number && control.abort()) });
      if (seen < number) break;
      for (const error of outcome.errors) expect(`${error.name} ${error.message}`).not.toMatch(/TypeError|undefined/);
      wellEnded(await stack.up(first.program), `cancelled at request ${number}, the next run`);
      await expectEnd(stack, scenario, first, `cancelled at request ${number}`);
    }
  },
  60_000,
);

test.each(slow.map((scenario) => ({ title: titleOf(scenario), scenario })))("$title: after a cancelled run nothing more is sent", async ({ scenario }) => {
  const simulator = new Simulator({ vendors: [scenario.vendor] as never });
  scenario.seed(simulator);
  const control = new AbortController();
  control.abort();
  const outcome = await new MiniStack(simulator).up(scenario.versions.first.program, { signal: control.signal });
  expect(outcome.errors.length).toBeGreaterThan(0);
  expect(simulator.requests.counts().writes).toBe(0);
});

test("a wait ends at its limit and says what was waited for and how to go on", async () => {
  const clock = quickClock(new Simulator({ vendors: [] }));
  const call = { run: { clock, pollIntervalMs: (usual: number) => usual }, limits: {} } as unknown as Call;
  let looks = 0;
  const wait = waitFor(call, { what: "the thing to be there", hint: "run again to go on", intervalMs: 1_000, limitMs: 60_000, look: () => Promise.resolve(void looks++) });
  await expect(wait).rejects.toThrow(/waited \d+ s for the thing to be there; run again to go on \(timeout\)/);
  expect(looks).toBeGreaterThan(40);
  expect(looks).toBeLessThan(80);
  expect(new Unfinished("id", {}, ["a", "b"]).message).toBe("a; b");
});
