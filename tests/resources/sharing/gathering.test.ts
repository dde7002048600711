import { systemClock } from "../../../sdk/core";
import { Arrivals } from "../../../resources/contract/arrivals";
import { Gathering } from "../../../resources/sharing/gathering";
import { WriteGroup } from "../../../resources/sharing/write-group";
import { VirtualClock } from "../../performance/support/virtual-clock";

const place = "gigahost:example.no";

/** A run in which resources come to one place; their groups answer after a moment. */
function run(first: boolean) {
  const clock = new VirtualClock();
  const arrivals = new Arrivals();
  const groups: number[] = [];
  const gathering = new Gathering(clock, arrivals.at(place));
  const group = new WriteGroup<string, undefined>(
    async (members, further) => {
      let all = members.length;
      if (!first)
        for (let more = await further(); more.length > 0; more = await further()) all += more.length;
      groups.push(all);
      await clock.sleep(20);
      return Array.from({ length: all }, () => undefined);
    },
    { gathering, first },
  );
  const write = (owner: string, isDeletion = false) =>
    arrivals.during(place, owner, isDeletion, () => group.write(owner));
  return { clock, arrivals, groups, write };
}

type Run = ReturnType<typeof run>;

/**
 * An engine that has so many under way at once, shows one resource ahead, and saves its state for some time before it begins
 * with one and after it has ended.
 */
async function engine({ clock, arrivals, write }: Run, count: number, parallel: number, saveMs: number) {
  let saving: Promise<void> = Promise.resolve();
  const save = () => (saving = saving.then(() => clock.sleep(saveMs)));
  const running = new Set<Promise<void>>();
  for (let at = 0; at < count; at++) {
    const owner = `r${at}`;
    arrivals.expect(place, owner);
    if (running.size >= parallel) await Promise.race(running);
    const step = (async () => {
      await save();
      await write(owner);
      await save();
    })();
    running.add(step);
    void step.then(() => running.delete(step));
  }
  await Promise.all(running);
}

describe.each([
  ["what leaves together", true],
  ["what is confirmed together", false],
] as const)("%s", (_, first) => {
  test.each([10, 40, 90, 150, 240])(
    "300 of an engine that saves its state for %d ms, in groups of six or more",
    async (saveMs) => {
      const here = run(first);
      await here.clock.run(engine(here, 300, 16, saveMs));
      expect(here.groups.reduce((sum, members) => sum + members, 0)).toBe(300);
      expect(here.groups.length).toBeLessThanOrEqual(300 / 6);
    },
  );

  test("a single one waits for nobody", async () => {
    const here = run(first);
    const began = here.clock.now();
    await here.clock.run(engine(here, 1, 16, 0));
    expect(here.clock.now() - began).toBe(20);
  });

  test("the last ones of a run wait for nobody", async () => {
    const here = run(first);
    const began = here.clock.now();
    await here.clock.run(engine(here, 3, 16, 0));
    expect(here.groups).toEqual([3]);
    expect(here.clock.now() - began).toBe(20);
  });

  test("one that never comes makes the others wait less than half a second, and not for ever again", async () => {
    const here = run(first);
    here.arrivals.expect(place, "never");
    const began = here.clock.now();
    await here.clock.run(here.write("a"));
    expect(here.clock.now() - began).toBe(120);
    const waits: number[] = [];
    for (let at = 0; at < 10; at++) {
      const start = here.clock.now();
      await here.clock.run(here.write("a"));
      waits.push(here.clock.now() - start);
    }
    expect(Math.max(...waits)).toBe(420);
    expect(waits.filter((ms) => ms > 20).length).toBeLessThanOrEqual(3);
  });

  test("an engine that has four under way at once makes no group wait for a fifth for ever", async () => {
    const here = run(first);
    const began = here.clock.now();
    await here.clock.run(engine(here, 400, 4, 0));
    expect(here.groups.length).toBeLessThanOrEqual(101);
    // A quiet in vain now and then, not one a group.
    expect(here.clock.now() - began).toBeLessThanOrEqual(100 * 20 + 15 * 100);
  });

  test("eight leave at once", async () => {
    const here = run(first);
    for (let at = 0; at < 20; at++) here.arrivals.expect(place, `r${at}`);
    const began = here.clock.now();
    const eight = Promise.all(Array.from({ length: 8 }, (_, at) => here.write(`r${at}`)));
    await here.clock.run(eight);
    expect(here.clock.now() - began).toBe(20);
  });
});

describe("deletions, which engines do not show before they begin", () => {
  const deletions = async (here: Run, count: number, remembered: number) => {
    here.arrivals.remember(place, remembered);
    const began = here.clock.now();
    const all = Array.from({ length: count }, async (_, at) => {
      await here.clock.sleep(at * 30);
      await here.write(`r${at}`, true);
    });
    await here.clock.run(Promise.all(all));
    return here.clock.now() - began;
  };

  test("are gathered by what states remember, from the second one on", async () => {
    const here = run(true);
    await deletions(here, 80, 80);
    expect(here.groups[0]).toBe(1);
    expect(here.groups.length).toBeLessThanOrEqual(12);
  });

  test("a single one waits for nobody", async () => {
    expect(await deletions(run(true), 1, 80)).toBe(20);
  });

  test("of a program whose other resources stay wait for nobody else", async () => {
    const here = run(true);
    for (let at = 2; at < 80; at++) here.arrivals.stay(place, `r${at}`);
    expect(await deletions(here, 2, 80)).toBe(50);
  });

  test("half of a replacement is followed by the other half, and nobody is waited for meanwhile", async () => {
    const here = run(true);
    here.arrivals.expect(place, "a");
    const began = here.clock.now();
    await here.clock.run(here.write("a", true));
    expect(here.clock.now() - began).toBe(20);
    expect(here.arrivals.at(place).count()).toBe(1);
    await here.clock.run(here.write("a"));
    expect(here.arrivals.at(place).count()).toBe(0);
  });
});

test("a quiet that is over leaves no timer behind", async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
  try {
    const arrivals = new Arrivals();
    const gathering = new Gathering(systemClock, arrivals.at(place));
    arrivals.expect(place, "a");
    arrivals.expect(place, "b");
    const waiting = gathering.another(() => 1);
    await new Promise(setImmediate);
    expect(jest.getTimerCount()).toBe(1);
    arrivals.leave(place, "b");
    arrivals.expect(place, "a");
    expect(await waiting).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
