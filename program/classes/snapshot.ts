// Made from resources/snapshot by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What SnapshotVendor may be: texts, which may be written as they are. */
export const SnapshotVendor = { Gigahost: "gigahost", Terrahost: "terrahost" } as const;
export type SnapshotVendor = (typeof SnapshotVendor)[keyof typeof SnapshotVendor];

/** Arguments of a {@link Snapshot}. */
export interface SnapshotArgs {
  /** Where the server is. A change replaces the resource. */
  vendor: pulumi.Input<"gigahost" | "terrahost">;
  /**
   * The virtual server, by the id that the panel shows (`srv_id`), by its name or by an address of it.
   * A name is looked up once, and the snapshot stays with the server that it stands for then; another
   * id replaces. Examples: `"3523"`, `"web1"`, `"192.0.2.10"`.
   */
  serverId: pulumi.Input<number | string>;
  /**
   * Name of the snapshot, unique on the server. The vendor cannot rename a snapshot: another name
   * creates a new one. Example: `"before-upgrade"`. A change replaces the resource.
   */
  name: pulumi.Input<string>;
  /**
   * Take over the snapshot that has this name already. Without it such a snapshot is an error, since
   * it does not hold the server's present state and may be somebody else's.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * A snapshot of a virtual server at Gigahost or TerraHost, made once and kept.
 *
 * It is complete when `up` has ended. There is no restore in the vendors' interface; that is done in
 * the panel. Deleting the resource deletes the snapshot.
 */
export class Snapshot extends RackformResource {
  /** Where the server is. */
  declare readonly vendor: pulumi.Output<"gigahost" | "terrahost">;
  /**
   * The virtual server, by the id that the panel shows (`srv_id`), by its name or by an address of it.
   * A name is looked up once, and the snapshot stays with the server that it stands for then; another
   * id replaces.
   */
  declare readonly serverId: pulumi.Output<number | string>;
  /**
   * Name of the snapshot, unique on the server. The vendor cannot rename a snapshot: another name
   * creates a new one.
   */
  declare readonly name: pulumi.Output<string>;
  /** The vendor's id of the snapshot. */
  declare readonly snapshotId: pulumi.Output<string | undefined>;
  /** `pending` or `completed`. */
  declare readonly state: pulumi.Output<string | undefined>;
  /** When it was made, by the vendor's clock (ISO 8601, UTC). */
  declare readonly createdAt: pulumi.Output<string | undefined>;

  constructor(name: string, args: SnapshotArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `<vendor>:<server id>/<name>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Snapshot {
    return new Snapshot(name, {} as SnapshotArgs, { ...opts, id });
  }
}

const facts = {
  kind: "Snapshot",
  outputs: ["vendor", "serverId", "name", "snapshotId", "state", "createdAt"],
};
