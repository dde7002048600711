import fc from "fast-check";
import { runInThisContext } from "node:vm";

/** A module as a suite of its own would get it. */
function anew(name: string): unknown {
  let found: unknown;
  jest.isolateModules(() => (found = jest.requireActual(name)));
  return found;
}

test("suites share packages; what the project's files keep in memory is a suite's own", () => {
  expect(anew("zod")).toBe(anew("zod"));
  expect(anew("../../sdk/core")).not.toBe(anew("../../sdk/core"));
});

test("tests and packages live in one realm", () => {
  expect(runInThisContext("[Error, Promise, Array]")).toEqual([Error, Promise, Array]);
});

test("two runs draw the same, unless somebody asks for others", () => {
  const seed = process.env.RACKFORM_SEED ?? "1";
  expect(fc.readConfigureGlobal()).toEqual(seed === "new" ? {} : { seed: Number(seed) });
});
