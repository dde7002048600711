import type { Owner } from "./owner";
import type { Call, Run } from "./run";

/** What a check goes by: it makes no calls, and a program that is checked before its provider runs has no accounts and no lines. */
export type Checking = Pick<Run, "ledger"> & Partial<Pick<Run, "account" | "log">>;

/** A bag of properties as engines carry them. */
export type Bag = Record<string, unknown>;

export interface Failure {
  /** The argument at fault; empty when it is about several. */
  property: string;
  /** What is wrong and what is allowed. */
  reason: string;
}

/** Who asks, as the front end knows it; states of older versions do not tell. */
export interface Asking {
  /** The resource of the program. */
  owner?: Owner;
  /** The owner that the state was last written with, where an alias may have changed it since. */
  stateOwner?: Owner;
  /** Arguments whose values are secret. */
  secrets?: readonly string[];
  /** The explicit provider that it has. */
  via?: string;
  /** The resource's options say that a replacement does not begin with deleting the former object. */
  createFirst?: boolean;
}

export interface CheckRequest extends Asking {
  news: Bag;
  /** Inputs in the state; absent on create and replacement. */
  olds?: Bag;
  /** Nobody has looked whether there is a state: what only a new object needs is not asked for. */
  isStateUnknown?: boolean;
}

export interface DiffRequest extends Asking {
  id: string;
  /** Outputs in the state. */
  outputs: Bag;
  news: Bag;
}

export interface DiffAnswer {
  changed: string[];
  /** Which of the changed arguments force a replacement. */
  replaces: string[];
  deleteBeforeReplace: boolean;
  /** Another resource of this run has taken the object away: it has to be made again although no argument changes. */
  lost: boolean;
}

/**
 * A kind's handlers with everything a front end can know. The dynamic provider is one front end; a plugin would be
 * another, with nothing changed here.
 */
export interface Handler {
  readonly kind: string;
  /** No calls to vendors. */
  check(request: CheckRequest, run: Checking): { inputs: Bag; failures: Failure[] };
  /** No calls to vendors. */
  diff(request: DiffRequest, run: Run): DiffAnswer;
  /**
   * Tells the run of a resource that will be read: whoever knows a whole state tells of all of it before the first
   * read, so that no object is taken for another resource's. `read` does it for its own resource.
   */
  announce(request: Asking & { id: string; outputs: Bag }, run: Run): void;
  /**
   * What a preview knows of an object that is to be made, or, with its state before, changed: what nobody knows yet is unknown in
   * the outputs. No calls to vendors.
   */
  foretell(request: Asking & { inputs: Bag; outputs?: Bag }): { id?: string; outputs: Bag };
  create(request: Asking & { inputs: Bag }, call: Call): Promise<{ id: string; outputs: Bag }>;
  /**
   * `undefined`: gone, as a list read with working credentials says. `unfinished`: reasons for which the engine should
   * update the object in the next run although no argument changes. Without outputs the object is looked for by its id alone, which
   * may be a short one; `id` is the whole one.
   */
  read(
    request: Asking & { id: string; outputs: Bag },
    call: Call,
  ): Promise<{ id?: string; inputs: Bag; outputs: Bag; unfinished?: string[] } | undefined>;
  update(request: Asking & { id: string; outputs: Bag; news: Bag }, call: Call): Promise<{ outputs: Bag }>;
  delete(request: Asking & { id: string; outputs: Bag }, call: Call): Promise<void>;
  /** Milliseconds that one lifecycle call may take unless the user says otherwise. */
  readonly limitMs: number;
  /** Outputs that are to be encrypted in the state where an argument is secret. */
  readonly sealed?: readonly string[];
  /** Arguments that are always secret, however a program gives them. */
  readonly secretArguments?: readonly string[];
  /** Outputs that are always to be encrypted. */
  readonly secretOutputs?: readonly string[];
}
