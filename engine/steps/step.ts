import type { StepRecord } from "../events";
import type { Op } from "../events";

/** A step ready to be carried out. */
export interface Step {
  record: StepRecord;
  /** Does the work and saves its result. Throws when it failed. */
  run(): Promise<void>;
  /** What it counts as in the summary, where that is not its own name. */
  countAs?: () => Op;
  /** A failure does not keep others from starting, as with a protected resource that is to be deleted. */
  harmlessFailure?: (error: unknown) => boolean;
}

/** The run was stopped by a failure elsewhere or by the user; nothing more to say about this resource. */
export class Stopped extends Error {
  override readonly name = "Stopped";

  constructor() {
    super("the run was stopped");
  }
}

/** A failure that has been reported already; it only ends what waits for it. */
export class Reported extends Error {
  override readonly name = "Reported";
}

/** Where errors of resources are told. */
export interface Reporter {
  /** Says an error of a resource; the run has failed with it. */
  error(message: string, urn: string): void;
}

export function fail(reporter: Reporter, message: string, urn: string): never {
  reporter.error(message, urn);
  throw new Reported(message);
}
