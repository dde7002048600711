import { Confirmation } from "../../resources/sharing/confirmation";
import { WriteGroup } from "../../resources/sharing/write-group";

const turn = () => new Promise(setImmediate);

/** Groups as they leave, each answered by hand. */
function groups() {
  const sent: { members: string[]; answer: () => void }[] = [];
  const group = new WriteGroup<string, string>(
    (members) =>
      new Promise((resolve) =>
        sent.push({
          members,
          answer: () =>
            resolve(members.map((name) => (name.startsWith("bad") ? new Error(name) : `did ${name}`))),
        }),
      ),
  );
  return { sent, group };
}

test("what starts together leaves together, and what comes meanwhile is the next group", async () => {
  const { sent, group } = groups();
  const first = [group.write("a"), group.write("b")];
  await turn();
  const second = [group.write("c"), group.write("d"), group.write("e")];
  await turn();
  expect(sent.map(({ members }) => members)).toEqual([["a", "b"]]);
  sent[0]!.answer();
  expect(await Promise.all(first)).toEqual(["did a", "did b"]);
  await turn();
  expect(sent.map(({ members }) => members)).toEqual([
    ["a", "b"],
    ["c", "d", "e"],
  ]);
  sent[1]!.answer();
  await Promise.all(second);
});

test("a single write leaves without a timer", async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
  try {
    const { sent, group } = groups();
    const write = group.write("alone");
    await turn();
    expect(sent).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
    sent[0]!.answer();
    expect(await write).toBe("did alone");
  } finally {
    jest.useRealTimers();
  }
});

test("cancelling one member frees its caller at once and leaves the others", async () => {
  const { sent, group } = groups();
  const gaveUp = new AbortController();
  const cancelled = group.write("a", { signal: gaveUp.signal });
  const other = group.write("b");
  await turn();
  gaveUp.abort();
  await expect(cancelled).rejects.toThrow(/abort|cancel/);
  sent[0]!.answer();
  expect(await other).toBe("did b");
});

test("one member's error is its own", async () => {
  const { sent, group } = groups();
  const outcomes = Promise.allSettled([group.write("a"), group.write("bad"), group.write("b")]);
  await turn();
  sent[0]!.answer();
  expect((await outcomes).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

describe("confirming reads", () => {
  test("one read serves a wave, and begins after its last write", async () => {
    let reads = 0;
    let running = 0;
    const confirmation = new Confirmation(async () => {
      expect(running).toBe(0);
      return ++reads;
    });
    const write = async (turns: number) => {
      await confirmation.write(async () => {
        running++;
        for (let at = 0; at < turns; at++) await turn();
        running--;
      });
      return confirmation.read();
    };
    expect(await Promise.all([write(1), write(5), write(9)])).toEqual([1, 1, 1]);
    expect(await write(1)).toBe(2);
  });

  test("a write that begins while the read is on its way gets the next one", async () => {
    const answers: (() => void)[] = [];
    let reads = 0;
    const confirmation = new Confirmation(() => {
      const number = ++reads;
      return new Promise<number>((resolve) => answers.push(() => resolve(number)));
    });
    const nothing = async () => undefined;
    await confirmation.write(nothing);
    const first = confirmation.read();
    while (answers.length < 1) await turn();
    await confirmation.write(nothing);
    const second = confirmation.read();
    while (answers.length < 2) await turn();
    for (const answer of answers) answer();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
  });

  test("a write that fails, and a caller who gives up, hold nobody back", async () => {
    const confirmation = new Confirmation(async () => "read");
    const gaveUp = new AbortController();
    let end = () => {};
    const slow = confirmation.write(() => new Promise<void>((resolve) => (end = resolve)), {
      signal: gaveUp.signal,
    });
    await expect(confirmation.write(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
    const read = confirmation.read();
    gaveUp.abort();
    await expect(slow).rejects.toThrow(/abort|cancel/);
    end();
    expect(await read).toBe("read");
  });
});
