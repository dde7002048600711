// Made from resources/cloud-instance by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What CloudInstanceVendor may be: texts, which may be written as they are. */
export const CloudInstanceVendor = { Artnet: "artnet" } as const;
export type CloudInstanceVendor = (typeof CloudInstanceVendor)[keyof typeof CloudInstanceVendor];

/** What CloudInstanceShutdown may be: texts, which may be written as they are. */
export const CloudInstanceShutdown = { Soft: "soft", Hard: "hard" } as const;
export type CloudInstanceShutdown = (typeof CloudInstanceShutdown)[keyof typeof CloudInstanceShutdown];

/** What CloudInstancePower may be: texts, which may be written as they are. */
export const CloudInstancePower = { On: "on", Off: "off" } as const;
export type CloudInstancePower = (typeof CloudInstancePower)[keyof typeof CloudInstancePower];

/** What CloudInstanceOnDestroy may be: texts, which may be written as they are. */
export const CloudInstanceOnDestroy = { Keep: "keep", Delete: "delete" } as const;
export type CloudInstanceOnDestroy = (typeof CloudInstanceOnDestroy)[keyof typeof CloudInstanceOnDestroy];

/**
 * What the instance has. **Any change restarts it**, as `shutdown` says, and changes what it costs,
 * which is told before. Each has a least and a largest value and a step, which the vendor sets. Not
 * managed when left out.
 */
export interface CloudInstanceResources {
  /** Cores. */
  cpu?: pulumi.Input<number>;
  /** Memory in MB. */
  ram?: pulumi.Input<number>;
  /** Disk in GB; it can only grow. */
  hdd?: pulumi.Input<number>;
  /** Bandwidth in Mbps. */
  bandwidth?: pulumi.Input<number>;
}

/** Arguments of a {@link CloudInstance}. */
export interface CloudInstanceArgs {
  /**
   * The vendor; only Artnet has such instances. `"artnet"` when left out. A change replaces the
   * resource.
   */
  vendor?: pulumi.Input<"artnet">;
  /**
   * The instance, by the vendor's id. It has to be there: no call makes one, and creating the resource
   * adopts it. Example: `4201`. A change replaces the resource.
   */
  instanceId: pulumi.Input<number | string>;
  /**
   * The management password of the instance. `resources`, `power` and `onDestroy: delete` need it. A
   * change is written down only: set the new one in the vendor's panel.
   */
  instancePassword?: pulumi.Input<string>;
  /**
   * What the instance has. **Any change restarts it**, as `shutdown` says, and changes what it costs,
   * which is told before. Each has a least and a largest value and a step, which the vendor sets. Not
   * managed when left out. Example: `{"cpu":2,"ram":2048}`.
   */
  resources?: pulumi.Input<CloudInstanceResources>;
  /**
   * How the instance is stopped where it has to be: `soft` asks its operating system and fails where
   * that does not obey within 30 s, `hard` cuts the power. Needed with `resources` and `power`.
   */
  shutdown?: pulumi.Input<"soft" | "hard">;
  /** Whether the instance runs. Not managed when left out. */
  power?: pulumi.Input<"on" | "off">;
  /**
   * Its name in the vendor's panel, at most 35 characters. Not managed when left out. Example:
   * `"build"`.
   */
  displayName?: pulumi.Input<string>;
  /** Notes about it, at most 10240 characters. Not managed when left out. */
  notes?: pulumi.Input<string>;
  /**
   * What deleting the resource does: `keep` leaves the instance, its resources and power as they are
   * and puts its name and notes back; `delete` **deletes it with its disk, at once and for ever**.
   * `"keep"` when left out.
   */
  onDestroy?: pulumi.Input<"keep" | "delete">;
}

/**
 * A cloud instance at Artnet that is there already: its resources, whether it runs, its name and
 * notes. No call makes one, so that creating the resource adopts it by its id.
 *
 * Only the arguments that are given are managed. A change of resources restarts the instance. Deleting
 * the resource leaves the instance there, unless `onDestroy` says otherwise.
 */
export class CloudInstance extends RackformResource {
  /** The vendor; only Artnet has such instances. */
  declare readonly vendor: pulumi.Output<"artnet">;
  /**
   * The instance, by the vendor's id. It has to be there: no call makes one, and creating the resource
   * adopts it.
   */
  declare readonly instanceId: pulumi.Output<number | string>;
  /**
   * The management password of the instance. `resources`, `power` and `onDestroy: delete` need it. A
   * change is written down only: set the new one in the vendor's panel.
   */
  declare readonly instancePassword: pulumi.Output<string | undefined>;
  /**
   * What the instance has. **Any change restarts it**, as `shutdown` says, and changes what it costs,
   * which is told before. Each has a least and a largest value and a step, which the vendor sets. Not
   * managed when left out.
   */
  declare readonly resources: pulumi.Output<pulumi.Unwrap<CloudInstanceResources> | undefined>;
  /**
   * How the instance is stopped where it has to be: `soft` asks its operating system and fails where
   * that does not obey within 30 s, `hard` cuts the power. Needed with `resources` and `power`.
   */
  declare readonly shutdown: pulumi.Output<"soft" | "hard" | undefined>;
  /** Whether the instance runs. Not managed when left out. */
  declare readonly power: pulumi.Output<"on" | "off" | undefined>;
  /** Its name in the vendor's panel, at most 35 characters. Not managed when left out. */
  declare readonly displayName: pulumi.Output<string | undefined>;
  /** Notes about it, at most 10240 characters. Not managed when left out. */
  declare readonly notes: pulumi.Output<string | undefined>;
  /**
   * What deleting the resource does: `keep` leaves the instance, its resources and power as they are
   * and puts its name and notes back; `delete` **deletes it with its disk, at once and for ever**.
   */
  declare readonly onDestroy: pulumi.Output<"keep" | "delete">;
  /** The vendor's own name of the instance, which stays. */
  declare readonly name: pulumi.Output<string>;
  /** What the vendor says it does, in the vendor's words, when it was read last. */
  declare readonly state: pulumi.Output<string>;
  /** Its address. */
  declare readonly ip: pulumi.Output<string | undefined>;
  /** The mask of its subnetwork. */
  declare readonly mask: pulumi.Output<string | undefined>;
  /** Its gateway. */
  declare readonly gatewayIp: pulumi.Output<string | undefined>;
  /** Name servers for it to ask. */
  declare readonly dnsServers: pulumi.Output<string[] | undefined>;
  /** What it costs in 24 hours, without traffic. */
  declare readonly price: pulumi.Output<number | undefined>;
  /** The currency of `price`. */
  declare readonly currency: pulumi.Output<string | undefined>;

  constructor(name: string, args: CloudInstanceArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `artnet:<instance id>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): CloudInstance {
    return new CloudInstance(name, {} as CloudInstanceArgs, { ...opts, id });
  }
}

const facts = {
  kind: "CloudInstance",
  outputs: [
    "vendor",
    "instanceId",
    "instancePassword",
    "resources",
    "shutdown",
    "power",
    "displayName",
    "notes",
    "onDestroy",
    "name",
    "state",
    "ip",
    "mask",
    "gatewayIp",
    "dnsServers",
    "price",
    "currency",
  ],
  secretArguments: ["instancePassword"],
};
