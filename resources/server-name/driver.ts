import type { Call } from "../contract/run";
import type { Values } from "../sharing/owned-values";

/** A server or colocation with its name. */
export interface Named {
  id: string;
  /** Its `name`, and its `purchaseOrder` where the vendor has such. */
  values: Values;
  /** Whether somebody has given the name: a new server has one of the vendor's own. */
  isGiven: boolean;
}

/** How a vendor keeps names. */
export interface NameDriver {
  /** All of the account that have names. */
  list(call: Call): Promise<Named[]>;
  /** The one of this id; `undefined` when it is certainly not in the account. */
  find(call: Call, id: string): Promise<Named | undefined>;
  write(call: Call, id: string, values: Values): Promise<void>;
  /** The one of this id after the writes so far; `undefined` proves nothing. */
  fresh(call: Call, id: string): Promise<Named | undefined>;
}
