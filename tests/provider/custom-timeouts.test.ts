import { dynamicProvider } from "../../provider/dynamic";
import { Unfinished } from "../../resources/contract/unfinished";
import type { Bag, Handler } from "../../resources/contract/handler";
import type { Call } from "../../resources/contract/run";
import { poll } from "../../resources/sharing/poll";

const noChange = { changed: [], replaces: [], deleteBeforeReplace: false, lost: false };

/** A provider whose kind has one argument, and the calls that it was given. */
function watched(options: { unfinished?: boolean; lost?: boolean } = {}) {
  const calls: Call[] = [];
  const handler: Handler = {
    kind: "DnsRecord",
    limitMs: 60_000,
    foretell: ({ inputs }) => ({ outputs: inputs }),
    announce: () => undefined,
    check: ({ news }) => ({ inputs: news, failures: [] }),
    diff: ({ outputs, news }) => ({
      ...noChange,
      changed: outputs.value === news.value ? [] : ["value"],
      lost: options.lost ?? false,
    }),
    create: async ({ inputs }) => {
      if (options.unfinished) throw new Unfinished("id", inputs, ["not yet"]);
      return { id: "id", outputs: inputs };
    },
    read: async ({ outputs }) => ({ inputs: outputs, outputs }),
    update: async ({ news }, call) => {
      calls.push(call);
      return { outputs: news };
    },
    delete: async (_, call) => void calls.push(call),
  };
  return { calls, provider: dynamicProvider(handler) };
}

const bag = (timeouts?: Bag): Bag => ({
  value: "a",
  __provider: "text",
  ...(timeouts ? { __timeouts: timeouts } : {}),
});

test("an object that this run has lost is made again, also when its time limits change", async () => {
  for (const after of [{ delete: "1m" }, { delete: "2h" }]) {
    const { calls, provider } = watched({ lost: true });
    await provider.update!("id", bag({ delete: "1m" }), bag(after));
    expect(calls).toHaveLength(1);
  }
  const { provider } = watched({ lost: true });
  expect(await provider.diff!("id", bag(), bag())).toMatchObject({ changes: true });
});

describe("customTimeouts that change", () => {
  test.each([
    [undefined, { delete: "2h" }],
    [{ delete: "1m" }, { delete: "2h" }],
    [{ delete: "1m" }, undefined],
  ])("from %j to %j reach the state without a call to the vendor", async (before, after) => {
    const { calls, provider } = watched();
    expect(await provider.diff!("id", bag(before), bag(after))).toMatchObject({ changes: undefined });
    const { outs } = await provider.update!("id", bag(before), bag(after));
    expect(outs).toEqual(bag(after));
    expect(calls).toEqual([]);
    expect(await provider.diff!("id", outs, bag(after))).toMatchObject({ changes: false });
  });

  test("together with an argument are an ordinary update", async () => {
    const { calls, provider } = watched();
    await provider.update!("id", bag({ update: "1m" }), { ...bag({ update: "2h" }), value: "b" });
    expect(calls).toHaveLength(1);
  });

  test("do not finish an object that is unfinished", async () => {
    const { calls, provider } = watched({ unfinished: true });
    const failure = (await provider.create(bag({ create: "1m" })).catch((error: unknown) => error)) as {
      properties: Bag;
    };
    const { outs } = await provider.update!("id", failure.properties, bag({ create: "2h" }));
    expect(calls).toHaveLength(1);
    expect(outs).toEqual(bag({ create: "2h" }));
  });
});

test("a limit of the user's holds instead of the usual ones, be it shorter or longer", async () => {
  const { calls, provider } = watched();
  await provider.delete!("id", bag());
  await provider.delete!("id", bag({ delete: "3h" }));
  const [usual, own] = calls;
  let now = 0;
  const clock = { now: () => now, random: () => 0.5, sleep: async (ms: number) => void (now += ms) };
  const waited = async (call: Call, deadline: number) => {
    now = 0;
    const run = { ...call.run, clock, pollIntervalMs: (usually: number) => usually };
    const wait = {
      what: "it",
      hint: "run again",
      intervalMs: 1_000,
      limitMs: 60_000,
      announce: () => undefined,
      look: async () => undefined,
    };
    await expect(poll({ ...call, run, limits: { deadline } }, wait)).rejects.toThrow("(timeout)");
    return now;
  };
  expect(await waited(usual!, 3_600_000)).toBeLessThanOrEqual(60_000);
  expect(await waited(own!, 3_600_000)).toBeGreaterThan(3_500_000);
  expect(await waited(own!, 10_000)).toBeLessThanOrEqual(10_000);
});
