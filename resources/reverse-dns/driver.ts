import type { Call } from "../contract/run";
import type { Target } from "./target";

/**
 * What became of a write that the vendor accepted.
 * - `done`: the vendor shows it
 * - `unreadable`: the vendor shows nothing of the kind at all
 * - `kept`: the vendor goes on showing the old name although it was asked to take it away
 */
export type Outcome = "done" | "unreadable" | "kept";

/** Where the name of an address, or the name server of a network, is kept. */
export interface Slot {
  /** Who has the address, for looking there first the next time. */
  readonly owner: string;
  /** What is there now. */
  readonly name: string | undefined;
  /** The name by a second reading, before it is believed that there is none. */
  confirm(call: Call): Promise<string | undefined>;
  /**
   * Sets the name or takes it away, and looks until the vendor shows it.
   *
   * @throws validation and the like when the vendor refuses; timeout or protocol when it accepts and shows otherwise
   */
  write(call: Call, name: string | undefined): Promise<Outcome>;
}

/** Certainly not in this account, as lists read with working credentials say; a sentence without its end. */
export interface Missing {
  readonly missing: string;
}

/** How a vendor keeps names of addresses. */
export interface ReverseDriver {
  find(call: Call, target: Target): Promise<Slot | Missing>;
}
