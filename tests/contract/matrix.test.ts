import { readdirSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "../../resources/kinds";
import type { Change } from "./cell";
import { cells } from "./cells";

const matrix = kinds.flatMap(({ facts }) =>
  facts.vendors.map((vendor) => ({ kind: facts.name, vendor, facts })),
);
const of = (kind: string, vendor: string) =>
  cells.filter((cell) => cell.kind === kind && cell.vendor === vendor);

test.each(matrix)("$kind at $vendor is in the contract, every argument of it", ({ kind, vendor, facts }) => {
  const shape = Object.entries(facts.args.shape) as [
    string,
    { meta(): { vendors?: string[] } | undefined },
  ][];
  const possible = shape
    .filter(([, schema]) => (schema.meta()?.vendors ?? [vendor]).includes(vendor))
    .map(([name]) => name);
  const tried = of(kind, vendor).flatMap(({ changes }) => Object.keys(changes));
  expect([...new Set(tried)].sort()).toEqual(possible.sort());
});

test.each(matrix)("$kind at $vendor: the schema says what a change does", ({ kind, vendor, facts }) => {
  const shape = facts.args.shape as Record<string, { meta(): { change?: string } | undefined }>;
  const entries = of(kind, vendor).flatMap(({ changes }) =>
    Object.entries(changes).flatMap(([name, entry]) =>
      [entry].flat().map((change: Change) => ({ name, ...change })),
    ),
  );
  const replacing = [...new Set(entries.filter(({ how }) => how === "replaced").map(({ name }) => name))];
  const inPlace = [...new Set(entries.filter(({ how }) => how === "in place").map(({ name }) => name))];
  expect(replacing.filter((name) => shape[name]?.meta()?.change === "in place")).toEqual([]);
  expect(inPlace.filter((name) => shape[name]?.meta()?.change === "replaces")).toEqual([]);
});

test("every contract is kept over a socket too", () => {
  const suites = (...folder: string[]) =>
    readdirSync(join(__dirname, ...folder)).filter((name) => /^(?!matrix).*\.test\.ts$/.test(name));
  expect(suites("over-a-socket")).toEqual(suites());
});
