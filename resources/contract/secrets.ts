import { RackformError } from "../../sdk/core";
import type { Bag, Failure } from "./handler";
import { Unfinished } from "./unfinished";
import type { Run } from "./run";
import { runWith } from "./run-with";
import { type Owner, ownerMark } from "./owner";
import { vendorNames } from "./vendors";

/** Shorter values are part of too many words: what is left of a message without them would tell nothing. */
const leastLength = 3;
const cover = "[secret]";
/** Messages leave out the vendor that a reference begins with. */
const vendorOf = new RegExp(`^(${vendorNames.join("|")}):`);

/** Replaces every secret value in a text. */
export type Hide = (text: string) => string;

/** How the secret values among the arguments are hidden; `undefined` when there are none. */
export function hiding(secrets: readonly string[] | undefined, ...bags: Bag[]): Hide | undefined {
  if (!secrets || secrets.length === 0) return undefined;
  const values = new Set<string>();
  for (const bag of bags) for (const name of secrets) collect(bag[name], values);
  // A value that holds another one goes first.
  const sorted = [...values].sort((a, b) => b.length - a.length);
  const covers = sorted.map(
    (value) => (text: string) =>
      /^\d+$/.test(value) ? text.replace(wholeNumber(value), cover) : text.split(value).join(cover),
  );
  return (text) => covers.reduce((hidden, one) => one(hidden), text);
}

/** Digits within a longer number are another one's. */
const wholeNumber = (digits: string): RegExp => new RegExp(`(?<!\\d)${digits}(?!\\d)`, "g");

/** An id without secret values: what stands for the resource's owner is in their place. The vendor that it begins with stays. */
export function quietId(id: string, secrets: readonly string[] | undefined, bag: Bag, owner: Owner): string {
  const hide = hiding(secrets, bag, lowered(bag));
  if (!hide) return id;
  const [vendor = ""] = vendorOf.exec(id) ?? [];
  return (
    vendor +
    hide(id.slice(vendor.length))
      .split(cover)
      .join(`secret-${ownerMark(owner)}`)
  );
}

/** Ids have names in lower case. */
const lowered = (bag: Bag): Bag =>
  Object.fromEntries(
    Object.entries(bag).map(([name, value]) => [
      name,
      typeof value === "string" ? value.toLowerCase() : value,
    ]),
  );

/** Parts that are long enough to be told from ordinary words: whoever quotes a script may quote a piece of it. */
const leastPart = 8;
const partsOf = (value: string): string[] =>
  [...value.split(/[\r\n]+/), ...value.split(/\s+/)]
    .map((part) => part.trim())
    .filter((part) => part.length >= leastPart);

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "number") collect(String(value), into);
  else if (typeof value === "string") {
    for (const form of [
      value,
      JSON.stringify(value).slice(1, -1),
      value.trim(),
      value.trim().replace(vendorOf, ""),
      ...partsOf(value),
    ])
      if (form.length >= leastLength) into.add(form);
  } else if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (value && typeof value === "object") for (const item of Object.values(value)) collect(item, into);
}

/** The run as a resource with secret arguments has it: its lines for the user show none of them. */
export function quietRun(run: Run, hide: Hide): Run {
  return runWith(run, { log: (message) => run.log(hide(message)) });
}

/** The same error without the secret values. */
export function quietError(error: unknown, hide: Hide): unknown {
  if (error instanceof Unfinished) return new Unfinished(error.id, error.outputs, error.reasons.map(hide));
  if (error instanceof RackformError) {
    const { message, vendorMessage } = error.facts;
    return error.with({
      message: hide(message),
      ...(vendorMessage === undefined ? {} : { vendorMessage: hide(vendorMessage) }),
    });
  }
  if (error instanceof Error) return Object.assign(new Error(hide(error.message)), { name: error.name });
  return error;
}

/**
 * Failures about secret arguments name no argument, since engines print its value, and show no value either: whatever else
 * is wrong with one is in the words of the kind.
 */
export function quietFailures(
  failures: Failure[],
  secrets: readonly string[] | undefined,
  hide: Hide,
): Failure[] {
  return failures.map(({ property, reason }) => {
    const argument = /^[^.[]*/.exec(property)![0];
    return secrets?.includes(argument)
      ? { property: "", reason: hide(`${property}: ${reason}`) }
      : { property, reason: hide(reason) };
  });
}
