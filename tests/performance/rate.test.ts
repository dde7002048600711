import { account, fixedWindow, quotas, underQuota } from "./support/quota";
import { VirtualClock } from "./support/virtual-clock";

describe.each([
  ["Retry-After", true],
  ["nothing but the refusal", false],
])("a quota with %s", (_, tellsHowLong) => {
  test.each(quotas)("%s: no call is lost, and little time", async (_case, calls, makeQuota) => {
    const { lost, accepted, ratio } = await underQuota(calls, makeQuota, tellsHowLong);
    expect([lost, accepted]).toEqual([0, calls]);
    expect(ratio).toBeLessThan(1.2);
  });
});

test("calls that come refused together tell the bucket once, and few calls are wasted", async () => {
  const clock = new VirtualClock();
  const { call, seen } = account(clock, fixedWindow(20, 10_000), true);
  await clock.run(Promise.all(Array.from({ length: 200 }, () => call())));
  // Eight are on their way at the first refusal; later windows end with one refusal each.
  expect(seen.refused).toBeLessThanOrEqual(8 + 9);
});

test("a call given up in a pause is told at once, and the others go on", async () => {
  const clock = new VirtualClock();
  const { call, seen } = account(clock, fixedWindow(1, 5_000), true);
  const gaveUp = new AbortController();
  const calls = [call(), call({ signal: gaveUp.signal }), call()];
  setImmediate(() => gaveUp.abort());
  const outcomes = await clock.run(Promise.allSettled(calls));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(seen.accepted).toBe(2);
});

test("a call whose time limit ends before the pause is told so instead of waiting", async () => {
  const clock = new VirtualClock();
  const { call } = account(clock, fixedWindow(1, 50_000), true);
  const limits = { deadline: clock.now() + 10_000 };
  const [first, second] = await clock.run(Promise.allSettled([call(), call(limits)]));
  expect(first.status).toBe("fulfilled");
  expect(second).toMatchObject({ reason: { kind: "timeout", applied: "no" } });
  expect(clock.now()).toBeLessThan(limits.deadline);
});
