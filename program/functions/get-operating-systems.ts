// Made from resources/functions/get-operating-systems by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getOperatingSystems}. */
export interface GetOperatingSystemsArgs {
  /** Whose systems. */
  vendor: "gigahost" | "terrahost" | "i3d" | "artnet";
  /** Only systems whose name begins so; case does not matter. Examples: `"Debian"`, `"Ubuntu"`. */
  name?: string;
  /** Only this release: its version or its code name. Example: `"bookworm"`. */
  release?: string;
  /** Only this architecture. Example: `"amd64"`. */
  arch?: string;
  /** Only the newest release of each system. */
  latest?: boolean;
  /** Of a cloud instance: which images it can boot; needed there. Example: `"4201"`. */
  instanceId?: string;
}

/** Arguments of {@link getOperatingSystemsOutput}. */
export interface GetOperatingSystemsOutputArgs {
  /** Whose systems. */
  vendor: pulumi.Input<"gigahost" | "terrahost" | "i3d" | "artnet">;
  /** Only systems whose name begins so; case does not matter. Examples: `"Debian"`, `"Ubuntu"`. */
  name?: pulumi.Input<string>;
  /** Only this release: its version or its code name. Example: `"bookworm"`. */
  release?: pulumi.Input<string>;
  /** Only this architecture. Example: `"amd64"`. */
  arch?: pulumi.Input<string>;
  /** Only the newest release of each system. */
  latest?: pulumi.Input<boolean>;
  /** Of a cloud instance: which images it can boot; needed there. Example: `"4201"`. */
  instanceId?: pulumi.Input<string>;
}

/** A system that a server can be installed with. */
export interface OperatingSystemRow {
  /** The id (`osId` of a server at Gigahost and TerraHost); at Artnet the image's name. */
  id: string;
  /** What `os.slug` of a FlexMetalServer takes. */
  slug?: string;
  /** The name. */
  name: string;
  /** The distribution. */
  distribution?: string;
  /** The release: its version or its code name. */
  release?: string;
  /** The architecture. */
  arch?: string;
  /** Memory that it needs, in GB. */
  minRamGb?: number;
  /** Whether virtual servers cannot have it. */
  dedicatedOnly?: boolean;
  /** Whether partitions can be chosen. */
  customPartition?: boolean;
  /** Whether it can be installed on a RAID. */
  raid?: boolean;
  /** Whether a FlexMetal server can be ordered with it. */
  orderable?: boolean;
}

/** Result of {@link getOperatingSystems}. */
export interface GetOperatingSystemsResult {
  /** The systems, by name. */
  systems: OperatingSystemRow[];
}
