import type { i3d } from "../../sdk";
import type { CallOptions } from "../../sdk/core";
import type { Call } from "../contract/run";

type Client = i3d.I3dClient;

/** An object as the vendor's list has it: its id, and the arguments that it stands for, all of them. */
export interface PlainRow<I> {
  id: string;
  inputs: Partial<I>;
}

/** What all such kinds declare besides their own. */
export interface PlainInputs {
  vendor: "i3d";
  adopt?: boolean | undefined;
}

/** What a state keeps besides the vendor's id. */
export interface PlainState {
  /** The vendor's id of what the object belongs to. */
  __place?: string;
  /** Ids of the list before this one was asked for, as long as its own id is not known. */
  __before?: string[];
}

/** What objects belong to that are not the account's own. */
export interface Within<I> {
  /** The argument that names it. */
  argument: keyof I & string;
  placeOf(call: Call, inputs: I, state?: Partial<I & PlainState>): Promise<string>;
  /** Of the whole account. */
  places(call: Call): Promise<string[]>;
  /** Whether two readings lack it. */
  isGone(call: Call, place: string): Promise<boolean>;
  /** What a text before the slash of an id means. */
  named(call: Call, text: string): Promise<string | undefined>;
}

/** A kind of objects that a list shows and that are made, changed in place and deleted by the vendor's id. */
export interface PlainPort<I extends PlainInputs> {
  /** The output that has the vendor's id; the ledger knows the kind by it. */
  idOutput: string;
  /** `callback`. */
  what: string;
  /** The argument that people know it by. */
  nameArgument: keyof I & string;
  /** What people know it by, as its list has it: equal ones may be taken for each other. */
  nameOf: (inputs: Partial<I>) => string;
  /** An argument that a creation does not write: one that a killed run left behind may differ in it. */
  writtenAfter?: keyof I & string;
  canonical(inputs: Partial<I>): Record<string, unknown>;
  /** The account itself when left out. */
  within?: Within<I>;
  list(client: Client, place: string): Promise<PlainRow<I>[]>;
  create(client: Client, place: string, inputs: I, limits: CallOptions): Promise<PlainRow<I>>;
  /** Makes the object what is declared; what is not declared stays as `row` has it. */
  update(client: Client, place: string, row: PlainRow<I>, inputs: I, limits: CallOptions): Promise<void>;
  delete(client: Client, place: string, id: string, limits: CallOptions): Promise<void>;
}
