// Made from resources/additional-ip by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What AdditionalIpVendor may be: texts, which may be written as they are. */
export const AdditionalIpVendor = { Gigahost: "gigahost", Terrahost: "terrahost" } as const;
export type AdditionalIpVendor = (typeof AdditionalIpVendor)[keyof typeof AdditionalIpVendor];

/** What AdditionalIpType may be: texts, which may be written as they are. */
export const AdditionalIpType = { L3: "l3", L2: "l2" } as const;
export type AdditionalIpType = (typeof AdditionalIpType)[keyof typeof AdditionalIpType];

/** What AdditionalIpOnDestroy may be: texts, which may be written as they are. */
export const AdditionalIpOnDestroy = { Keep: "keep", Release: "release" } as const;
export type AdditionalIpOnDestroy = (typeof AdditionalIpOnDestroy)[keyof typeof AdditionalIpOnDestroy];

/** Arguments of a {@link AdditionalIp}. */
export interface AdditionalIpArgs {
  /** Where the server is. A change replaces the resource. */
  vendor: pulumi.Input<"gigahost" | "terrahost">;
  /**
   * The server that has the address: its id (`srv_id`), its name, or one of its addresses. At Gigahost
   * another server moves a routed address (`l3`) in place, within a region; anything else orders
   * another one. Examples: `"2201"`, `"web1"`, `"192.0.2.10"`.
   */
  serverId: pulumi.Input<number | string>;
  /**
   * `l3`: routed to the server's primary address, and movable at Gigahost; `l2`: not routed. The
   * vendor does not tell the type afterwards, so that a change outside is not noticed. `"l3"` when
   * left out. A change replaces the resource.
   */
  type?: pulumi.Input<"l3" | "l2">;
  /**
   * What deleting the resource does: `keep` leaves the address with the server, where it goes on being
   * billed, `release` gives it back. Only `keep` at TerraHost, which has no call for it. `"keep"` when
   * left out.
   */
  onDestroy?: pulumi.Input<"keep" | "release">;
  /**
   * An additional address that the server has already, to be managed instead of ordering one; needs
   * `adopt: true`. It counts at creation. Example: `"192.0.2.77"`.
   */
  existing?: pulumi.Input<string>;
  /**
   * What to do about additional addresses of the server that no resource of the stack has: `true`
   * takes the only one over, or the one that `existing` names; `false` orders another one beside them.
   * Without it they are an error, since one of them may be this resource's from a run that broke off,
   * and a second one would cost money.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * An additional IPv4 address of a server at Gigahost or TerraHost. **Creating one orders it, which
 * costs money every month.**
 *
 * At Gigahost a routed address moves to another server of the region in place. Deleting the resource
 * leaves the address with the server unless `onDestroy` says `release`.
 */
export class AdditionalIp extends RackformResource {
  /** Where the server is. */
  declare readonly vendor: pulumi.Output<"gigahost" | "terrahost">;
  /**
   * The server that has the address: its id (`srv_id`), its name, or one of its addresses. At Gigahost
   * another server moves a routed address (`l3`) in place, within a region; anything else orders
   * another one.
   */
  declare readonly serverId: pulumi.Output<number | string>;
  /**
   * `l3`: routed to the server's primary address, and movable at Gigahost; `l2`: not routed. The
   * vendor does not tell the type afterwards, so that a change outside is not noticed.
   */
  declare readonly type: pulumi.Output<"l3" | "l2">;
  /**
   * What deleting the resource does: `keep` leaves the address with the server, where it goes on being
   * billed, `release` gives it back. Only `keep` at TerraHost, which has no call for it.
   */
  declare readonly onDestroy: pulumi.Output<"keep" | "release">;
  /**
   * An additional address that the server has already, to be managed instead of ordering one; needs
   * `adopt: true`. It counts at creation.
   */
  declare readonly existing: pulumi.Output<string | undefined>;
  /** The address. */
  declare readonly address: pulumi.Output<string>;
  /** The vendor's id of the address. */
  declare readonly ipId: pulumi.Output<string>;
  /** Its netmask. */
  declare readonly netmask: pulumi.Output<string | undefined>;
  /** Its gateway. */
  declare readonly gateway: pulumi.Output<string | undefined>;

  constructor(name: string, args: AdditionalIpArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /**
   * An existing one by its id, `<vendor>:<address>, or <vendor>:<server id>/order-<mark> where it was
   * not known at once`, read and not managed.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): AdditionalIp {
    return new AdditionalIp(name, {} as AdditionalIpArgs, { ...opts, id });
  }
}

const facts = {
  kind: "AdditionalIp",
  outputs: ["vendor", "serverId", "type", "onDestroy", "existing", "address", "ipId", "netmask", "gateway"],
};
