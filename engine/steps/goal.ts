import type { Properties, Value } from "../values/value";

/** A former name of a resource: a URN, or the parts that differ from the present ones. */
export type Alias =
  | { urn: string }
  | { name?: string; type?: string; stack?: string; project?: string; parent?: string; noParent?: boolean };

/** What the program asks for: one registered resource with its options. */
export interface Goal {
  type: string;
  name: string;
  custom: boolean;
  parent?: string | undefined;
  inputs: Properties;
  /** `urn::id`, empty for components and providers. */
  provider?: string | undefined;
  dependencies: string[];
  propertyDependencies: Record<string, string[]>;
  protect?: boolean | undefined;
  retainOnDelete?: boolean | undefined;
  deletedWith?: string | undefined;
  replaceWith: string[];
  deleteBeforeReplace?: boolean | undefined;
  ignoreChanges: string[];
  replaceOnChanges: string[];
  additionalSecretOutputs: string[];
  aliases: Alias[];
  /** Seconds. */
  customTimeouts: Record<string, number>;
  importId?: string | undefined;
  hideDiff: string[];
  replacementTrigger?: Value | undefined;
  sourcePosition?: string | undefined;
}

/** A resource that is only read: `.get`. */
export interface ReadGoal {
  type: string;
  name: string;
  id: string;
  parent?: string | undefined;
  provider: string;
  inputs: Properties;
  dependencies: string[];
  additionalSecretOutputs: string[];
  sourcePosition?: string | undefined;
}
