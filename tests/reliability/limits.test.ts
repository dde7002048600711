import { Unfinished } from "../../resources/contract/unfinished";
import { type FrontEnd, frontEndNames } from "../support/front-ends";
import { type Scenario, scenarios, titleOf } from "./scenarios";
import { expectEnd, expectGoesOn, prepared } from "./support/prepared";
import { poll } from "../../resources/sharing/poll";
import type { Call } from "../../resources/contract/run";
import { Simulator } from "../../simulator";
import { quickClock } from "./support/quick";

const cases = scenarios.map((scenario) => ({ title: titleOf(scenario), scenario }));
const slow = cases.filter(({ scenario: { kind } }) =>
  ["FlexMetalServer", "Snapshot", "BgpSession"].includes(kind),
);

/** More requests than any creation makes. */
const mostRequests = 200;

/** A first run that is cancelled as its request of this number leaves; `undefined` when it makes fewer requests. */
async function cancelledAt(scenario: Scenario, number: number, frontEnd: FrontEnd = "dynamic") {
  const { none, first } = scenario.versions;
  if (number > mostRequests) throw new Error(`no end after ${mostRequests} requests`);
  const stack = await prepared(scenario, none, { frontEnd });
  const control = new AbortController();
  // Methods of those that had left by then: the vendor may come to one of them later, which is no new request.
  const left: string[] = [];
  let seen = 0;
  const outcome = await stack.up(first.program, {
    signal: control.signal,
    fate: (at, method) => {
      seen = at;
      if (at <= number) left.push(method);
      if (at === number) control.abort();
    },
  });
  const later = stack.simulator.requests.log.filter(({ method }) => {
    const place = left.indexOf(method);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return seen < number ? undefined : { stack, outcome, later };
}

const byEach = slow.flatMap((one) => frontEndNames.map((frontEnd) => ({ ...one, frontEnd })));

test.each(byEach)(
  "$title, $frontEnd: cancelled at any request, what exists is kept and the next up goes on",
  async ({ scenario, frontEnd }) => {
    const { first } = scenario.versions;
    const cancelled = (at: number) => cancelledAt(scenario, at, frontEnd);
    let number = 1;
    for (let run = await cancelled(number); run; run = await cancelled(++number)) {
      const { stack, outcome } = run;
      for (const error of outcome.errors)
        expect(`${error.name} ${error.message}`).not.toMatch(/TypeError|undefined/);
      await expectGoesOn(stack, first.program, `cancelled at request ${number}, the next run`);
      await expectEnd(stack, scenario, first, `cancelled at request ${number}`);
    }
    expect(number).toBeGreaterThan(2);
  },
  60_000,
);

/** Writes that gather what many resources want at one place: one that has begun with its read goes on to its end. */
const gathered: Record<string, number> = {
  "DnsRecord at artnet": 1,
  "DnsZoneFile at artnet": 1,
  "DnsZone at artnet": 2,
  "ReverseDns at gigacloud": 1,
};

test.each(cases)(
  "$title: cancelled at any request, nothing new is begun",
  async ({ scenario }) => {
    const most = gathered[`${scenario.kind} at ${scenario.vendor}`] ?? 0;
    let number = 1;
    for (let run = await cancelledAt(scenario, number); run; run = await cancelledAt(scenario, ++number)) {
      const writes = run.later.filter(({ write }) => write).map(({ endpoint }) => endpoint);
      expect({ number, isFew: writes.length <= most, writes }).toEqual({ number, isFew: true, writes });
      expect(run.later.length).toBeLessThanOrEqual(4);
    }
    expect(number).toBeGreaterThan(2);
  },
  60_000,
);

test.each(cases)("$title: a run that is cancelled before it begins writes nothing", async ({ scenario }) => {
  const stack = await prepared(scenario, scenario.versions.none);
  const outcome = await stack.up(scenario.versions.first.program, { signal: AbortSignal.abort() });
  expect(outcome.errors.length).toBeGreaterThan(0);
  expect(stack.simulator.requests.log.filter(({ write }) => write)).toEqual([]);
});

test("a wait ends at its limit and says what was waited for and how to go on", async () => {
  const clock = quickClock(new Simulator({ vendors: [] }));
  const call = { run: { clock, pollIntervalMs: (usual: number) => usual }, limits: {} } as unknown as Call;
  let looks = 0;
  const wait = poll(call, {
    what: "the thing to be there",
    hint: "run again to go on",
    intervalMs: 1_000,
    limitMs: 60_000,
    look: () => Promise.resolve(void looks++),
  });
  await expect(wait).rejects.toThrow(
    /waited \d+ s for the thing to be there; run again to go on \(timeout\)/,
  );
  expect(looks).toBeGreaterThan(40);
  expect(looks).toBeLessThan(80);
  expect(new Unfinished("id", {}, ["a", "b"]).message).toBe("a; b");
});
