import type { z } from "zod";
import { RackformError } from "../../sdk/core";
import { checkArguments } from "./arguments";
import type { Bag, Failure } from "./handler";
import type { Call } from "./run";
import { askQuietly } from "./secrets";
import type { VendorName } from "./vendors";

/**
 * A function that looks something up and changes nothing: `getDnsZone`. One object a function; vendors come in through a
 * table. `A` are the arguments after check, `R` the result: plain data, an object in any case, since engines pass no other.
 * No result has a credential or a password.
 */
export interface LookUp<A extends object, R extends object> {
  readonly name: string;
  /** Markdown; what the function's documentation, schema.json and the reference begin with. */
  readonly description: string;
  readonly vendors: readonly VendorName[];
  /** With the facts of `ArgumentFacts`; an argument's own vendors are checked by the frame. */
  readonly args: z.ZodObject;
  readonly result: z.ZodObject;
  /** Sets of arguments of which exactly one has to be given, whole. */
  readonly alternatives?: readonly (readonly (keyof A & string)[])[];
  /** Milliseconds that one call may take; five minutes when left out. */
  readonly limitMs?: number;
  /** What the schema cannot say. */
  validate?(args: A): Failure[];
  /** @throws not-found with the nearest names, conflict with the ids of several */
  run(call: Call, args: A): Promise<R>;
}

/** A function with everything a front end can know: the call in a program is one, a plugin's invoke another. */
export interface LookUpHandler {
  readonly name: string;
  readonly limitMs: number;
  /** No calls to vendors. */
  check(given: Bag): { args: Bag; failures: Failure[] };
  /**
   * Checks the arguments and looks; `secrets` names those whose values no line and no error may show.
   *
   * @throws validation that says all that is wrong with them
   */
  invoke(given: Bag, call: Call, secrets?: readonly string[]): Promise<Bag>;
}

const usualLimitMs = 5 * 60_000;

/** What is the same for every function. */
export function lookUp<A extends object, R extends object>(fn: LookUp<A, R>): LookUpHandler {
  const check = (given: Bag): { args: Bag; failures: Failure[]; unknown: readonly string[] } => {
    const checked = checkArguments(fn.args, given, "function");
    const { inputs: args, failures, unknown } = checked;
    if (failures.length > 0 || unknown.size > 0) return { args, failures, unknown: [...unknown] };
    const found = [...ofOtherVendors(fn, args), ...notChosen(fn, args)];
    return { args, failures: found.length > 0 ? found : (fn.validate?.(args as A) ?? []), unknown: [] };
  };
  return {
    name: fn.name,
    limitMs: fn.limitMs ?? usualLimitMs,
    check,
    invoke: (given, call, secrets) =>
      askQuietly(secrets, [given], call, async (quiet) => {
        const { args, failures, unknown } = check(given);
        if (failures.length > 0) throw refused(failures);
        if (unknown.length > 0)
          throw refused(unknown.map((property) => ({ property, reason: "is not known in this preview" })));
        return (await fn.run(quiet, args as A)) as Bag;
      }),
  };
}

/** Arguments that the chosen vendor does not have. */
function ofOtherVendors({ args: schema }: { args: z.ZodObject }, args: Bag): Failure[] {
  const { vendor } = args;
  return Object.keys(args).flatMap((property) => {
    const { vendors } = (schema.shape[property] as z.ZodType | undefined)?.meta() ?? {};
    const only = vendors as readonly string[] | undefined;
    if (args[property] === undefined || !only || only.includes(String(vendor))) return [];
    return [
      { property, reason: `exists at ${only.join(", ")} only, not at ${String(vendor)}; leave it out` },
    ];
  });
}

function notChosen(
  { alternatives = [] }: { alternatives?: readonly (readonly string[])[] },
  args: Bag,
): Failure[] {
  if (alternatives.length === 0) return [];
  const names = [...new Set(alternatives.flat())];
  const given = names.filter((name) => args[name] !== undefined);
  if (alternatives.some((set) => set.length === given.length && set.every((name) => given.includes(name))))
    return [];
  const ways = alternatives.map((set) => set.join(" with ")).join(", ");
  return [{ property: given[0] ?? names[0]!, reason: `give exactly one of ${ways}` }];
}

function refused(failures: readonly Failure[]): RackformError {
  return new RackformError({
    kind: "validation",
    message: failures
      .map(({ property, reason }) => (property === "" ? reason : `${property} ${reason}`))
      .join("; "),
  });
}
