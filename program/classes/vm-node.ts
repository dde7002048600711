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
   * Where it is ordered: a VmCloud, or a name or id. Example: `"i3d:lab"`. A change replaces the
   * resource.
   */
  cloud: VmCloud | pulumi.Input<string>;
  /**
   * Id, name or serial number of a node to take over instead of ordering one; needs `adopt: true`.
   * Example: `"proxmox-dev-1"`.
   */
  existing?: pulumi.Input<string>;
  /**
   * What to do about nodes that no resource of the stack has: `true` takes the only one, or
   * `existing`; `false` orders another one. Left out, they are an error: one may be this resource's
   * from a run that broke off.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * A bare-metal node of a `VmCloud` at i3D.net (FlexVM, a beta), on which machines run. **It costs
 * money from its order until it is deleted.**
 *
 * Ordering takes about half an hour; a run that ends earlier keeps it in the state.
 */
export class VmNode extends RackformResource {
  /** Where it is; only i3D.net has this kind. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /** Where it is ordered: a VmCloud, or a name or id. */
  declare readonly cloud: pulumi.Output<string>;
  /** Id, name or serial number of a node to take over instead of ordering one; needs `adopt: true`. */
  declare readonly existing: pulumi.Output<string | undefined>;
  /** Its id. */
  declare readonly nodeId: pulumi.Output<string>;
  /** Id of its cloud. */
  declare readonly cloudId: pulumi.Output<string>;
  /** Its name, given by the vendor. */
  declare readonly nodeName: pulumi.Output<string | undefined>;
  /** Its serial number. */
  declare readonly serial: pulumi.Output<string | undefined>;
  /** Status when last read. */
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
