// Made from resources/ilo-access by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What IloAccessVendor may be: texts, which may be written as they are. */
export const IloAccessVendor = { Artnet: "artnet" } as const;
export type IloAccessVendor = (typeof IloAccessVendor)[keyof typeof IloAccessVendor];

/** What IloAccessOnDestroy may be: texts, which may be written as they are. */
export const IloAccessOnDestroy = { Restore: "restore", Close: "close", Keep: "keep" } as const;
export type IloAccessOnDestroy = (typeof IloAccessOnDestroy)[keyof typeof IloAccessOnDestroy];

/** Arguments of a {@link IloAccess}. */
export interface IloAccessArgs {
  /**
   * The vendor; only Artnet opens and closes access to iLO. `"artnet"` when left out. A change
   * replaces the resource.
   */
  vendor?: pulumi.Input<"artnet">;
  /**
   * The dedicated server, by its id, its name or an address of it. It is looked up once, and the
   * access stays with the server that it stands for then; another id replaces. Examples: `4101`,
   * `"198.51.100.9"`.
   */
  serviceId: pulumi.Input<number | string>;
  /**
   * The one address that may reach the iLO, IPv4 or IPv6. A change closes the access of the former one
   * first. Example: `"203.0.113.7"`.
   */
  remoteIp: pulumi.Input<string>;
  /**
   * What deleting the resource does: `restore` closes the access, or opens it again to the address
   * that it was open to before; `close` closes it in any case; `keep` leaves it open. `"restore"` when
   * left out.
   */
  onDestroy?: pulumi.Input<"restore" | "close" | "keep">;
}

/**
 * Opens the management (iLO or IPMI) of a dedicated server at Artnet to one address.
 *
 * What was there before is remembered. Deleting the resource closes the access, or opens it again to
 * the address that it was open to before, unless somebody else has changed it since.
 */
export class IloAccess extends RackformResource {
  /** The vendor; only Artnet opens and closes access to iLO. */
  declare readonly vendor: pulumi.Output<"artnet">;
  /**
   * The dedicated server, by its id, its name or an address of it. It is looked up once, and the
   * access stays with the server that it stands for then; another id replaces.
   */
  declare readonly serviceId: pulumi.Output<number | string>;
  /**
   * The one address that may reach the iLO, IPv4 or IPv6. A change closes the access of the former one
   * first.
   */
  declare readonly remoteIp: pulumi.Output<string>;
  /**
   * What deleting the resource does: `restore` closes the access, or opens it again to the address
   * that it was open to before; `close` closes it in any case; `keep` leaves it open.
   */
  declare readonly onDestroy: pulumi.Output<"restore" | "close" | "keep">;
  /** The address of the iLO or IPMI itself; absent where the vendor does not tell it. */
  declare readonly iloIp: pulumi.Output<string | undefined>;
  /** The address that access was open to before; absent when it was closed. */
  declare readonly previousRemoteIp: pulumi.Output<string | undefined>;

  constructor(name: string, args: IloAccessArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `artnet:<service id>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): IloAccess {
    return new IloAccess(name, {} as IloAccessArgs, { ...opts, id });
  }
}

const facts = {
  kind: "IloAccess",
  outputs: ["vendor", "serviceId", "remoteIp", "onDestroy", "iloIp", "previousRemoteIp"],
  deleteBeforeReplace: true,
};
