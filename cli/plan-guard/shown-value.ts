import type { Bag } from "../../resources/contract/handler";
import { isUnknown } from "../../resources/contract/unknown";

const special = "4dabf18193072939515e22adb298388d";
/** What is secret, as Pulumi writes it, too, and what only the run itself will tell. */
export const covered = "[secret]";
export const untold = "(known after apply)";

/** A value of a plan as it may be shown: secrets hidden at any depth, and what is not known yet said in words. */
export function shownValue(value: unknown): unknown {
  if (typeof value === "string") return isUnknown(value) ? untold : value;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(shownValue);
  // A secret, an asset or a reference: none is for a comment.
  if (special in value) return covered;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shownValue(inner)]));
}

/** Arguments and outputs as they may be shown; what the program has called secret is covered. */
export function shownBag(bag: Bag, secrets: ReadonlySet<string>): Bag {
  return Object.fromEntries(
    Object.entries(bag).map(([name, value]) => [name, secrets.has(name) ? covered : shownValue(value)]),
  );
}

/** What the program has called secret: the class tells the provider, and so the plan. */
export function secretNames(...bags: (Bag | undefined)[]): Set<string> {
  return new Set(bags.flatMap((bag) => (Array.isArray(bag?.__secrets) ? (bag.__secrets as string[]) : [])));
}
