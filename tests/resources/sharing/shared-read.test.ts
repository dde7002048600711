import { SharedRead } from "../../../resources/sharing/shared-read";
import { systemClock } from "../../../sdk/core";

function counting(answers: (number | Error)[]) {
  let loads = 0;
  const read = new SharedRead(systemClock, async () => {
    const answer = answers[Math.min(loads++, answers.length - 1)]!;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { read, loads: () => loads };
}

test("one load serves all who ask, until a write", async () => {
  const { read, loads } = counting([1, 2]);
  expect(await Promise.all([read.get(), read.get(), read.get()])).toEqual([1, 1, 1]);
  expect(loads()).toBe(1);
  read.drop();
  expect(await read.get()).toBe(2);
});

test("a failed load is not kept", async () => {
  const { read } = counting([new Error("no"), 2]);
  await expect(read.get()).rejects.toThrow("no");
  expect(await read.get()).toBe(2);
});

test("a change on a load that fails is not kept either", async () => {
  const { read } = counting([new Error("no"), 2]);
  const asked = read.get();
  await expect(read.patch((value) => value + 1)).rejects.toThrow("no");
  await expect(asked).rejects.toThrow("no");
  expect(await read.get()).toBe(2);
});

test("giving up frees the asker and leaves the load to the others", async () => {
  const { read, loads } = counting([1]);
  const stop = new AbortController();
  const mine = read.get({ signal: stop.signal });
  const theirs = read.get();
  stop.abort();
  await expect(mine).rejects.toThrow("cancelled");
  expect(await theirs).toBe(1);
  expect(loads()).toBe(1);
});

test("a confirmation reads once more, once for everybody, and again after a write", async () => {
  const { read, loads } = counting([1, 2, 3]);
  expect(await read.get()).toBe(1);
  expect(await Promise.all([read.confirm(), read.confirm()])).toEqual([2, 2]);
  expect(await read.confirm()).toBe(2);
  expect(loads()).toBe(2);
  read.drop();
  expect(await read.get()).toBe(3);
});

test("whoever knows a read gets a newer one, which is shared with all who need it", async () => {
  const { read, loads } = counting([1, 2, 3]);
  const first = await read.newerThan(0);
  expect(first).toEqual({ value: 1, at: 1 });
  expect(await read.newerThan(0)).toEqual(first);
  const newer = await Promise.all([read.newerThan(first.at), read.newerThan(first.at)]);
  expect(newer).toEqual([
    { value: 2, at: 2 },
    { value: 2, at: 2 },
  ]);
  expect(loads()).toBe(2);
  read.drop();
  expect(await read.newerThan(0)).toEqual({ value: 3, at: 3 });
});

test("what is looked for is absent when two different reads lack it, also where the one at hand confirmed another", async () => {
  const { read, loads } = counting([1, 2, 3]);
  const is = (wanted: number) => (value: number) => (value === wanted ? value : undefined);
  expect(await read.find(is(1))).toBe(1);
  expect(loads()).toBe(1);
  expect(await Promise.all([read.find(is(2)), read.find(is(9))])).toEqual([2, undefined]);
  expect(loads()).toBe(2);
  expect(await read.find(is(3))).toBe(3);
});

test("a read that a write has overtaken is nobody's any more who asks after it", async () => {
  const { read, loads } = counting([1, 2]);
  const before = read.newerThan(0);
  read.drop();
  expect((await read.newerThan(0)).value).toBe(2);
  expect((await before).value).toBe(1);
  expect(loads()).toBe(2);
});
