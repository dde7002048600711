import type { Bill } from "./bill";
import type { Bag } from "./handler";
import type { Kind } from "./kind";
import type { Call } from "./run";
import type { VendorName } from "./vendors";

/** Vendors of a kind, as its argument `vendor` lists them. */
type VendorsOf<I extends object> = Extract<I extends { vendor?: infer V } ? V : never, VendorName>;

/** An object that exists in an account, as the resource that would stand for it. */
export interface Listed {
  /** The resource's id. */
  id: string;
  /** The same as `keys.of` gives for a resource that manages it. */
  key: string;
  /** The arguments that declare it as it is. Never holds a secret. */
  inputs: Bag;
  /** Why nobody knows for certain what it is: then it is told, and not exported. */
  doubt?: string;
  /** What its title needs besides. */
  outputs?: Bag;
}

/** The natural keys of what a resource manages: one, or several where it stands for many objects. */
export interface Keys {
  of(id: string, state: Bag): string[];
  /** The kind whose objects they are; its own when left out. */
  kind?: string;
  /** Kinds of settings of the same objects that a resource manages as well, under the same keys. */
  besides?: readonly string[];
  /**
   * Whether keys hold values of arguments. Where those are encrypted in a state nobody knows the keys: then every object
   * counts as managed whose id begins like the resource's, up to its last slash.
   */
  holdValues: boolean;
}

/** How a kind's objects appear in an exported program: as a table in a file, and a loop over it. */
export interface Section {
  /** The table, and the file that holds it: `reverseDns` in `reverse-dns.ts`. */
  table: string;
  file: string;
  /** What the table is, as a comment. */
  says: string;
  /** The resources' options, why they have them, and the constant that holds them; written out where it has no name. */
  options?: { name?: string; why: string; value: Bag };
  /** The last part of a name in the stack, where an id tells people nothing. */
  called?(inputs: Bag, id: string): string;
  /** Adds arguments that the kind needs and the vendor does not tell. */
  supplement?(inputs: Bag, call: Call): Promise<Bag>;
  /** What objects have in common that `adopt` cannot tell apart; none of them is in a program that adopts. */
  alike?(inputs: Bag): string;
  /** Its resources stand in another kind's loop, in tables by the other's name, without the argument that names it. */
  within?: {
    kind: string;
    argument: string;
    /** Id of the one that the argument names. */
    id(inputs: Bag): string;
    /** What an entry is, as a comment. */
    says: string;
  };
  /** Arguments in this order; as they come when left out. */
  order?: readonly string[];
  /** Values that are not written, being the defaults. */
  usual?: Bag;
}

/**
 * A planned change of a resource, with its properties before it (after it, where it is created). What is secret or not known yet
 * comes as a text that is like no other, and once as each value that the schema writes out.
 */
export interface PlannedChange {
  /** Pulumi's word, e.g. `update` or `delete-replaced`. */
  op: string;
  id: string;
  inputs: Bag;
  outputs: Bag;
  /** The arguments after it, where the resource stays or comes. */
  news: Bag;
  /** Whether the object at the vendor goes. */
  removed: boolean;
  /** Whether nobody knows what came of what an earlier run asked for: an update asks for it again. */
  goesOn?: boolean;
}

/** What `plan-guard` forbids unless it is told otherwise. */
export interface Guard {
  /** `--allow-<option>` allows it. */
  option: string;
  /** What the option allows, for the help. */
  says: string;
  /** What is wrong with a change; nothing where it costs nothing. `never`: no option allows it. */
  cost(change: PlannedChange): { reason: string; never?: boolean } | undefined;
}

/** What a change does to the rows of a zone. */
export interface RowLoss {
  removed: number;
  total: number;
  /** Whether it deletes rows that it does not count, and nothing but this guard stops that. */
  uncounted: boolean;
}

/** What a plan may cost: every kind answers each; "nothing" where there is nothing to confirm. */
export interface Removal {
  /** What is lost with the object and cannot be made again. */
  data: Guard | "nothing";
  /** What is bought, or paid for and given up. */
  money: Guard | "nothing";
  /** What does not reach its servers any more. */
  traffic: Guard | "nothing";
  /** Who cannot get in any more. */
  access: Guard | "nothing";
  /** Rows of a zone, of which many at once look like a mistake. */
  rows: ((change: PlannedChange) => RowLoss) | "nothing";
}

/**
 * What the commands know of a kind: `drift`, `export` and `plan-guard` have no table of kinds. Neither programs nor the
 * provider process load it.
 */
export interface Profile<I extends object> {
  /** How people call an object, whether a state, a plan or an account tells of it: arguments and outputs. */
  title(state: Bag, id: string): string;
  keys: Keys;
  /**
   * Every object of an account at one vendor; reads only. What belongs to the vendor or to nobody is left out. "others":
   * its objects are another kind's, or no call tells them.
   */
  inventory: ((call: Call, vendor: VendorsOf<I>) => AsyncIterable<Listed>) | "others";
  export: Section | "none";
  /** What is paid for its objects: `plan-guard` adds it up, `drift` says what is billed and nobody manages. */
  bill: Bill | "nothing";
  removal: Removal;
}

/** The profile that a kind has to have. */
export type ProfileOf<K> = K extends Kind<infer I, infer _> ? Profile<I> : never;
