import { compose, RackformError, parseRetryAfter } from "../../../sdk/core";
import { rateLimit } from "../../../sdk/core/rate";
import { defaultRetry, retry } from "../../../sdk/core/retry";
import { failureOf, read, TestClock } from "./harness";

const throttled = (retryAfterMs?: number) =>
  new RackformError({ kind: "rate-limit", message: "slow down", retryAfterMs, applied: "no" });
const exchange = (options = {}) => ({ operation: read, options, headers: {}, formFields: {} });
const reply = { status: 200, headers: {}, text: "", json: undefined };

describe("Retry-After", () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0);
  test.each([
    ["7", 7_000],
    [" 1.5 ", 1_500],
    ["0", 0],
    ["Thu, 01 Jan 2026 12:00:30 GMT", 30_000],
    ["Thu, 01 Jan 2026 11:00:00 GMT", 0],
    ["-5", undefined],
    ["soon", undefined],
    ["abc 1", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%j", (header, ms) => expect(parseRetryAfter(header, now)).toBe(ms));
});

test.each([
  ["the vendor's wait", 7_000, [7_000]],
  ["zero, which means the ordinary back-off", 0, [125]],
  ["nothing, which means the ordinary back-off", undefined, [125]],
])("waits by %s", async (_, ms, slept) => {
  const clock = new TestClock();
  let count = 0;
  const run = compose(retry({ ...defaultRetry, clock }), () =>
    ++count === 1 ? Promise.reject(throttled(ms)) : Promise.resolve(reply),
  );
  await run(exchange());
  expect(clock.slept).toEqual(slept);
});

test("the back-off doubles up to its cap, with jitter over all of it", async () => {
  const clock = new TestClock(0, 0.999999);
  const run = compose(retry({ ...defaultRetry, attempts: 8, baseMs: 1_000, clock }), () =>
    Promise.reject(throttled()),
  );
  expect(String(await failureOf(run(exchange())))).toContain("tried 8 times");
  expect(clock.slept).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]);
});

test("an absurd wait is an error at once", async () => {
  const clock = new TestClock();
  const run = compose(retry({ ...defaultRetry, clock }), () => Promise.reject(throttled(1e15)));
  expect(String(await failureOf(run(exchange())))).toContain("1000000000000 s");
  expect(clock.slept).toEqual([]);
});

test("no wait goes beyond the deadline", async () => {
  const clock = new TestClock();
  const run = compose(retry({ ...defaultRetry, clock }), () => Promise.reject(throttled(5_000)));
  const error = await failureOf(run(exchange({ deadline: clock.now() + 4_000 })));
  expect(error).toMatchObject({ kind: "rate-limit" });
  expect(clock.slept).toEqual([]);
});

test("what is thrown by mistake passes through, once", async () => {
  let count = 0;
  const mistake = new TypeError("oops");
  const run = compose(retry({ ...defaultRetry, clock: new TestClock() }), () => {
    count++;
    return Promise.reject(mistake);
  });
  expect(await failureOf(run(exchange()))).toBe(mistake);
  expect(count).toBe(1);
});

test("one throttled call holds back the others, but not beyond their deadline", async () => {
  const clock = new TestClock();
  let count = 0;
  const run = compose(rateLimit({ clock, ceilingMs: 60_000, baseMs: 250 }), () =>
    ++count === 1 ? Promise.reject(throttled(9_000)) : Promise.resolve(reply),
  );
  await failureOf(run(exchange()));
  expect(await failureOf(run(exchange({ deadline: clock.now() + 1_000 })))).toMatchObject({
    kind: "timeout",
    applied: "no",
  });
  expect(count).toBe(1);
  await run(exchange());
  expect(clock.slept).toEqual([9_000]);
  expect(count).toBe(2);
});

test("a first wave that is refused in part is followed by looks that come ever rarer, not by a flood", async () => {
  const clock = new TestClock();
  const start = clock.now();
  let count = 0;
  let release = () => {};
  const underWay = new Promise<void>((resolve) => (release = resolve));
  const run = compose(rateLimit({ clock, ceilingMs: 60_000, baseMs: 250 }), async () => {
    switch (++count) {
      case 1:
        throw throttled();
      case 2:
        await underWay;
        return reply;
      case 3:
        await underWay;
        throw throttled();
    }
    // Each round trip takes a while, and the quota is back after half a minute.
    clock.time += 50;
    if (clock.now() < start + 30_000) throw throttled();
    return reply;
  });
  const [refused, ...others] = [1, 2, 3].map(() => run(exchange()));
  await failureOf(refused!);
  release();
  expect(await Promise.all(others)).toEqual([reply, reply]);
  expect(count).toBeLessThan(45);
});
