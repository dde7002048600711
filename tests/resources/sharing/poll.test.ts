import type { Call } from "../../../resources/contract/run";
import { poll } from "../../../resources/sharing/poll";
import { SharedRead } from "../../../resources/sharing/shared-read";
import { RackformError } from "../../../sdk/core";

/** A clock whose waits pass at once and in order. */
function calls() {
  let now = 0;
  const due: { at: number; wake: () => void }[] = [];
  const clock = {
    now: () => now,
    random: () => 0.5,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((wake, reject) => {
        due.push({ at: now + ms, wake });
        signal?.addEventListener("abort", () =>
          reject(new RackformError({ kind: "cancelled", message: "cancelled" })),
        );
      }),
  };
  const pass = async () => {
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
    const next = due.sort((a, b) => a.at - b.at).shift();
    if (next) now = next.at;
    next?.wake();
    return next !== undefined;
  };
  const run = { clock, pollIntervalMs: (usual: number) => usual };
  return { clock, pass, call: (limits = {}) => ({ run, limits }) as unknown as Call };
}

const failure = new RackformError({ kind: "transient", message: "bad gateway" });

test("after so many looks nothing is an answer; temporary errors are not looks", async () => {
  const { call, pass } = calls();
  let looks = 0;
  const look = async () => {
    if (++looks === 2) throw failure;
    return undefined;
  };
  let answer: unknown = "open";
  void poll(call(), { what: "it", intervalMs: 10, looks: 3, overTemporaryErrors: true, look }).then(
    (found) => (answer = found),
  );
  while (await pass());
  expect(answer).toBeUndefined();
  expect(looks).toBe(4);
});

test("at the limit the error says what was waited for, and the last temporary failure is its cause", async () => {
  const { call, pass } = calls();
  const wait = {
    what: "it",
    hint: "run again",
    intervalMs: 10_000,
    limitMs: 60_000,
    overTemporaryErrors: true,
  };
  const ended = expect(poll(call(), { ...wait, look: () => Promise.reject(failure) })).rejects.toMatchObject({
    kind: "timeout",
    message: expect.stringContaining("waited 60 s for it; run again") as string,
    cause: failure,
  });
  while (await pass());
  await ended;
});

test("cancelling ends the pause at once and says how to go on", async () => {
  const { call } = calls();
  const stop = new AbortController();
  const wait = { what: "it", hint: "the next up goes on", intervalMs: 10_000, look: async () => undefined };
  const ended = expect(poll(call({ signal: stop.signal }), wait)).rejects.toThrow(
    "cancelled while waiting for it; the next up goes on",
  );
  await new Promise(setImmediate);
  stop.abort();
  await ended;
});

test("ten who wait for a newer read cost no more reads than one", async () => {
  const { call, clock, pass } = calls();
  let reads = 0;
  const list = new SharedRead(clock, async () => ++reads);
  await list.get();
  const waits = Array.from({ length: 10 }, () => {
    let seen = list.number;
    const look = async () => {
      const { value, at } = await list.newerThan(seen);
      seen = at;
      return value > 3 ? value : undefined;
    };
    return poll(call(), { what: "it", intervalMs: 10, pausesFirst: true, look });
  });
  while (await pass());
  expect(await Promise.all(waits)).toEqual(Array.from({ length: 10 }, () => 4));
  expect(reads).toBe(4);
});
