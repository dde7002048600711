import type { Deployment } from "../../../engine";
import type { Program } from "./program";

export const project = "ownership";

/** One operation of the CLI, with its options in the CLI's words; resources are named by their URNs. */
export interface Operation {
  command: "up" | "preview" | "refresh" | "destroy";
  target?: readonly string[];
  replace?: readonly string[];
  continueOnError?: boolean;
  excludeProtected?: boolean;
  previewOnly?: boolean;
  parallel?: number;
  /** The run's whole environment beyond the test's own: credentials among it. */
  environment: Record<string, string>;
  /** Configuration as `namespace:key`. */
  config: Record<string, string>;
}

/** What an operation came to. */
export interface Ran {
  failed: boolean;
  /** The run's process was killed. */
  killed: boolean;
  /** Everything that was said, errors, warnings and log lines alike. */
  text: string;
  /** How many resources were treated how, without those that stay; only where the engine tells. */
  changes: Record<string, number>;
}

/** A stack under one engine. */
export interface Runner {
  run(operation: Operation, program: Program): Promise<Ran>;
  /** Ends the operation under way as the death of its process does. */
  kill(): void;
  /** With secrets in plain, or sealed as the state keeps them. */
  export(form: "plain" | "sealed"): Promise<Deployment>;
  /** `state delete` */
  forget(urn: string): Promise<void>;
  /** `state unprotect` */
  unprotect(urn: string): Promise<void>;
}
