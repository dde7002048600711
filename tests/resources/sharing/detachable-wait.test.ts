import { detachableWait } from "../../../resources/sharing/detachable-wait";

test("a failure after everybody has given up is no unhandled rejection", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  const control = new AbortController();
  control.abort();
  await expect(
    detachableWait(Promise.reject(new Error("late")), { signal: control.signal }),
  ).rejects.toThrow();
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  process.removeListener("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});
