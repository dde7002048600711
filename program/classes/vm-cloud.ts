// Made from resources/vm-cloud by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What VmCloudVendor may be: texts, which may be written as they are. */
export const VmCloudVendor = { I3d: "i3d" } as const;
export type VmCloudVendor = (typeof VmCloudVendor)[keyof typeof VmCloudVendor];

/** Arguments of a {@link VmCloud}. */
export interface VmCloudArgs {
  /** Where it is; only i3D.net has this kind. `"i3d"` when left out. A change replaces the resource. */
  vendor?: pulumi.Input<"i3d">;
  /** Its name, unique in the account. Example: `"lab"`. A change replaces the resource. */
  name: pulumi.Input<string>;
  /** Code of the site: `frmtl1`, `camtr6`. Example: `"frmtl1"`. A change replaces the resource. */
  site: pulumi.Input<string>;
  /**
   * FlexMetal instance type of its nodes. Example: `"bm9.hmm.gpu.4rtx4000.64"`. A change replaces the
   * resource.
   */
  instanceType: pulumi.Input<string>;
  /** Anything about it. A change replaces the resource. */
  description?: pulumi.Input<string>;
  /** Take over an equal cloud of this name; without it, one is an error. */
  adopt?: pulumi.Input<boolean>;
}

/**
 * A private cloud at i3D.net (FlexVM, a beta) for nodes (`VmNode`) and machines (`VirtualMachine`). It
 * is deleted only when nothing is in it.
 */
export class VmCloud extends RackformResource {
  /** Where it is; only i3D.net has this kind. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /** Its name, unique in the account. */
  declare readonly name: pulumi.Output<string>;
  /** Code of the site: `frmtl1`, `camtr6`. */
  declare readonly site: pulumi.Output<string>;
  /** FlexMetal instance type of its nodes. */
  declare readonly instanceType: pulumi.Output<string>;
  /** Anything about it. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its id. */
  declare readonly cloudId: pulumi.Output<string>;
  /** When it was made. */
  declare readonly createdAt: pulumi.Output<string | undefined>;

  constructor(name: string, args: VmCloudArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `i3d:<name>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): VmCloud {
    return new VmCloud(name, {} as VmCloudArgs, { ...opts, id });
  }
}

const facts = {
  kind: "VmCloud",
  outputs: ["vendor", "name", "site", "instanceType", "description", "cloudId", "createdAt"],
  deleteBeforeReplace: true,
};
