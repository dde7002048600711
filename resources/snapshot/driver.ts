import type { Call } from "../contract/run";
import type { SnapshotInputs } from "./schema";

/** A snapshot as a vendor has it. */
export interface LiveSnapshot {
  id: string;
  name: string;
  state: string;
  /** Epoch milliseconds by the vendor's clock, when it tells. */
  createdAt?: number;
}

/** The snapshots of one server, in one read. */
export interface SnapshotView {
  snapshots: LiveSnapshot[];
  /** Number of the read; ask for a newer one with it. */
  at: number;
}

export type SnapshotPlace = Pick<SnapshotInputs, "vendor" | "serverId">;

/** How a vendor keeps snapshots. */
export interface SnapshotDriver {
  /** The server's snapshots: the shared list, or one newer than read number `after`; not-found when the server is. */
  view(call: Call, place: SnapshotPlace, after?: number): Promise<SnapshotView>;
  /** Whether the server is in the account; false only when that is certain. */
  hasServer(call: Call, place: SnapshotPlace): Promise<boolean>;
  /** Starts a snapshot; the answer has no id. */
  create(call: Call, place: SnapshotPlace, name: string): Promise<void>;
  delete(call: Call, place: SnapshotPlace, snapshotId: string): Promise<void>;
  /** One at a time on a server: two snapshots that are made at once could not be told apart. */
  runInQueue<T>(call: Call, place: SnapshotPlace, work: () => Promise<T>): Promise<T>;
}
