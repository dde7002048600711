import type { Simulator } from "../../../simulator";
import type { Program } from "../support/mini-stack";

/** A program and what the vendor has to hold when it is carried out, one text an object, foreign ones left out. */
export interface Version {
  program: Program;
  objects: readonly string[];
}

/** One kind at one vendor, with everything that the generic suites need to know of it. */
export interface Scenario {
  kind: string;
  vendor: string;
  /** Tells scenarios of one kind and vendor apart. */
  variant?: string;
  /** Puts foreign objects and whatever the programs stand on into the vendor. */
  seed(simulator: Simulator): void;
  /** Everything of the kind that exists at the vendor, foreign objects among it, one text an object. */
  objects(simulator: Simulator): string[];
  /** Bad answers after which another end is right, and why. */
  exceptions?: Record<string, string>;
  /** Programs from nothing (`none`) over the first to one changed in place and one that replaces. */
  versions: {
    none: Version;
    first: Version;
    updated?: Version;
    replaced?: Version;
    /** After the first one was taken away, where no call takes everything away. */
    gone?: Version;
  };
}

export const lifecycles = [
  { operation: "create", from: "none", to: "first" },
  { operation: "update", from: "first", to: "updated" },
  { operation: "replace", from: "first", to: "replaced" },
  { operation: "delete", from: "first", to: "none" },
] as const;

export type Lifecycle = (typeof lifecycles)[number];

export const nothing: Version = { program: [], objects: [] };

export function titleOf({ kind, vendor, variant }: Scenario): string {
  return `${kind} at ${vendor}${variant ? ` (${variant})` : ""}`;
}
