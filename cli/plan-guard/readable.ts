import { profiles } from "../../resources/profiles";
import { ownKind } from "../own-kind";

type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Operations that Pulumi counts in a plan's summary and shows a step each of. */
const counted = ["create", "update", "delete", "replace", "import"];

/** Why nobody can say what a plan does; `undefined` where it can be judged. */
export function unreadable(preview: unknown): string | undefined {
  const { steps: given, changeSummary } = preview as { steps?: unknown[]; changeSummary?: unknown };
  const steps = given ?? [];
  const none = steps.findIndex((step) => !isStep(step));
  if (none >= 0) return `step ${none + 1} has no operation, no URN or no state`;
  return missing(steps as Bag[], isBag(changeSummary) ? changeSummary : {}) ?? unknownKind(steps as Bag[]);
}

function isStep(step: unknown): boolean {
  return (
    isBag(step) && typeof step.op === "string" && typeof step.urn === "string" && stateOf(step) !== undefined
  );
}

const stateOf = ({ oldState, newState }: Bag): Bag | undefined => [oldState, newState].find(isBag);

function missing(steps: readonly Bag[], summary: Bag): string | undefined {
  for (const op of counted) {
    const there = steps.filter((step) => step.op === op).length;
    const said = summary[op];
    if (typeof said === "number" && said > there)
      return `its summary counts ${said} of "${op}", and ${there} of them ${there === 1 ? "is" : "are"} among its steps`;
  }
  return undefined;
}

function unknownKind(steps: readonly Bag[]): string | undefined {
  for (const step of steps) {
    const kind = step.op === "same" ? undefined : ownKind(stateOf(step)?.type);
    if (kind !== undefined && !profiles.has(kind))
      return `it has a ${kind}, which this version of rackform does not know: run the plan-guard of the version that the program has`;
  }
  return undefined;
}
