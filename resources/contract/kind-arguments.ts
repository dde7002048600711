import type { z } from "zod";
import { isSame } from "./equality";
import type { Bag } from "./handler";
import type { Kind } from "./kind";
import { isUnknown } from "./unknown";

/** The arguments of a kind, as states and programs have them. */
export class KindArguments<I extends object> {
  readonly #names: (keyof I & string)[];

  constructor(private readonly kind: Pick<Kind<I, never>, "name" | "args" | "canonical" | "key" | "place">) {
    this.#names = Object.keys(kind.args.shape) as (keyof I & string)[];
  }

  /** Those that are always secret, however a program gives them. */
  get secrets(): string[] {
    const shape: Readonly<Record<string, z.ZodType>> = this.kind.args.shape;
    return this.#names.filter((name) => shape[name]!.meta()?.secret === true);
  }

  /** The arguments among a resource's properties. */
  pick(bag: Bag): Partial<I> {
    return Object.fromEntries(
      this.#names
        .filter((name) => bag[name] !== undefined && bag[name] !== null)
        .map((name) => [name, bag[name]]),
    ) as Partial<I>;
  }

  /**
   * The arguments that declare an object as the vendor has it, whose id alone was known: what is as it would be without being
   * declared is left out, and so is a plain "no".
   */
  declaring(state: Partial<I>, live: Partial<I>): Partial<I> {
    const none = Object.fromEntries(this.#names.map((name) => [name, undefined]));
    const inputs = this.inUsersNotation({ ...none, ...this.pick(state) }, live);
    const isNo = (value: unknown) =>
      value === false || value === "" || (Array.isArray(value) && value.length === 0);
    const undeclared = this.kind.canonical({ ...inputs, ...none });
    return Object.fromEntries(
      Object.entries(inputs).filter(([name, value]) => undeclared[name] !== undefined || !isNo(value)),
    ) as Partial<I>;
  }

  /** The object's key in the ledger, where the kind has such keys and the arguments are known. */
  key(inputs: Partial<I>): string | undefined {
    if (!this.kind.key || isUnknown(inputs)) return undefined;
    const key = this.kind.key(inputs);
    return key === undefined ? undefined : `${this.kind.name}:${key}`;
  }

  /** Where the writes go, where the kind has such places and the arguments tell. */
  place(inputs: Partial<I>): string | undefined {
    return this.kind.place?.(knownOnes(inputs));
  }

  changed(olds: Partial<I>, news: Partial<I>): (keyof I & string)[] {
    const before = this.kind.canonical(knownOnes(olds));
    const after = this.kind.canonical(knownOnes(news));
    return this.#names.filter((name) => isUnknown(news[name]) || !isSame(before[name], after[name]));
  }

  /** The user's notation where it means what the vendor has, the vendor's where it does not. */
  inUsersNotation(saved: Partial<I>, live: Partial<I>, even: readonly (keyof I & string)[] = []): Partial<I> {
    const before = this.kind.canonical(saved);
    const now = this.kind.canonical({ ...saved, ...live });
    const unexpected = even.filter((name) => !(name in saved) && !isSame(before[name], now[name]));
    const managed = [...(Object.keys(saved) as (keyof I & string)[]), ...unexpected];
    return Object.fromEntries(
      managed
        .map(
          (name) =>
            [name, name in live && !isSame(before[name], now[name]) ? live[name] : saved[name]] as const,
        )
        .filter(([, value]) => value !== undefined),
    ) as Partial<I>;
  }
}

/** What is unknown in a preview is a text, whatever the argument's type: no kind should have to expect that. */
export function knownOnes<I extends object>(inputs: Partial<I>): Partial<I> {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => !isUnknown(value))) as Partial<I>;
}
