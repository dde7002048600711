import { kinds } from "../../resources/kinds";
import { handlers } from "../../resources/handlers";
import type { Bag } from "../../resources/contract/handler";
import { unknownText } from "../../resources/contract/unknown";
import { ProcessRun } from "../../provider/process-run";
import { cells } from "../contract/cells";

const quiet = () =>
  new ProcessRun(
    () => undefined,
    {},
    () => undefined,
  );

/** Values of the wrong type that a preview knows in part. */
const halves = [
  { a: unknownText },
  [unknownText],
  [[unknownText]],
  [{ a: unknownText }],
  { a: { b: [unknownText] } },
  [1, unknownText],
  [null, "text", { name: unknownText, value: null }],
];

const all = kinds.map(({ facts: { name, args } }) => [name, Object.keys(args.shape)] as const);

test.each(all)(
  "%s: what is known of an argument in part is answered in words, whatever type it has",
  (kind, names) => {
    const handler = handlers[kind]!;
    const bases: Bag[] = [{}, ...cells.filter((cell) => cell.kind === kind).map(({ args }) => ({ ...args }))];
    const trials = bases.flatMap((base) => [
      ...names.flatMap((name) => halves.map((half) => ({ ...base, [name]: half }))),
      ...halves.map((half) => Object.fromEntries(names.map((name) => [name, half]))),
    ]);
    for (const news of trials)
      for (const [olds, secrets] of [[undefined], [{}], [news], [undefined, names]] as [Bag?, string[]?][]) {
        try {
          const asked = { news, ...(olds && { olds }), ...(secrets && { secrets }) };
          const { inputs, failures } = handler.check(asked, quiet());
          for (const { reason } of failures)
            expect(reason).not.toMatch(/TypeError|is not a function|\[object/);
          if (failures.length > 0) continue;
          handler.foretell({ inputs, ...(secrets && { secrets }) });
          for (const outputs of [news, bases.at(-1)!]) {
            handler.diff({ id: "x", outputs, news: inputs }, quiet());
            handler.foretell({ inputs, outputs });
          }
        } catch (error) {
          throw new Error(`${JSON.stringify(news)}, before ${JSON.stringify(olds)}`, { cause: error });
        }
      }
  },
);
