// Made from resources/colocation-alert by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What ColocationAlertVendor may be: texts, which may be written as they are. */
export const ColocationAlertVendor = { I3d: "i3d" } as const;
export type ColocationAlertVendor = (typeof ColocationAlertVendor)[keyof typeof ColocationAlertVendor];

/** Arguments of a {@link ColocationAlert}. */
export interface ColocationAlertArgs {
  /**
   * Where the colocation is; only i3D.net has this kind. `"i3d"` when left out. A change replaces the
   * resource.
   */
  vendor?: pulumi.Input<"i3d">;
  /**
   * The colocation: its id, or its name, which is looked up once. Another id replaces. Examples:
   * `"1201"`, `"rack1"`.
   */
  colocationId: pulumi.Input<number | string>;
  /** Percent of the bandwidth in use, 1 to 100. Example: `80`. */
  percentage: pulumi.Input<number>;
  /** Whether a mail is sent. `true` when left out. */
  sendMail?: pulumi.Input<boolean>;
  /** Whether a ticket is opened at the vendor. `false` when left out. */
  sendTicket?: pulumi.Input<boolean>;
  /** Take over the alert at this percentage that is there already. Without it such a one is an error. */
  adopt?: pulumi.Input<boolean>;
}

/** Tells by mail or ticket when a colocation at i3D.net uses more than a part of its bandwidth. */
export class ColocationAlert extends RackformResource {
  /** Where the colocation is; only i3D.net has this kind. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /** The colocation: its id, or its name, which is looked up once. Another id replaces. */
  declare readonly colocationId: pulumi.Output<number | string>;
  /** Percent of the bandwidth in use, 1 to 100. */
  declare readonly percentage: pulumi.Output<number>;
  /** Whether a mail is sent. */
  declare readonly sendMail: pulumi.Output<boolean>;
  /** Whether a ticket is opened at the vendor. */
  declare readonly sendTicket: pulumi.Output<boolean>;
  /** The vendor's id of it. */
  declare readonly alertId: pulumi.Output<string>;

  constructor(name: string, args: ColocationAlertArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /**
   * An existing one by its id, `i3d:<colocation id>/<alert id>, or i3d:<colocation id>/new-<mark>
   * where it was not known at once`, read and not managed.
   */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): ColocationAlert {
    return new ColocationAlert(name, {} as ColocationAlertArgs, { ...opts, id });
  }
}

const facts = {
  kind: "ColocationAlert",
  outputs: ["vendor", "colocationId", "percentage", "sendMail", "sendTicket", "alertId"],
  deleteBeforeReplace: true,
};
