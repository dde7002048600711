// Made from resources/flex-metal-server by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";
import type { SshKey } from "./ssh-key";
import type { FlexMetalTag } from "./flex-metal-tag";

/** What FlexMetalServerVendor may be: texts, which may be written as they are. */
export const FlexMetalServerVendor = { I3d: "i3d" } as const;
export type FlexMetalServerVendor = (typeof FlexMetalServerVendor)[keyof typeof FlexMetalServerVendor];

/** What PartitionFilesystem may be: texts, which may be written as they are. */
export const PartitionFilesystem = { Ext2: "ext2", Ext3: "ext3", Ext4: "ext4", Xfs: "xfs" } as const;
export type PartitionFilesystem = (typeof PartitionFilesystem)[keyof typeof PartitionFilesystem];

/** A kernel parameter of a {@link FlexMetalOs}. */
export interface KernelParam {
  /** Name of the parameter. */
  key: pulumi.Input<string>;
  /** Its value. */
  value: pulumi.Input<string>;
}

/** A partition of a {@link FlexMetalOs}. */
export interface Partition {
  /** Mount point, or `swap`. */
  target: pulumi.Input<string>;
  /** File system. */
  filesystem: pulumi.Input<"ext2" | "ext3" | "ext4" | "xfs">;
  /** Size in MB; -1 is the rest of the disk. */
  size: pulumi.Input<number>;
}

/** The operating system. A change replaces the server, or reinstalls it with `reinstallOnChange`. */
export interface FlexMetalOs {
  /** Name in the vendor's catalogue. Examples: `"ubuntu-2404-lts"`, `"debian-12"`, `"custom-ipxe"`. */
  slug: pulumi.Input<string>;
  /** Kernel parameters. */
  kernelParams?: pulumi.Input<pulumi.Input<KernelParam>[]>;
  /** Partitions; the vendor's default when left out: /boot, swap, and / on the rest of the first disk. */
  partitions?: pulumi.Input<pulumi.Input<Partition>[]>;
  /** iPXE script to boot; required with the slug `custom-ipxe`, and only possible with it. */
  ipxeScriptUrl?: pulumi.Input<string>;
}

/** Arguments of a {@link FlexMetalServer}. */
export interface FlexMetalServerArgs {
  /**
   * Where the server is rented; only i3D.net has this kind. `"i3d"` when left out. A change replaces
   * the resource.
   */
  vendor?: pulumi.Input<"i3d">;
  /**
   * Server or host name. The vendor allows equal names. A change replaces the server, or reinstalls it
   * with `reinstallOnChange`. Example: `"web-1"`.
   */
  name: pulumi.Input<string>;
  /** Name of a location. Example: `"EU: Rotterdam"`. A change replaces the resource. */
  location: pulumi.Input<string>;
  /** Name of an instance type. Example: `"bm7.std.8"`. A change replaces the resource. */
  instanceType: pulumi.Input<string>;
  /**
   * The operating system. A change replaces the server, or reinstalls it with `reinstallOnChange`.
   * Examples: `{"slug":"ubuntu-2404-lts"}`,
   * `{"slug":"custom-ipxe","ipxeScriptUrl":"https://boot.example.net/node.ipxe"}`.
   */
  os: pulumi.Input<FlexMetalOs>;
  /**
   * Keys for root: SshKey resources (their public keys are taken), public keys, or UUIDs of stored
   * keys. Required except for Talos and Windows. A change replaces the server, or reinstalls it with
   * `reinstallOnChange`.
   */
  sshKeys?: (SshKey | pulumi.Input<string>)[] | pulumi.Input<pulumi.Input<string>[]>;
  /** Shell script to run after the installation; Linux only. A change replaces the resource. */
  postInstallScript?: pulumi.Input<string>;
  /**
   * Tags, FlexMetalTag resources among them, as a set: at most 60, the one that tells whose the server
   * is among them, each 1 to 64 of the characters A-Z a-z 0-9 _ : -. When left out, tags are not
   * managed. Example: `["env:prod","web"]`.
   */
  tags?: (FlexMetalTag | pulumi.Input<string>)[] | pulumi.Input<pulumi.Input<string>[]>;
  /** Contract that the server is ordered under. A change replaces the resource. */
  contractId?: pulumi.Input<string>;
  /**
   * Order the server even when the committed capacity of the location is used up; what exceeds it is
   * billed on demand. `false` when left out. A change replaces the resource.
   */
  overflow?: pulumi.Input<boolean>;
  /**
   * When `name`, `os` or `sshKeys` change, reinstall the same server instead of replacing it. **This
   * wipes all disks of the server.** `false` when left out.
   */
  reinstallOnChange?: pulumi.Input<boolean>;
  /**
   * `true`: take over the one server of the account with this name, location, instance type and
   * operating system; several, or one of this name that differs, are an error. `false`: order another
   * one although an equal server stands there, since names are not unique. When left out, an equal
   * server is an error.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * A bare-metal server at i3D.net (FlexMetal): ordered, tagged, reinstalled where allowed, released.
 *
 * **It costs money from its order to its release**, and destroying the resource releases it with all
 * that is on its disks: consider `protect: true`.
 *
 * Ordering takes 15 to 45 minutes. A run that ends earlier, or an order that fails, keeps the server
 * in the state, and the next `up` goes on with it; `customTimeouts` sets another limit.
 */
export class FlexMetalServer extends RackformResource {
  /** Where the server is rented; only i3D.net has this kind. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /**
   * Server or host name. The vendor allows equal names. A change replaces the server, or reinstalls it
   * with `reinstallOnChange`.
   */
  declare readonly name: pulumi.Output<string>;
  /** Name of a location. */
  declare readonly location: pulumi.Output<string>;
  /** Name of an instance type. */
  declare readonly instanceType: pulumi.Output<string>;
  /** The operating system. A change replaces the server, or reinstalls it with `reinstallOnChange`. */
  declare readonly os: pulumi.Output<pulumi.Unwrap<FlexMetalOs>>;
  /**
   * Keys for root: SshKey resources (their public keys are taken), public keys, or UUIDs of stored
   * keys. Required except for Talos and Windows. A change replaces the server, or reinstalls it with
   * `reinstallOnChange`.
   */
  declare readonly sshKeys: pulumi.Output<string[] | undefined>;
  /** Shell script to run after the installation; Linux only. */
  declare readonly postInstallScript: pulumi.Output<string | undefined>;
  /**
   * Tags, FlexMetalTag resources among them, as a set: at most 60, the one that tells whose the server
   * is among them, each 1 to 64 of the characters A-Z a-z 0-9 _ : -. When left out, tags are not
   * managed.
   */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Contract that the server is ordered under. */
  declare readonly contractId: pulumi.Output<string | undefined>;
  /**
   * Order the server even when the committed capacity of the location is used up; what exceeds it is
   * billed on demand.
   */
  declare readonly overflow: pulumi.Output<boolean>;
  /**
   * When `name`, `os` or `sshKeys` change, reinstall the same server instead of replacing it. **This
   * wipes all disks of the server.**
   */
  declare readonly reinstallOnChange: pulumi.Output<boolean>;
  /** The vendor's id of the server. */
  declare readonly uuid: pulumi.Output<string>;
  /** Status when it was last read; `delivered` means ready. */
  declare readonly status: pulumi.Output<string>;
  /** Why the server failed; absent while all is well. */
  declare readonly statusMessage: pulumi.Output<string | undefined>;
  /** Addresses, IPv4 before IPv6. */
  declare readonly ipAddresses: pulumi.Output<string[]>;
  /** When it was ordered, ISO 8601. */
  declare readonly createdAt: pulumi.Output<string>;
  /** When it was delivered, ISO 8601; empty before. */
  declare readonly deliveredAt: pulumi.Output<string>;
  /** Windows: the initial password, which the vendor shows for 24 hours after the installation. */
  declare readonly rootPassword: pulumi.Output<string | undefined>;

  constructor(name: string, args: FlexMetalServerArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `i3d:<uuid>`, read and not managed. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): FlexMetalServer {
    return new FlexMetalServer(name, {} as FlexMetalServerArgs, { ...opts, id });
  }
}

const facts = {
  kind: "FlexMetalServer",
  outputs: [
    "vendor",
    "name",
    "location",
    "instanceType",
    "os",
    "sshKeys",
    "postInstallScript",
    "tags",
    "contractId",
    "overflow",
    "reinstallOnChange",
    "uuid",
    "status",
    "statusMessage",
    "ipAddresses",
    "createdAt",
    "deliveredAt",
    "rootPassword",
  ],
  references: { sshKeys: "SshKey", tags: "FlexMetalTag" },
  secretOutputs: ["rootPassword"],
  deleteBeforeReplace: true,
} as const;
