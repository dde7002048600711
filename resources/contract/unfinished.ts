import type { Bag } from "./handler";

/**
 * The object exists but is not what it should be yet: the engine keeps it in the state and the next run goes on
 * with it. So no server that is paid for is forgotten.
 */
export class Unfinished extends Error {
  constructor(
    readonly id: string,
    readonly outputs: Bag,
    /** What is missing and how to go on, for the user. */
    readonly reasons: string[],
  ) {
    super(reasons.join("; "));
    this.name = "Unfinished";
  }

  /** The same under another id. */
  as(id: string): Unfinished {
    return new Unfinished(id, this.outputs, this.reasons);
  }

  /** The same with more in the state. */
  with(outputs: Bag): Unfinished {
    return new Unfinished(this.id, { ...this.outputs, ...outputs }, this.reasons);
  }
}
