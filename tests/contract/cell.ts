import type { VendorName } from "../../resources/contract/vendors";
import type { Simulator } from "../../simulator";

export type Vendor = VendorName;

/** What a change of an argument comes to: an update, a replacement, or nothing at all. */
export type Consequence = "in place" | "replaced" | "nothing";

/** One argument that changes. */
export interface Change {
  /** Arguments that differ from the cell's own: the changed one, and what it cannot stand without. */
  to: object;
  how: Consequence;
  /** Arguments that the engine names, besides the changed one. */
  also?: string[];
  /** Arguments that both programs have: for a change that needs them. */
  from?: object;
  /** What stands at the vendor then; what the cell declares when left out. */
  at?: unknown;
  /** What is left at the vendor after a destroy then; what was there before when left out. */
  left?: unknown;
  /** The vendor takes it for this object only: what the run is told. */
  refused?: RegExp;
}

/** Somebody changes the object in the vendor's panel. */
export interface OutsideChange {
  edit(simulator: Simulator): void;
  /** The arguments that a refresh has to name, no more and no fewer. */
  drift: string[];
  /** How the next run puts it right. */
  healed: "in place" | "replaced";
}

/** An object that is there before the program. */
export interface Standing {
  before(simulator: Simulator): void;
  /** What a program without `adopt` is told; left out: it is taken over all the same. */
  refused?: RegExp;
  /** What stands at the vendor after it was taken over; what the cell declares when left out. */
  at?: unknown;
}

/** One kind at one vendor: all that the contract needs to know to try it. */
export interface Cell {
  kind: string;
  vendor: Vendor;
  /** Tells cells of one kind and vendor apart. */
  title?: string;
  /** The account before any program. */
  seed?(simulator: Simulator): void;
  /** Declares the resource under test, under this name. */
  declare(name: string, args: object): unknown;
  args: object;
  /** The object at the vendor in a form to compare; `undefined` or empty when there is none. */
  at(simulator: Simulator): unknown;
  /** What `at` is after creation. */
  declared: unknown;
  outside: OutsideChange[];
  /** One entry an argument that the vendor has: the names are held against the schema. */
  changes: Record<string, Change | Change[]>;
  disappears: {
    edit(simulator: Simulator): void;
    /** What only the vendor can bring back, before it can be created again. */
    back?(simulator: Simulator): void;
  };
  adopt: Standing;
  /**
   * What an object without a state comes to. Left out: an error with the ways out, until the user allows to take it over.
   * "taken in": settings and whole zones go on with what they find. "marked": it carries its owner's mark.
   */
  unowned?: "taken in" | "marked";
  /** What stands at the vendor after the object's deletion, where that is not what stood before: no call takes it away. */
  left?: unknown;
  /** Something different in the place of the object: an error, whatever `adopt` says. */
  conflict?: { before(simulator: Simulator): void; refused: RegExp };
  bad: { args: object; message: RegExp }[];
  /** The call that creates, as the simulator names it. */
  creates: string;
}

/** `kind at vendor`, as tests are called. */
export const nameOf = ({ kind, vendor, title }: Cell): string =>
  `${kind} at ${vendor}${title ? `, ${title}` : ""}`;
