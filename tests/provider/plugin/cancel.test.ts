import { systemClock } from "../../../sdk/core";
import { Simulator } from "../../../simulator";
import { accountsOf } from "../../../testing/accounts";
import { oneOfEachKind, titleOf } from "../../reliability/scenarios";
import type { Front, Unfinished } from "../../reliability/support/front";
import type { Declared } from "../../reliability/support/mini-stack";
import { pluginHere } from "../../reliability/support/plugin-front";
import { badAnswers, type Fate, Wire } from "../../reliability/support/wire";

const patienceMs = 2000;
const throttled = {
  ...badAnswers["429"],
  then: () => ({ status: 429, headers: { "retry-after": "50" }, text: "{}" }),
};

/** Waits that nobody waits for any more do not keep the process. */
const asleep = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms).unref());

/** A plugin in real time, and what cancels its run. */
async function running(simulator: Simulator, fate: Fate) {
  const wire = new Wire(simulator, fate);
  const stop = new AbortController();
  let ahead = 0;
  const front = await pluginHere({
    stack: "cancelled",
    accounts: accountsOf(simulator, wire.origin),
    env: {},
    log: () => undefined,
    clock: { ...systemClock, now: () => Date.now() + ahead, sleep: asleep },
    signal: stop.signal,
  });
  // Orders wait for what runs before this one may have sent; this run began long ago.
  ahead = 120_000;
  return { wire, front, stop };
}

async function create(front: Front, { name, kind, args }: Declared) {
  const { inputs, failures } = await front.check({ name, kind }, args as object as never);
  expect(failures).toEqual([]);
  return front.create({ name, kind }, inputs);
}

/** Waits until the work has come so far that nothing happens any more. */
async function quiet(wire: Wire, isThere = () => wire.requests > 0): Promise<void> {
  for (let before = -1; !isThere() || before !== wire.requests;) {
    before = wire.requests;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** How each ends that was under way when the run was cancelled. */
async function cancelled<T>(stop: AbortController, work: Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
  const began = performance.now();
  stop.abort();
  const ended = await Promise.allSettled(work);
  expect(performance.now() - began).toBeLessThan(patienceMs);
  return ended;
}

test.each(oneOfEachKind.map((scenario) => ({ title: titleOf(scenario), scenario })))(
  "$title: throttled for a minute, Cancel ends the wait, and nothing is written",
  async ({ scenario }) => {
    const simulator = new Simulator({ vendors: [scenario.vendor] as never });
    scenario.seed(simulator);
    const { wire, front, stop } = await running(simulator, () => throttled);
    const first = scenario.versions.first.program.filter(({ args }) => typeof args !== "function");
    const work = first.map((declared) => create(front, declared));
    for (const one of work) one.catch(() => undefined);
    await quiet(wire);
    for (const end of await cancelled(stop, work)) {
      if (end.status !== "rejected") throw new Error("it was carried out");
      expect((end.reason as Error).message).toMatch(/\(rate-limit; HTTP 429\)|cancelled .*\(timeout\)/);
    }
    expect(simulator.requests.counts().writes).toBe(0);
    wire.close();
  },
);

test("a server in delivery: Cancel ends the wait, and the server is kept", async () => {
  const scenario = oneOfEachKind.find(({ kind }) => kind === "FlexMetalServer")!;
  const simulator = new Simulator({ vendors: ["i3d"] });
  simulator.options("i3d", { stepEveryReads: 0 });
  const { wire, front, stop } = await running(simulator, () => undefined);
  const work = [create(front, scenario.versions.first.program[0]!)];
  for (const one of work) one.catch(() => undefined);
  const ordered = () =>
    (simulator.inspect("i3d").servers as { uuid: string }[]).map(({ uuid }) => `i3d:${uuid}`);
  await quiet(wire, () => ordered().length === work.length);
  const ends = await cancelled(stop, work);
  const kept = ends.map((end) => (end as PromiseRejectedResult).reason as Unfinished);
  expect(kept.map(({ id }) => id).sort()).toEqual(ordered().sort());
  for (const { reasons } of kept) expect(reasons.join()).toMatch(/cancelled after/);
  wire.close();
});
