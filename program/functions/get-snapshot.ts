// Made from resources/functions/get-snapshot by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getSnapshot}. */
export interface GetSnapshotArgs {
  /** Where the server is. */
  vendor: "gigahost" | "terrahost";
  /** The server: its name, an address of it, or its id. Examples: `"web1"`, `"192.0.2.10"`, `"3523"`. */
  server: number | string;
  /** By its name. Example: `"before-upgrade"`. */
  name?: string;
  /** By the vendor's id. Example: `"17"`. */
  id?: number | string;
}

/** Arguments of {@link getSnapshotOutput}. */
export interface GetSnapshotOutputArgs {
  /** Where the server is. */
  vendor: pulumi.Input<"gigahost" | "terrahost">;
  /** The server: its name, an address of it, or its id. Examples: `"web1"`, `"192.0.2.10"`, `"3523"`. */
  server: pulumi.Input<number | string>;
  /** By its name. Example: `"before-upgrade"`. */
  name?: pulumi.Input<string>;
  /** By the vendor's id. Example: `"17"`. */
  id?: pulumi.Input<number | string>;
}

/** Result of {@link getSnapshot}. */
export interface GetSnapshotResult {
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
