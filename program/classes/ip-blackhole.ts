// Made from resources/ip-blackhole by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What IpBlackholeVendor may be: texts, which may be written as they are. */
export const IpBlackholeVendor = { Artnet: "artnet" } as const;
export type IpBlackholeVendor = (typeof IpBlackholeVendor)[keyof typeof IpBlackholeVendor];

/** What IpBlackholeSetBy may be: texts, which may be written as they are. */
export const IpBlackholeSetBy = { Customer: "customer", Admin: "admin" } as const;
export type IpBlackholeSetBy = (typeof IpBlackholeSetBy)[keyof typeof IpBlackholeSetBy];

/** Arguments of a {@link IpBlackhole}. */
export interface IpBlackholeArgs {
  /** The vendor; only Artnet has blackholes. `"artnet"` when left out. A change replaces the resource. */
  vendor?: pulumi.Input<"artnet">;
  /**
   * The address whose traffic is dropped, IPv4 or IPv6 in any notation: one of a service or a
   * subnetwork of the account. Example: `"198.51.100.12"`. A change replaces the resource.
   */
  ip: pulumi.Input<string>;
  /** Whether a blackhole that is there already, set by the customer, may be taken over. */
  adopt?: pulumi.Input<boolean>;
}

/**
 * Has Artnet drop all traffic of one address of the account, at its routers: against an attack that
 * would take the other addresses down with it.
 *
 * Nothing reaches the address while the resource is there. Deleting it lets traffic through again.
 */
export class IpBlackhole extends RackformResource {
  /** The vendor; only Artnet has blackholes. */
  declare readonly vendor: pulumi.Output<"artnet">;
  /**
   * The address whose traffic is dropped, IPv4 or IPv6 in any notation: one of a service or a
   * subnetwork of the account.
   */
  declare readonly ip: pulumi.Output<string>;
  /**
   * Who has set the blackhole by now: `customer`, or `admin` where the vendor's network administrator
   * has, whose blackhole nobody else can lift.
   */
  declare readonly setBy: pulumi.Output<"customer" | "admin">;

  constructor(name: string, args: IpBlackholeArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `artnet:<address>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): IpBlackhole {
    return new IpBlackhole(name, {} as IpBlackholeArgs, { ...opts, id });
  }
}

const facts = { kind: "IpBlackhole", outputs: ["vendor", "ip", "setBy"], deleteBeforeReplace: true };
