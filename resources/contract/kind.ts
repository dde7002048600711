import type { z } from "zod";
import type { RackformError } from "../../sdk/core";
import type { Bag, Checking, Failure } from "./handler";
import type { Holder } from "./ledger";
import type { Owner } from "./owner";
import type { OwnedCall, Run } from "./run";
import type { VendorName } from "./vendors";

/** What an argument's schema tells besides its type; the reference and schema.json are made from it. */
export interface ArgumentFacts {
  description: string;
  /**
   * What a change does: nothing but an update, a replacement, or it depends (then the description says on what).
   * "at creation": the argument counts then only, and a change of it does nothing.
   */
  change?: "in place" | "replaces" | "depends" | "at creation";
  /** Vendors that know the argument; all of the kind's when left out. */
  vendors?: VendorName[];
  examples?: unknown[];
  /** The kind whose resource may be given in place of a text; in a list it stands with the list's elements. */
  resource?: "DnsZone" | "SshKey" | "FlexMetalTag" | "FlexMetalServer" | "BgpAsn" | "VmCloud";
}

/** What is known of an object before it is there. */
export interface Foretold<C> {
  id?: string;
  computed: Partial<C>;
}

/** An object that an id may mean. */
export interface Candidate<I, C> {
  /** The whole id. */
  id: string;
  /** What its reading begins with: at least the arguments that name it. */
  state: Partial<I & C>;
}

/**
 * What exists at a vendor and may be meant by an id, whole or short, without the vendor before it; none for a text that is no
 * id. Reads only, and one look is enough, since nothing follows from an absence.
 */
export type Find<I, C> = (call: OwnedCall, vendor: VendorOf<I>, id: string) => Promise<Candidate<I, C>[]>;

type VendorOf<I> = I extends { vendor?: infer V } ? Extract<V, VendorName> : never;

/** A form in which an object that exists may be named. */
export interface ImportForm {
  example: string;
  /** What it names, as a sentence without its full stop. */
  means: string;
}

/**
 * A kind of resource: what users declare, and its lifecycle. One object a kind; vendors come in through drivers that
 * the lifecycle chooses from a table.
 *
 * `I` are the arguments after check, `C` the computed outputs. The two share no name, so that the outputs in a state
 * tell which arguments are managed.
 */
export interface Kind<I extends object, C extends object> {
  readonly name: string;
  /** Markdown; what the class's documentation, schema.json and the reference begin with. */
  readonly description: string;
  /** What ids look like, `<like this>` where they vary. */
  readonly idForm: string;
  /** The arguments that tell people which object it is, the first of them first of all; errors name it by them. */
  readonly namedBy: readonly (keyof I & string)[];
  /** What `pulumi import` takes: examples, the id itself first; each is a form that `find` understands. */
  readonly importForms: readonly ImportForm[];
  /** Sets of arguments of which exactly one has to be given, whole. */
  readonly alternatives?: readonly (readonly (keyof I & string)[])[];
  /** The arguments. Defaults are filled in, nothing else is transformed: the state keeps the user's notation. */
  readonly args: z.ZodObject;
  /** The computed outputs, for the reference and schema.json. */
  readonly outputs: z.ZodObject;
  readonly vendors: readonly VendorName[];
  /** Computed outputs that engines must encrypt. */
  readonly secretOutputs?: readonly (keyof C & string)[];
  /** Hidden outputs that tell of the arguments' values: encrypted where an argument is secret. */
  readonly sealed?: readonly (keyof C & string)[];
  /** Milliseconds that one lifecycle call may take unless the user says otherwise. */
  readonly limitMs: number;
  /** Whether the old object has to go before its replacement comes; always so where both would be the same object. */
  readonly deleteBeforeReplace: boolean;

  /** Arguments filled in from others, e.g. the only vendor of a kind, or the vendor of a zone's id; unknown ones are missing. */
  complete?(inputs: Partial<I>): Partial<I>;
  /**
   * What the schema cannot say, among it the vendor's limits; arguments that are unknown in a preview are missing. No reason
   * has a value of a secret argument. `before` are the arguments in the state: absent of what is to be made, and without any where
   * nobody knows whether it is there.
   */
  validate?(
    inputs: Partial<I>,
    isUnknown: (argument: keyof I) => boolean,
    secrets: ReadonlySet<string>,
    before?: Partial<I>,
  ): Failure[];
  /**
   * A failure of the schema in words that only the kind has, such as what the vendor of the other arguments allows; `undefined`
   * leaves it as it is.
   */
  reword?(failure: Failure, given: Bag): Failure | undefined;
  /** The arguments in one notation, for comparing; must cope with anything that passes or once passed the schema. */
  canonical(inputs: Partial<I>): Record<string, unknown>;
  /**
   * Whether a changed argument names what it named before: a server by its name in the state, and by the id that it stands for in
   * the program. Such a change is none.
   */
  isOtherNotation?(
    argument: keyof I & string,
    olds: Partial<I>,
    news: Partial<I>,
    state: Partial<I & C>,
  ): boolean;
  /** Which of the changed arguments force a replacement; `state` is what the engine has of the object. */
  replaces(
    changed: (keyof I & string)[],
    olds: Partial<I>,
    news: Partial<I>,
    state: Partial<I & C>,
  ): (keyof I & string)[];
  /** Why a change in place can certainly not be made, by what the state tells, so that a preview fails. Those of `news` are known. */
  unchangeable?(news: Partial<I>, state: Partial<I & C>): RackformError | undefined;
  /**
   * Why the object can certainly not be replaced, by what its state and the run so far tell. Asked in a run that carries
   * out a program, so that it fails before the objects that stand on this one are deleted for it.
   */
  irreplaceable?(state: Partial<I & C>, run: Run): RackformError | undefined;
  /** What the object is known by at the vendor, where that is not an id of the vendor's. */
  key?(inputs: Partial<I>): string | undefined;
  /**
   * The ledger's key of the object by the vendor's id, as a state knows it: arguments may name one object in several notations, and
   * the end of one entry leaves it to the other.
   */
  objectKey?(id: string, state: Partial<I & C>): string | undefined;
  /** Where its writes go together with those of others, such as its zone: see `Arrivals`. */
  place?(inputs: Partial<I>): string | undefined;
  /** Ledger keys (`<kind>:<key>`) of another kind's objects that this one manages as well, such as the rows of a zone. */
  covers?(inputs: Partial<I>): Iterable<string>;
  /**
   * What is wrong with the arguments beside what the rest of the program declares, as the run's ledger has it so far: two
   * rows that cannot stand at one name. Asked in check, so that a preview tells; a kind without `key` is asked although
   * arguments are unknown. No calls to vendors.
   */
  clashes?(run: Checking, owner: Owner, inputs: Partial<I>, secrets: ReadonlySet<string>): Failure[];
  /**
   * What a preview can tell, from the arguments that are known, of an object that is to be made; with `before`, its state, of one
   * that is to be changed. What is missing among the outputs is not known until then. No calls to vendors.
   */
  foretell(
    inputs: Partial<I>,
    asker: Pick<OwnedCall, "owner" | "secrets">,
    before?: Partial<I & C>,
  ): Foretold<C>;
  /**
   * What a planned change costs, moves or opens, for a line of the preview: asked in check about what is to be made, and in diff about
   * what is to be changed in place, with its state `before`. Arguments that are not known yet are missing. No calls to vendors.
   */
  warns?(news: Partial<I>, before?: Partial<I & C>): string | undefined;
  /** The arguments as people write them, for the program that an import prints; as the state has them when left out. */
  written?(inputs: Partial<I>): Partial<I>;
  /** How an object that exists is found by an id, for imports and for `get`. */
  readonly find: Find<I, C>;
  /** Told whenever `diff`, `read` or `update` shows an entry of the state in this run. No calls to vendors. */
  seen?(run: Run, holder: Holder, id: string, state: Partial<I & C>): void;

  /**
   * Reads the list that this kind reads anyway and whose rows tell the account, for keys that may not ask who they are. Left
   * out where there is none.
   */
  listAccount?(call: OwnedCall, state: Partial<I>): Promise<void>;

  create(call: OwnedCall, inputs: I): Promise<{ id: string; computed: C }>;
  /**
   * The arguments as the vendor has them now (only those given matter), or `undefined` when the object is gone.
   * `even` names those that count where they are not given, too: leaving them out means something definite.
   * `unfinished` says why the object is not what it should be yet, so that the next run goes on with it.
   */
  read(
    call: OwnedCall,
    id: string,
    state: I & C,
  ): Promise<
    { inputs: Partial<I>; even?: (keyof I & string)[]; computed: C; unfinished?: string[] } | undefined
  >;
  update(call: OwnedCall, id: string, state: I & C, inputs: I): Promise<C>;
  /** Told instead of `delete` where the end of an entry leaves the object to another one of the stack. No calls to vendors. */
  leftToAnother?(call: OwnedCall, id: string, state: I & C): void;
  delete(call: OwnedCall, id: string, state: I & C): Promise<void>;
}
