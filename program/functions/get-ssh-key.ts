// Made from resources/functions/get-ssh-key by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getSshKey}. */
export interface GetSshKeyArgs {
  /** Where the key is stored. */
  vendor: "gigahost" | "i3d";
  /** By its name. Example: `"laptop"`. */
  name?: string;
  /**
   * By the key itself; its comment does not matter. Example: `"ssh-ed25519
   * AAAAC3NzaC1lZDI1NTE5AAAAIExample"`.
   */
  publicKey?: string;
}

/** Arguments of {@link getSshKeyOutput}. */
export interface GetSshKeyOutputArgs {
  /** Where the key is stored. */
  vendor: pulumi.Input<"gigahost" | "i3d">;
  /** By its name. Example: `"laptop"`. */
  name?: pulumi.Input<string>;
  /**
   * By the key itself; its comment does not matter. Example: `"ssh-ed25519
   * AAAAC3NzaC1lZDI1NTE5AAAAIExample"`.
   */
  publicKey?: pulumi.Input<string>;
}

/** Result of {@link getSshKey}. */
export interface GetSshKeyResult {
  /** The vendor's id: at i3D.net the uuid that `sshKeys` of a FlexMetalServer takes. */
  id: string;
  /** The name that the customer gave; not unique. */
  name: string;
  /** The public key. */
  publicKey: string;
  /** SHA-256 fingerprint, as ssh-keygen shows it; missing where the key cannot be read. */
  fingerprint?: string;
  /** When it was stored (ISO 8601, UTC). */
  createdAt?: string;
}
