import { isSame } from "../../resources/contract/equality";
import type { Bag } from "../../resources/contract/handler";
import type { PlannedChange } from "../../resources/contract/profile";
import { allowedIn } from "./allowed-values";
import type { PlannedStep } from "./preview";
import { covered, secretNames, shownBag, untold } from "./shown-value";

/*
 * What an argument is that is secret, or that only the run will tell, nobody can see in a plan: it may be whatever the kind's schema
 * allows, and another value than before. A change is judged by each reading that makes a difference, and so by the worst.
 */

/** What the first reading of a change comes to that comes to anything. */
export function firstReading<T>(
  step: PlannedStep,
  judge: (change: PlannedChange) => T | undefined,
): T | undefined {
  /** Which value each argument has in this reading, in the order in which they are looked at. */
  const taken: number[] = [];
  for (;;) {
    const counts: number[] = [];
    const found = judge(
      readingOf(step, (values) => {
        const at = counts.push(values.length) - 1;
        return values[(taken[at] ??= 0)];
      }),
    );
    if (found !== undefined) return found;
    while (taken.length > 0 && taken.at(-1)! + 1 === counts[taken.length - 1]) taken.pop();
    if (taken.length === 0) return undefined;
    taken[taken.length - 1]! += 1;
  }
}

type Choose = (values: readonly unknown[]) => unknown;

function readingOf(step: PlannedStep, choose: Choose): PlannedChange {
  const secrets = secretNames(step.inputs, step.news);
  const [inputs, outputs, news] = [step.inputs, step.outputs, step.news].map((bag) => shownBag(bag, secrets));
  const isNew = step.inputs === step.news;
  const isTold = (name: string) => step.told.length === 0 || step.told.includes(name);
  const mayDiffer = (name: string) => !isNew && (isTold(name) || !isSame(inputs![name], news![name]));
  const before = chosen(step.kind, inputs!, choose);
  const after = Object.fromEntries(
    Object.entries(news!).map(([name, value]) => [name, mayDiffer(name) ? another(value) : value]),
  );
  return {
    ...step,
    inputs: before,
    outputs: isNew ? outputs! : (another(outputs) as Bag),
    news: isNew ? before : chosen(step.kind, after, choose, (name) => (mayDiffer(name) ? undefined : before)),
  };
}

/** The arguments, each with a value of those that it may have, which is taken where it is looked at. */
function chosen(
  kind: string,
  bag: Bag,
  choose: Choose,
  sameIn: (name: string) => Bag | undefined = () => undefined,
): Bag {
  const result: Bag = {};
  for (const [name, value] of Object.entries(bag)) {
    const values = valuesOf(kind, name, value);
    let isTaken = false;
    let taken: unknown;
    const take = () => {
      if (!isTaken) [isTaken, taken] = [true, values.length === 1 ? values[0] : choose(values)];
      return taken;
    };
    const same = sameIn(name);
    const get = same && name in same ? () => same[name] : take;
    Object.defineProperty(result, name, { enumerable: true, get });
  }
  return result;
}

/** Another value than the one before, which nobody sees either. */
function another(value: unknown): unknown {
  if (value === covered) return `another ${covered}`;
  if (Array.isArray(value)) return value.map(another);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, another(inner)]));
}

const isUnseen = (value: unknown): boolean =>
  value === covered || value === `another ${covered}` || value === untold;

/** What an argument may be: itself, where it is seen. What only the run tells may turn out to be left out. */
function valuesOf(kind: string, name: string, value: unknown): unknown[] {
  if (!isUnseen(value)) return [value];
  const { values, isOpen, isOptional } = allowedIn(kind, name);
  return [...values, ...(isOpen ? [value] : []), ...(isOptional && value === untold ? [undefined] : [])];
}
