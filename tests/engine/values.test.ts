import fc from "fast-check";
import { Passphrase } from "../../engine";
import { SecretBox } from "../../engine/state/secrets";
import { changedKeys, detailedDiff, invert } from "../../engine/values/diff";
import { contains, formatPath, keepIgnored, parsePath } from "../../engine/values/path";
import {
  copy,
  equal,
  hasSecret,
  type Properties,
  reveal,
  secret,
  type Value,
} from "../../engine/values/value";

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.string().filter((key) => key !== "__proto__"),
      tie("value"),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
})).value;
const properties = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), value, {
  maxKeys: 4,
  noNullPrototype: true,
});

test("property paths read what they write", () => {
  const part = fc.oneof(
    fc.nat(20),
    fc.string({ minLength: 1 }).filter((text) => text !== "*"),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (path) => {
      expect(parsePath(formatPath(path))).toEqual(path);
    }),
  );
  expect(parsePath('a.b[0]["x.y"][*].*')).toEqual(["a", "b", 0, "x.y", "*", "*"]);
  expect(() => parsePath("a[")).toThrow(/not a property path/);
  expect(contains(["a", "*"], ["a", 1, "b"])).toBe(true);
  expect(contains(["a", "b"], ["a"])).toBe(false);
});

test("a diff is empty exactly for equal values, and turns round", () => {
  fc.assert(
    fc.property(properties, properties, (a, b) => {
      expect(detailedDiff(a, copy(a))).toEqual({});
      const there = detailedDiff(a, b);
      expect(invert(there)).toEqual(detailedDiff(b, a));
      expect(changedKeys(a, b).length === 0).toBe(Object.keys(there).length === 0);
    }),
  );
});

test("ignored paths, by name, index or wildcard, go back to what they were", () => {
  const olds: Properties = { a: { x: 1, y: 1 }, list: [{ v: 1 }, { v: 1 }], gone: 1 };
  const news: Properties = { a: { x: 2, y: 2 }, list: [{ v: 2 }, { v: 2 }], fresh: 2 };
  keepIgnored(news, olds, ["a.x", "list[*].v", "gone", "fresh"]);
  expect(news).toEqual({ a: { x: 1, y: 2 }, list: [{ v: 1 }, { v: 1 }], gone: 1 });
});

test("secrets survive sealing and opening at any depth", async () => {
  const box = new SecretBox("correct horse", undefined);
  await box.unlock();
  fc.assert(
    fc.property(value, (inner) => {
      const whole: Value = { deep: [secret(inner)] };
      const sealed = box.seal(whole);
      expect(hasSecret({ x: sealed }) && JSON.stringify(sealed).includes("ciphertext")).toBe(true);
      expect(equal(reveal(box.open(sealed)), { deep: [reveal(inner)] })).toBe(true);
    }),
  );
});

test("a passphrase opens what was made with it, from its salt alone", async () => {
  const made = await Passphrase.create("x");
  expect((await Passphrase.open("x", made.salt)).decrypt(made.encrypt("text"))).toBe("text");
  await expect(Passphrase.open("y", made.salt)).rejects.toThrow("incorrect passphrase");
});
