import { clean } from "../../provider/clean";

const circle: Record<string, unknown> = { name: "circle" };
circle.self = circle;
const mapInItself = new Map<string, unknown>([["name", "map"]]).set("self", undefined);
mapInItself.set("self", mapInItself);
const setInItself = new Set<unknown>([1]);
setInItself.add(setInItself);
const shared = { twice: 1 };

const cases: [string, unknown, unknown][] = [
  [
    "texts, numbers and booleans stay",
    { text: "", count: 0, no: false, nothing: null },
    { text: "", count: 0, no: false, nothing: null },
  ],
  ["half a character is none", { "a\ud83d": ["\ude00b", "😀"] }, { "a\ufffd": ["\ufffdb", "😀"] }],
  ["undefined leaves an object", { a: 1, b: undefined }, { a: 1 }],
  ["undefined in a list keeps the places of the others", [1, undefined, 3], [1, null, 3]],
  ["functions and symbols leave an object", { a: 1, b: () => 1, c: Symbol("c") }, { a: 1 }],
  ["functions and symbols in a list are nothing", [() => 1, Symbol("c")], [null, null]],
  ["numbers that JSON lacks are nothing", [NaN, Infinity, -Infinity], [null, null, null]],
  ["a large number is a text", 12345678901234567890n, "12345678901234567890"],
  ["a date is a text", new Date(0), "1970-01-01T00:00:00.000Z"],
  ["a date that is none is nothing", new Date("never"), null],
  ["a map is an object", new Map([["a", new Set([1, 2])]]), { a: [1, 2] }],
  [
    "a map's key that is no text names nothing",
    new Map<unknown, unknown>([
      [{ toString: 0 }, 1],
      [() => 1, 2],
      ["a", 3],
      [4n, 5],
    ]),
    { a: 3, "4": 5 },
  ],
  ["a hole in a list is nothing", [1, , 3], [1, null, 3]],
  ["a map in itself ends", mapInItself, { name: "map", self: null }],
  ["a set in itself ends", setInItself, [1, null]],
  ["a circle ends", circle, { name: "circle", self: null }],
  ["what stands in two places is no circle", { a: shared, b: shared }, { a: { twice: 1 }, b: { twice: 1 } }],
  ["nothing at all is null", undefined, null],
];

test.each(cases)("%s", (_, given, cleaned) => {
  const result = clean(given);
  expect(result).toEqual(cleaned);
  expect(JSON.parse(JSON.stringify(result))).toEqual(cleaned);
});
