/** An argument as a test writes it: plain data, or one of the markers below. */
export type Arg = unknown;
export type Args = Record<string, Arg>;

export interface Options {
  /** The name of a declared `Provider`. */
  provider?: string;
  /** Names of resources declared before. */
  dependsOn?: string[];
  parent?: string;
  protect?: boolean;
  aliases?: { name: string }[];
  deleteBeforeReplace?: boolean;
  retainOnDelete?: boolean;
  ignoreChanges?: string[];
  customTimeouts?: Record<string, string>;
}

/** One resource of a program; programs are data, so that both engines run the very same ones. */
export interface Declared {
  name: string;
  /** A class of rackform, or `Component`. */
  kind: string;
  args: Args;
  options?: Options;
}

export type Program = readonly Declared[];

/** A secret argument. */
export const secret = (value: Arg): Arg => ({ $secret: value });
/** An output of a resource declared before. */
export const outputOf = (resource: string, output: string): Arg => ({ $output: output, of: resource });
/** A resource declared before, in place of its id. */
export const theResource = (resource: string): Arg => ({ $resource: resource });
/** The credentials of an account, as `Provider` takes them; filled in when the program runs. */
export const theAccount = (account: string): Args => ({ $account: account });

export function declare(kind: string, name: string, args: Args, options?: Options): Declared {
  return { name, kind, args, ...(options ? { options } : {}) };
}

/** An explicit provider with the credentials of an account: a process of its own. */
export const provider = (name: string, account: string): Declared =>
  declare("Provider", name, theAccount(account));

/** The same resources with further options. */
export function withOptions(program: Program, options: Options): Declared[] {
  return program.map((each) => ({ ...each, options: { ...each.options, ...options } }));
}
