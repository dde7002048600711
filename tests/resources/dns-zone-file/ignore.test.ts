import { canonicalGlob, ignoreProblem, ignoring } from "../../../resources/dns-zone-file/ignore";

const cases: [string, string, string, boolean][] = [
  ["_acme-challenge* TXT", "_acme-challenge", "TXT", true],
  ["_acme-challenge* TXT", "_acme-challenge.www", "TXT", true],
  ["_acme-challenge* TXT", "_acme-challenge.www", "CNAME", false],
  ["_acme-challenge.* TXT", "_acme-challenge", "TXT", false],
  ["*.dyn", "a.b.dyn", "AAAA", true],
  ["*.dyn", "dyn", "A", false],
  ["* *", "@", "MX", true],
  ["@ mx", "@", "MX", true],
  ["WWW.Example.NO. A", "www", "A", true],
  ["h?st A", "host", "A", true],
  ["h?st A", "hst", "A", false],
  ["a*b*c TXT", "axxbyyc", "TXT", true],
  ["a*b*c TXT", "axxbyy", "TXT", false],
];

test.each(cases)("%j on %s %s: %s", (glob, name, type, expected) => {
  expect(ignoreProblem(glob)).toBeUndefined();
  expect(ignoring([glob], "example.no")({ name, type })).toBe(expected);
});

test("no globs ignore nothing, and a glob that is none is told", () => {
  expect(ignoring(undefined, "example.no")({ name: "@", type: "A" })).toBe(false);
  expect(ignoreProblem("")).toMatch(/not a glob of name and type/);
  expect(ignoreProblem("a b c")).toMatch(/examples/);
  expect(canonicalGlob("WWW txt", "example.no")).toBe("www TXT");
});

test("a glob that can match nothing is told, since it would protect nothing", () => {
  expect(ignoreProblem("blå* TXT")).toMatch(/matches nothing.*"xn--\*"/);
  expect(ignoreProblem("a.bl?bær.*")).toMatch(/matches nothing/);
  expect(ignoreProblem("TXT _acme-challenge*")).toMatch(/not a glob of name and type/);
  expect(ignoreProblem("*.blåbær TXT")).toBeUndefined();
  expect(ignoring(["*.blåbær TXT"], "example.no")({ name: "a.xn--blbr-roah", type: "TXT" })).toBe(true);
  expect(ignoring(["xn--* TXT"], "example.no")({ name: "xn--blbr-roah", type: "TXT" })).toBe(true);
});

test("a glob of many stars does not take long on a long name", () => {
  const glob = `${"*a".repeat(200)} TXT`;
  expect(ignoring([glob], "example.no")({ name: "a".repeat(199) + "b", type: "TXT" })).toBe(false);
});
