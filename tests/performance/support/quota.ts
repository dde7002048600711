import { type CallOptions, compose, type Next, RackformError, type Reply } from "../../../sdk/core";
import { lanes } from "../../../sdk/core/lanes";
import { rateLimit } from "../../../sdk/core/rate";
import { defaultRetry, retry } from "../../../sdk/core/retry";
import { VirtualClock } from "./virtual-clock";

const latencyMs = 50;
const reply: Reply = { status: 200, headers: {}, text: "", json: undefined };

/** A vendor's quota: milliseconds until the next call is let through, 0 for letting this one through. */
export type Quota = (now: number) => number;

export const fixedWindow = (calls: number, windowMs: number): Quota => {
  let start = -Infinity;
  let used = 0;
  return (now) => {
    if (now - start >= windowMs) [start, used] = [now, 0];
    return used++ < calls ? 0 : start + windowMs - now;
  };
};

const slidingWindow = (calls: number, windowMs: number): Quota => {
  let times: number[] = [];
  return (now) => {
    times = times.filter((time) => now - time < windowMs);
    if (times.length >= calls) return times[0]! + windowMs - now;
    times.push(now);
    return 0;
  };
};

const leakyBucket = (perSecond: number, burst: number): Quota => {
  let level = burst;
  let at: number | undefined;
  return (now) => {
    level = Math.min(burst, level + ((now - (at ?? now)) * perSecond) / 1000);
    at = now;
    if (level < 1) return ((1 - level) * 1000) / perSecond;
    level--;
    return 0;
  };
};

/** The account as every client has it, before a vendor with a quota. */
export function account(clock: VirtualClock, quota: Quota, tellsHowLong: boolean) {
  const seen = { accepted: 0, refused: 0 };
  const vendor: Next = async (exchange) => {
    await clock.sleep(latencyMs / 2);
    const wait = quota(clock.now());
    await clock.sleep(latencyMs / 2);
    if (wait === 0) {
      seen.accepted++;
      return reply;
    }
    seen.refused++;
    const retryAfterMs = tellsHowLong ? Math.ceil(wait / 1000) * 1000 : undefined;
    throw new RackformError({
      kind: "rate-limit",
      operation: exchange.operation.name,
      message: "slow down",
      applied: "no",
      retryAfterMs,
    });
  };
  const send = compose(
    retry({ ...defaultRetry, clock }),
    lanes(8),
    rateLimit({ clock, ceilingMs: defaultRetry.retryAfterCeilingMs, baseMs: defaultRetry.baseMs }),
    (exchange) => vendor(exchange),
  );
  const call = (options: CallOptions = {}) =>
    send({
      operation: { name: "things.create", method: "POST", path: "/", effect: "once" },
      options,
      headers: {},
      formFields: {},
    });
  return { call, seen };
}

/** What the quota itself makes of the calls: the time of whoever knows it. */
export async function ideal(makeQuota: () => Quota, calls: number): Promise<number> {
  const quota = makeQuota();
  let now = 1_700_000_000_000;
  const started = now;
  for (let call = 0; call < calls; call++) {
    for (let wait = quota(now); wait > 0; wait = quota(now)) now += Math.ceil(wait);
    now += latencyMs / 8;
  }
  return now - started;
}

export const quotas: [string, number, () => Quota][] = [
  ["20 in 10 s", 200, () => fixedWindow(20, 10_000)],
  ["60 in any minute", 400, () => slidingWindow(60, 60_000)],
  ["5 a second, 10 at once", 200, () => leakyBucket(5, 10)],
  ["1 a second, 30 at once", 120, () => leakyBucket(1, 30)],
];

/** Carries out so many calls at once, and answers how long it took against what the quota itself makes of them. */
export async function underQuota(
  calls: number,
  makeQuota: () => Quota,
  tellsHowLong: boolean,
): Promise<{ lost: number; accepted: number; ratio: number }> {
  const clock = new VirtualClock();
  const { call, seen } = account(clock, makeQuota(), tellsHowLong);
  const started = clock.now();
  const all = await clock.run(Promise.allSettled(Array.from({ length: calls }, () => call())));
  const lost = all.filter(({ status }) => status === "rejected").length;
  return { lost, accepted: seen.accepted, ratio: (clock.now() - started) / (await ideal(makeQuota, calls)) };
}
