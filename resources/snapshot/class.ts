import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../../provider/resource";

/** Arguments of a {@link Snapshot}. A change of any but `adopt` makes a new snapshot and then deletes the old one. */
export interface SnapshotArgs {
  /** Where the server is. */
  vendor: pulumi.Input<"gigahost" | "terrahost">;
  /** The virtual server, by the id that the panel shows. */
  serverId: pulumi.Input<string | number>;
  /** Name of the snapshot, one of its kind on the server. */
  name: pulumi.Input<string>;
  /** Take over the only snapshot of this name, however old it is. */
  adopt?: pulumi.Input<boolean>;
}

/**
 * A snapshot of a virtual server at Gigahost or TerraHost, made once and kept: it is complete when `up` has ended.
 * There is no restore in the vendors' interface; that is done in the panel.
 *
 * Deleting the resource deletes the snapshot.
 */
export class Snapshot extends RackformResource {
  declare readonly vendor: pulumi.Output<"gigahost" | "terrahost">;
  declare readonly serverId: pulumi.Output<string | number>;
  declare readonly name: pulumi.Output<string>;
  /** The vendor's id of the snapshot. */
  declare readonly snapshotId: pulumi.Output<string>;
  /** `pending` or `completed`. */
  declare readonly state: pulumi.Output<string>;
  /** When it was made, by the vendor's clock (ISO 8601, UTC). */
  declare readonly createdAt: pulumi.Output<string | undefined>;

  constructor(name: string, args: SnapshotArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, { ...defaults, ...args }, opts);
  }
}

const facts = { kind: "Snapshot", outputs: ["snapshotId", "state", "createdAt"] };

/** Arguments that are outputs too have to be present, whether given or not. */
const defaults = { vendor: undefined, serverId: undefined, name: undefined };
