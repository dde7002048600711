// Made from resources/functions/get-snapshots by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getSnapshots}. */
export interface GetSnapshotsArgs {
  /** Where the server is. */
  vendor: "gigahost" | "terrahost";
  /** The server: its name, an address of it, or its id. Examples: `"web1"`, `"192.0.2.10"`, `"3523"`. */
  server: number | string;
  /** Only snapshots whose name begins so. Example: `"before-"`. */
  namePrefix?: string;
}

/** Arguments of {@link getSnapshotsOutput}. */
export interface GetSnapshotsOutputArgs {
  /** Where the server is. */
  vendor: pulumi.Input<"gigahost" | "terrahost">;
  /** The server: its name, an address of it, or its id. Examples: `"web1"`, `"192.0.2.10"`, `"3523"`. */
  server: pulumi.Input<number | string>;
  /** Only snapshots whose name begins so. Example: `"before-"`. */
  namePrefix?: pulumi.Input<string>;
}

/** A snapshot of a server. */
export interface SnapshotRow {
  /** The vendor's id. */
  id: string;
  /** The id of its server. */
  serverId: string;
  /** The name that the customer gave; not unique. */
  name: string;
  /** `pending` or `completed`. */
  state: string;
  /** When it was made, by the vendor's clock (ISO 8601, UTC). */
  createdAt?: string;
}

/** Result of {@link getSnapshots}. */
export interface GetSnapshotsResult {
  /** The snapshots, oldest first. */
  snapshots: SnapshotRow[];
}
