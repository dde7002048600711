// Made from resources/switch-port by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";
import type { FlexMetalServer } from "./flex-metal-server";

/** What SwitchPortVendor may be: texts, which may be written as they are. */
export const SwitchPortVendor = { I3d: "i3d" } as const;
export type SwitchPortVendor = (typeof SwitchPortVendor)[keyof typeof SwitchPortVendor];

/** What SwitchPortAdminState may be: texts, which may be written as they are. */
export const SwitchPortAdminState = { Up: "up", Down: "down" } as const;
export type SwitchPortAdminState = (typeof SwitchPortAdminState)[keyof typeof SwitchPortAdminState];

/** What SwitchPortOnDestroy may be: texts, which may be written as they are. */
export const SwitchPortOnDestroy = { Keep: "keep", Up: "up" } as const;
export type SwitchPortOnDestroy = (typeof SwitchPortOnDestroy)[keyof typeof SwitchPortOnDestroy];

/** Arguments of a {@link SwitchPort}. */
export interface SwitchPortArgs {
  /**
   * Where the server is; only i3D.net has this kind. `"i3d"` when left out. A change replaces the
   * resource.
   */
  vendor?: pulumi.Input<"i3d">;
  /**
   * The host: its id, name or address, a FlexMetal server's uuid, or a FlexMetalServer as it is.
   * Looked up once; another id or uuid replaces. Examples: `"7001"`, `"game1"`.
   */
  serverId: FlexMetalServer | pulumi.Input<number | string>;
  /** The network interface, by the vendor's number. Example: `0`. A change replaces the resource. */
  interfaceId: pulumi.Input<number>;
  /**
   * The limit of its rate, in a unit that the vendor does not tell. Not written when left out.
   * Example: `1000`.
   */
  rateLimit?: pulumi.Input<number>;
  /** Its speed, in a unit that the vendor does not tell. Not written when left out. Example: `10000`. */
  speed?: pulumi.Input<number>;
  /**
   * **`down` cuts the server off.** Sent as 1 for `up` and 0 for `down`, since the vendor does not
   * tell its numbers; a number is sent as it is. Not written when left out. Example: `"up"`.
   */
  adminState?: pulumi.Input<"up" | "down" | number>;
  /**
   * What deleting the resource does: `keep` leaves the port as it is, `up` sets it up, where
   * `adminState` was given or this resource has set it down. `"keep"` when left out.
   */
  onDestroy?: pulumi.Input<"keep" | "up">;
}

/** What was written last; the vendor does not tell what stands there. */
export interface SwitchPortWritten {
  /** The limit of the rate. */
  rateLimit?: number;
  /** The speed. */
  speed?: number;
  /** The admin state, as the vendor's number. */
  adminState?: number;
}

/**
 * The switch port of a server at i3D.net: its rate limit, its speed, and whether it is up. **Down cuts
 * the server off.**
 *
 * No call reads a port: the state is what was written last, an outside change is not found, and
 * deleting the resource leaves the port as it is.
 */
export class SwitchPort extends RackformResource {
  /** Where the server is; only i3D.net has this kind. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /**
   * The host: its id, name or address, a FlexMetal server's uuid, or a FlexMetalServer as it is.
   * Looked up once; another id or uuid replaces.
   */
  declare readonly serverId: pulumi.Output<number | string>;
  /** The network interface, by the vendor's number. */
  declare readonly interfaceId: pulumi.Output<number>;
  /** The limit of its rate, in a unit that the vendor does not tell. Not written when left out. */
  declare readonly rateLimit: pulumi.Output<number | undefined>;
  /** Its speed, in a unit that the vendor does not tell. Not written when left out. */
  declare readonly speed: pulumi.Output<number | undefined>;
  /**
   * **`down` cuts the server off.** Sent as 1 for `up` and 0 for `down`, since the vendor does not
   * tell its numbers; a number is sent as it is. Not written when left out.
   */
  declare readonly adminState: pulumi.Output<"up" | "down" | number | undefined>;
  /**
   * What deleting the resource does: `keep` leaves the port as it is, `up` sets it up, where
   * `adminState` was given or this resource has set it down.
   */
  declare readonly onDestroy: pulumi.Output<"keep" | "up">;
  /** What was written last; the vendor does not tell what stands there. */
  declare readonly lastWritten: pulumi.Output<SwitchPortWritten>;

  constructor(name: string, args: SwitchPortArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `i3d:<host id>/<interface>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): SwitchPort {
    return new SwitchPort(name, {} as SwitchPortArgs, { ...opts, id });
  }
}

const facts = {
  kind: "SwitchPort",
  outputs: [
    "vendor",
    "serverId",
    "interfaceId",
    "rateLimit",
    "speed",
    "adminState",
    "onDestroy",
    "lastWritten",
  ],
  references: { serverId: "FlexMetalServer" },
  deleteBeforeReplace: true,
} as const;
