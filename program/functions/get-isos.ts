// Made from resources/functions/get-isos by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getIsos}. */
export interface GetIsosArgs {
  /** Where the images are. */
  vendor: "gigahost" | "terrahost";
  /**
   * Those that this server can mount: its name, an address of it, or its id. Needed at TerraHost.
   * Example: `"web1"`.
   */
  server?: string;
  /** Only images of this name. */
  name?: string;
}

/** Arguments of {@link getIsosOutput}. */
export interface GetIsosOutputArgs {
  /** Where the images are. */
  vendor: pulumi.Input<"gigahost" | "terrahost">;
  /**
   * Those that this server can mount: its name, an address of it, or its id. Needed at TerraHost.
   * Example: `"web1"`.
   */
  server?: pulumi.Input<string>;
  /** Only images of this name. */
  name?: pulumi.Input<string>;
}

/** An image that was uploaded. */
export interface IsoRow {
  /** The vendor's id. */
  id: string;
  /** Its name. */
  name: string;
  /** Where it came from. */
  url?: string;
  /** Its checksum, as the vendor shows it. */
  hash?: string;
  /** Its size, as the vendor shows it. */
  size?: string;
  /** State as the vendor reports it, such as `uploading`. */
  state?: string;
  /** Whether it is mounted. */
  mounted?: boolean;
}

/** Result of {@link getIsos}. */
export interface GetIsosResult {
  /** The images, by name. */
  isos: IsoRow[];
}
