// Made from resources/bgp-asn by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What BgpAsnVendor may be: texts, which may be written as they are. */
export const BgpAsnVendor = { Gigahost: "gigahost" } as const;
export type BgpAsnVendor = (typeof BgpAsnVendor)[keyof typeof BgpAsnVendor];

/** Arguments of a {@link BgpAsn}. */
export interface BgpAsnArgs {
  /**
   * The vendor; only Gigahost takes AS numbers. `"gigahost"` when left out. A change replaces the
   * resource.
   */
  vendor?: pulumi.Input<"gigahost">;
  /**
   * Your AS number; a number or a string. It is submitted for review: the vendor's staff verifies it
   * by mail, and only then sessions can be made. An account has three at most. Examples: `64500`,
   * `"AS64500"`. A change replaces the resource.
   */
  asn: pulumi.Input<number | string>;
  /**
   * Take over the AS number that the account has already, whatever its status. Without it such a
   * number is an error.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * An AS number at Gigahost, submitted for review; `BgpSession` needs one that is active.
 *
 * A person approves it, so that it is `pending` at first and `up` does not wait. The vendor has no
 * call that takes a number away: deleting the resource forgets it.
 */
export class BgpAsn extends RackformResource {
  /** The vendor; only Gigahost takes AS numbers. */
  declare readonly vendor: pulumi.Output<"gigahost">;
  /**
   * Your AS number; a number or a string. It is submitted for review: the vendor's staff verifies it
   * by mail, and only then sessions can be made. An account has three at most.
   */
  declare readonly asn: pulumi.Output<number | string>;
  /** The vendor's id of the AS number. */
  declare readonly asnId: pulumi.Output<string>;
  /**
   * `pending` until the vendor's staff has verified the number, then `active` or `rejected`; `pulumi
   * refresh` reads it anew.
   */
  declare readonly status: pulumi.Output<string>;
  /** Why the vendor has rejected the number. */
  declare readonly rejectedReason: pulumi.Output<string | undefined>;

  constructor(name: string, args: BgpAsnArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `gigahost:AS<number>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): BgpAsn {
    return new BgpAsn(name, {} as BgpAsnArgs, { ...opts, id });
  }
}

const facts = { kind: "BgpAsn", outputs: ["vendor", "asn", "asnId", "status", "rejectedReason"] };
