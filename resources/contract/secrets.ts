import { RackformError } from "../../sdk/core";
import type { Bag, Failure } from "./handler";
import { Unfinished } from "./unfinished";
import type { Call, Run } from "./run";
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
  const patterns = sorted.map(patternOf);
  return (text) => patterns.reduce((hidden, pattern) => hidden.replace(pattern, cover), text);
}

/** Vendors answer with a name in their own case; digits within a longer number are another one's. */
function patternOf(value: string): RegExp {
  const literal = value.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return /^\d+$/.test(value) ? new RegExp(`(?<!\\d)${literal}(?!\\d)`, "g") : new RegExp(literal, "gi");
}

/** An id without secret values: what stands for the resource's owner is in their place. The vendor that it begins with stays. */
export function quietId(id: string, secrets: readonly string[] | undefined, bag: Bag, owner: Owner): string {
  const hide = hiding(secrets, bag);
  if (!hide) return id;
  const [vendor = ""] = vendorOf.exec(id) ?? [];
  return (
    vendor +
    hide(id.slice(vendor.length))
      .split(cover)
      .join(`secret-${ownerMark(owner)}`)
  );
}

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

/** What a call comes to, whose lines and errors show no value of a secret argument. */
export async function askQuietly<T>(
  secrets: readonly string[] | undefined,
  bags: Bag[],
  call: Call,
  work: (call: Call) => Promise<T>,
): Promise<T> {
  const hide = hiding(secrets, ...bags);
  if (!hide) return work(call);
  try {
    return await work({ ...call, run: quietRun(call.run, hide) });
  } catch (error) {
    throw quietError(error, hide);
  }
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
