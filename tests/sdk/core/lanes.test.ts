import { compose, type Reply } from "../../../sdk/core";
import { lanes } from "../../../sdk/core/lanes";
import { failureOf, once } from "./harness";

const reply: Reply = { status: 200, headers: {}, text: "", json: undefined };
const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

function gate() {
  const started: string[] = [];
  const finish = new Map<string, () => void>();
  const run = (concurrency: number) =>
    compose(lanes(concurrency), ({ operation }) => {
      started.push(operation.name);
      return new Promise<Reply>((resolve) => finish.set(operation.name, () => resolve(reply)));
    });
  return { started, end: (name: string) => finish.get(name)?.(), run };
}

const call = (name: string, lane?: string, signal?: AbortSignal) => ({
  operation: { ...once, name, lane },
  options: { signal },
  headers: {},
  formFields: {},
});

test("one lane goes in order, another and none do not wait", async () => {
  const { started, end, run } = gate();
  const send = run(8);
  const all = [send(call("a1", "a")), send(call("a2", "a")), send(call("b1", "b")), send(call("free"))];
  await tick();
  expect([...started].sort()).toEqual(["a1", "b1", "free"]);
  end("a1");
  await tick();
  expect(started.indexOf("a2")).toBe(3);
  ["a2", "b1", "free"].forEach(end);
  await Promise.all(all);
});

test("waiting in a lane takes no slot from others", async () => {
  const { started, end, run } = gate();
  const send = run(2);
  const all = [send(call("a1", "a")), send(call("a2", "a")), send(call("a3", "a")), send(call("free"))];
  await tick();
  expect([...started].sort()).toEqual(["a1", "free"]);
  for (const name of ["a1", "a2", "a3"]) {
    end(name);
    await tick();
  }
  end("free");
  await Promise.all(all);
  expect(started.filter((name) => name !== "free")).toEqual(["a1", "a2", "a3"]);
});

test("the cap holds", async () => {
  const { started, end, run } = gate();
  const send = run(2);
  const all = ["1", "2", "3"].map((name) => send(call(name)));
  await tick();
  expect(started).toEqual(["1", "2"]);
  end("1");
  await tick();
  expect(started).toEqual(["1", "2", "3"]);
  ["2", "3"].forEach(end);
  await Promise.all(all);
});

test("who gives up while waiting is told at once, and is not sent later", async () => {
  const { started, end, run } = gate();
  const send = run(8);
  const stop = new AbortController();
  const first = send(call("a1", "a"));
  const second = failureOf(send(call("a2", "a", stop.signal)));
  const third = send(call("a3", "a"));
  await tick();
  stop.abort();
  expect(await second).toMatchObject({ kind: "cancelled", applied: "no" });
  end("a1");
  await first;
  await tick();
  end("a3");
  await third;
  expect(started).toEqual(["a1", "a3"]);
});

test("a failure frees the lane", async () => {
  let count = 0;
  const send = compose(lanes(1), () =>
    ++count === 1 ? Promise.reject(new Error("no")) : Promise.resolve(reply),
  );
  const first = failureOf(send(call("a1", "a")));
  await expect(send(call("a2", "a"))).resolves.toBe(reply);
  expect(await first).toBeInstanceOf(Error);
});
