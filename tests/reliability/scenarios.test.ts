import { kinds } from "../../resources/kinds";
import { scenarios } from "./scenarios";

test("every kind has a scenario at each of its vendors", () => {
  const wanted = kinds.flatMap(({ facts: { name, vendors } }) =>
    vendors.map((vendor) => `${name} at ${vendor}`),
  );
  const tried = new Set(scenarios.map(({ kind, vendor }) => `${kind} at ${vendor}`));
  expect([...tried].sort()).toEqual(wanted.sort());
});
