import type { Call } from "../contract/run";
import type { ServerRow } from "./row";

/** How one vendor's servers are looked up. */
export interface ServerSource {
  /** All of them, one list for everybody who asks. */
  list(call: Call): Promise<ServerRow[]>;
  /** The list read now: before an absence is believed. */
  reload(call: Call): Promise<ServerRow[]>;
  /** One of them with what the list does not show. */
  whole?(call: Call, row: ServerRow): Promise<ServerRow>;
  /** Who has an address, where the list alone does not tell. */
  at?(call: Call, address: string): Promise<ServerRow | undefined>;
  /** Those that match an expression over labels. */
  labelled?(call: Call, labels: string): Promise<ServerRow[]>;
}
