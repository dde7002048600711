// Made from resources/vm-node by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";
import type { VmCloud } from "./vm-cloud";

/** What VmNodeVendor may be: texts, which may be written as they are. */
export const VmNodeVendor = { I3d: "i3d" } as const;
export type VmNodeVendor = (typeof VmNodeVendor)[keyof typeof VmNodeVendor];

/** Arguments of a {@link VmNode}. */
export interface VmNodeArgs {
  /** Where it is; only i3D.net has this kind. `"i3d"` when left out. A change replaces the resource. */
  vendor?: pulumi.Input<"i3d">;
  /**
   * Where the node is ordered, with the cloud's instance type: a VmCloud, its id, its name, or the
   * vendor's id. Example: `"i3d:lab"`. A change replaces the resource.
   */
  cloud: VmCloud | pulumi.Input<string>;
  /**
   * A node that the cloud has already, by its id, name or serial number, to be managed instead of
   * ordering one; needs `adopt: true`. It counts at creation. Example: `"proxmox-dev-1"`.
   */
  existing?: pulumi.Input<string>;
  /**
   * What to do about nodes of the cloud that no resource of the stack has: `true` takes the only one
   * over, or the one that `existing` names; `false` orders another one beside them. Without it they
   * are an error, since one of them may be this resource's from a run that broke off, and a second one
   * would cost money.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * A bare-metal node of a `VmCloud` at i3D.net (FlexVM, a beta of the vendor's), on which its machines
 * run. **It is ordered, and costs money from then until it is deleted.**
 *
 * Ordering takes about half an hour; a run that ends earlier keeps the node in the state, and the next
 * `up` goes on with it. A node stays while machines run on it: have them depend on it.
 */
export class VmNode extends RackformResource {
  /** Where it is; only i3D.net has this kind. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /**
   * Where the node is ordered, with the cloud's instance type: a VmCloud, its id, its name, or the
   * vendor's id.
   */
  declare readonly cloud: pulumi.Output<string>;
  /**
   * A node that the cloud has already, by its id, name or serial number, to be managed instead of
   * ordering one; needs `adopt: true`. It counts at creation.
   */
  declare readonly existing: pulumi.Output<string | undefined>;
  /** The vendor's id of the node. */
  declare readonly nodeId: pulumi.Output<string>;
  /** The vendor's id of its cloud. */
  declare readonly cloudId: pulumi.Output<string>;
  /** The vendor's name for it. */
  declare readonly nodeName: pulumi.Output<string | undefined>;
  /** Its serial number. */
  declare readonly serial: pulumi.Output<string | undefined>;
  /** Status when it was last read; `running` means ready. */
  declare readonly status: pulumi.Output<string>;

  constructor(name: string, args: VmNodeArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /**
   * An existing one by its id, `i3d:<node id>, or i3d:<cloud id>/order-<mark> where it was not known
   * at once`, read and not managed.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): VmNode {
    return new VmNode(name, {} as VmNodeArgs, { ...opts, id });
  }
}

const facts = {
  kind: "VmNode",
  outputs: ["vendor", "cloud", "existing", "nodeId", "cloudId", "nodeName", "serial", "status"],
  references: { cloud: "VmCloud" },
  deleteBeforeReplace: true,
} as const;
