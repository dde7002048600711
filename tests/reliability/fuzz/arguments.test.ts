import fc from "fast-check";
import { handlers } from "../../../resources/handlers";
import type { Bag } from "../../../resources/contract/handler";
import { ProcessRun } from "../../../provider/process-run";
import { RackformError } from "../../../sdk/core";
import { scenarios } from "../scenarios";
import { report } from "../support/figures";

let inputs = 0;
afterAll(() => report("fuzz", { fuzzInputs: inputs }));

const perKind = Number(process.env.RACKFORM_FUZZ_ARGUMENTS ?? 1_200);

/** Arguments that passed once, to start from. */
const good: Record<string, Bag[]> = {};
for (const { kind, versions } of scenarios) {
  const bags = versions.first.program.filter((one) => one.kind === kind).map(({ args }) => args as Bag);
  good[kind] = [...(good[kind] ?? []), ...bags];
}

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    ".",
    "..",
    "*",
    "@",
    "\0",
    "\r\n",
    "a".repeat(300),
    "xn--",
    "\ud800",
    "999999999999999999999",
    "::",
    "1.2.3.4/33",
    "NaN",
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  ),
  fc.double(),
  fc.integer(),
);

function argumentsOf(kind: string): fc.Arbitrary<Bag> {
  const known = good[kind] ?? [{}];
  const names = [...new Set(known.flatMap((bag) => Object.keys(bag)))];
  return fc
    .tuple(
      fc.constantFrom(...known),
      fc.dictionary(
        fc.oneof(fc.constantFrom(...(names.length > 0 ? names : ["vendor"])), fc.string()),
        hostile,
        { maxKeys: 3 },
      ),
    )
    .map(([bag, changes]) => ({ ...bag, ...changes }));
}

/** A diff is an answer, and so is a refusal in words, such as that what is under way cannot be replaced. */
function answers(diff: () => { replaces: unknown }): boolean {
  try {
    return Array.isArray(diff().replaces);
  } catch (error) {
    return error instanceof RackformError;
  }
}

test.each(Object.keys(handlers))(
  "%s: check and diff answer whatever is given to them",
  (kind) => {
    const handler = handlers[kind]!;
    const property = fc.property(argumentsOf(kind), argumentsOf(kind), (olds, news) => {
      inputs += 2;
      const run = new ProcessRun(
        () => undefined,
        {},
        () => undefined,
      );
      const earlier = handler.check(
        { news: olds },
        new ProcessRun(
          () => undefined,
          {},
          () => undefined,
        ),
      );
      const state = earlier.failures.length === 0 ? earlier.inputs : undefined;
      const { failures, inputs: checked } = handler.check({ news, olds: state }, run);
      expect(Array.isArray(failures)).toBe(true);
      for (const { reason } of failures) expect(typeof reason).toBe("string");
      const before = handler.check({ news: olds }, run);
      // Only what has passed a check gets into a state.
      if (failures.length === 0 && before.failures.length === 0) {
        expect(answers(() => handler.diff({ id: "x", outputs: before.inputs, news: checked }, run))).toBe(
          true,
        );
        expect(
          handler
            .diff(
              { id: "x", outputs: checked, news: checked },
              new ProcessRun(
                () => undefined,
                {},
                () => undefined,
              ),
            )
            .changed.filter((name) => !isUnknownValue(checked[name])),
        ).toEqual([]);
      }
    });
    fc.assert(property, { numRuns: perKind });
  },
  Math.max(120_000, perKind * 40),
);

function isUnknownValue(value: unknown): boolean {
  return JSON.stringify(value ?? null).includes("04da6b54-80e4-46f7-96ec-b56ff0331ba9");
}
