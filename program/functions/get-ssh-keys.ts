// Made from resources/functions/get-ssh-keys by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getSshKeys}. */
export interface GetSshKeysArgs {
  /** Where the keys are stored. */
  vendor: "gigahost" | "i3d";
  /** Only keys whose name begins so. Example: `"ci-"`. */
  namePrefix?: string;
}

/** Arguments of {@link getSshKeysOutput}. */
export interface GetSshKeysOutputArgs {
  /** Where the keys are stored. */
  vendor: pulumi.Input<"gigahost" | "i3d">;
  /** Only keys whose name begins so. Example: `"ci-"`. */
  namePrefix?: pulumi.Input<string>;
}

/** A public key that an account has stored. */
export interface SshKeyRow {
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

/** Result of {@link getSshKeys}. */
export interface GetSshKeysResult {
  /** The keys, by name. */
  keys: SshKeyRow[];
}
