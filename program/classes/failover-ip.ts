// Made from resources/failover-ip by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What FailoverIpVendor may be: texts, which may be written as they are. */
export const FailoverIpVendor = { Artnet: "artnet" } as const;
export type FailoverIpVendor = (typeof FailoverIpVendor)[keyof typeof FailoverIpVendor];

/** What FailoverIpOnDestroy may be: texts, which may be written as they are. */
export const FailoverIpOnDestroy = { Restore: "restore", Keep: "keep" } as const;
export type FailoverIpOnDestroy = (typeof FailoverIpOnDestroy)[keyof typeof FailoverIpOnDestroy];

/** Arguments of a {@link FailoverIp}. */
export interface FailoverIpArgs {
  /**
   * The vendor; only Artnet has fail-over addresses that can be switched. `"artnet"` when left out. A
   * change replaces the resource.
   */
  vendor?: pulumi.Input<"artnet">;
  /**
   * The fail-over address, IPv4 or IPv6 in any notation. Its service has to be in the account already:
   * nothing is ordered. Example: `"198.51.100.60"`. A change replaces the resource.
   */
  ip: pulumi.Input<string>;
  /**
   * The address that the traffic goes to: one of those that the vendor allows for the service
   * (`allowedTargets`). A change moves the traffic at once. Example: `"198.51.100.9"`.
   */
  target: pulumi.Input<string>;
  /**
   * What deleting the resource does, since the address cannot be routed nowhere: `restore` moves the
   * traffic back to where it went at creation, `keep` leaves it where it is. `"restore"` when left
   * out.
   */
  onDestroy?: pulumi.Input<"restore" | "keep">;
}

/**
 * Where the traffic of a fail-over address at Artnet goes. The address is a service of the account
 * already; nothing is ordered.
 *
 * A change of `target` moves the traffic at once. Where it went before is remembered, and deleting the
 * resource moves it back there unless `onDestroy` says otherwise.
 */
export class FailoverIp extends RackformResource {
  /** The vendor; only Artnet has fail-over addresses that can be switched. */
  declare readonly vendor: pulumi.Output<"artnet">;
  /**
   * The fail-over address, IPv4 or IPv6 in any notation. Its service has to be in the account already:
   * nothing is ordered.
   */
  declare readonly ip: pulumi.Output<string>;
  /**
   * The address that the traffic goes to: one of those that the vendor allows for the service
   * (`allowedTargets`). A change moves the traffic at once.
   */
  declare readonly target: pulumi.Output<string>;
  /**
   * What deleting the resource does, since the address cannot be routed nowhere: `restore` moves the
   * traffic back to where it went at creation, `keep` leaves it where it is.
   */
  declare readonly onDestroy: pulumi.Output<"restore" | "keep">;
  /** The vendor's id of the service that has the address. */
  declare readonly serviceId: pulumi.Output<string>;
  /** Addresses that the traffic may be routed to, as the vendor lists them. */
  declare readonly allowedTargets: pulumi.Output<string[]>;
  /**
   * Where the traffic went before the resource; absent when the address was not active then.
   * `onDestroy: restore` moves it back.
   */
  declare readonly previousTarget: pulumi.Output<string | undefined>;

  constructor(name: string, args: FailoverIpArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `artnet:<fail-over address>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): FailoverIp {
    return new FailoverIp(name, {} as FailoverIpArgs, { ...opts, id });
  }
}

const facts = {
  kind: "FailoverIp",
  outputs: ["vendor", "ip", "target", "onDestroy", "serviceId", "allowedTargets", "previousTarget"],
  deleteBeforeReplace: true,
};
