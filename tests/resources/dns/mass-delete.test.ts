import { allowsZone, guardMassDelete, isMassDelete } from "../../../resources/dns/mass-delete";

const cases: [number, number, boolean][] = [
  [0, 0, false],
  [10, 10, false],
  [11, 11, true],
  [11, 36, true],
  [11, 37, false],
  [30, 100, false],
  [31, 100, true],
];

test.each(cases)("%i of %i rows: %s", (removed, total, expected) => {
  const guard = (allowed: boolean) => () =>
    guardMassDelete({ what: "of example.no", removed, total, allowed });
  expect(isMassDelete({ removed, total })).toBe(expected);
  if (expected)
    expect(guard(false)).toThrow(`this would delete ${removed} of the ${total} rows of example.no`);
  else expect(guard(false)).not.toThrow();
  expect(guard(true)).not.toThrow();
});

test.each([
  [["gigahost:example.no"], true],
  [["other.no", " Example.NO. "], true],
  [["*"], true],
  [["artnet:example.no"], false],
  [["example.org", ""], false],
])("%p allows gigahost:example.no: %s", (allowances, expected) => {
  expect(allowsZone(allowances, "gigahost:example.no")).toBe(expected);
});
