import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vendorNames } from "../../resources/contract/vendors";
import { titles } from "../../reference/titles";
import { demo, Simulator } from "../../simulator";
import { faultKinds } from "../../simulator/core/fault-effects";
import { testStack } from "../../testing";

const root = join(__dirname, "..", "..");
const page = readFileSync(join(root, "docs/testing.md"), "utf8");
const simulator = new Simulator();

/** The cells of a vendor's row, as lists of names. */
function rowOf(vendor: string): { seed: string[]; at: string[] } {
  const line = page.split("\n").find((each) => each.startsWith(`| ${titles[vendor]!.title} |`)) ?? "";
  const [, , seed = "", at = ""] = line.split("|").map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
  return { seed: [...seed], at: [...at] };
}

test.each(vendorNames)("%s: what is seeded and what is answered has the names of the page", (vendor) => {
  const seeded: string[] = [];
  const taken = jest.spyOn(simulator.vendor(vendor), "seed").mockImplementation((objects) => seeded.push(...Object.keys(objects)));
  demo(simulator);
  taken.mockRestore();
  expect(rowOf(vendor).at.sort()).toEqual(Object.keys(simulator.inspect(vendor)).sort());
  expect(rowOf(vendor).seed).toEqual(expect.arrayContaining(seeded));
  // Every name of the page is taken: one that a seed did not know would be an error, or nothing.
  const nothing = (name: string): unknown => (["customer", "client", "balance", "account"].includes(name) ? {} : []);
  expect(() => simulator.seed(vendor, Object.fromEntries(rowOf(vendor).seed.map((name) => [name, nothing(name)])))).not.toThrow();
});

test("every kind of fault is there", () => {
  const kinds = [...page.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \|$/gm)].map((match) => match[1]!);
  expect(kinds.sort()).toEqual([...faultKinds].sort());
});

test("the code is that of the example, which is run", () => {
  const example = readFileSync(join(root, "examples/testing/index.test.ts"), "utf8");
  const blocks = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1]!);
  expect(blocks).toHaveLength(2);
  for (const block of blocks) expect(example).toContain(block);
});

test("every method of a stack is there", async () => {
  const stack = await testStack(() => undefined);
  await stack.close();
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(stack)).filter((name) => name !== "constructor");
  expect(methods.filter((name) => !page.includes(`\`${name}`) && !page.includes(`\`${name}(`))).toEqual([]);
});
