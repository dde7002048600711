import { Unfinished } from "../contract/unfinished";
import type { OwnedCall } from "../contract/run";
import { serverIdOf } from "./identity";
import { type Known, serverArgs, type ServerInputs } from "./schema";

/** What is known of an order that costs money already: every failure from here on keeps it in the state. */
export class Track {
  constructor(
    private readonly call: OwnedCall,
    public inputs: Partial<ServerInputs>,
    public known: Known,
    /** The id in the state; of a new resource it follows from what is known. */
    private readonly id?: string,
  ) {}

  learn(more: Known): void {
    this.known = { ...this.known, ...more };
  }

  /** What a failure leaves in the state. */
  unfinished(reason: string): Unfinished {
    const id = this.id ?? serverIdOf(this.call, this.known);
    return new Unfinished(id, { ...this.inputs, ...this.known }, [reason]);
  }

  async keep<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Unfinished) throw error;
      throw this.unfinished(error instanceof Error ? error.message : String(error));
    }
  }
}

const isArgument = (name: string): boolean => name in serverArgs.shape;

/** The outputs of a state. */
export function knownIn(state: object): Known {
  const isOwn = (name: string) => !isArgument(name) && name !== "__owner" && name !== "__account";
  return Object.fromEntries(Object.entries(state).filter(([name]) => isOwn(name)));
}

/** Its arguments. */
export function argumentsIn(state: object): Partial<ServerInputs> {
  return Object.fromEntries(Object.entries(state).filter(([name]) => isArgument(name)));
}
