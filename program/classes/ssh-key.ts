// Made from resources/ssh-key by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What SshKeyVendor may be: texts, which may be written as they are. */
export const SshKeyVendor = { Gigahost: "gigahost", I3d: "i3d" } as const;
export type SshKeyVendor = (typeof SshKeyVendor)[keyof typeof SshKeyVendor];

/** Arguments of a {@link SshKey}. */
export interface SshKeyArgs {
  /** Where the key is stored. A change replaces the resource. */
  vendor: pulumi.Input<"gigahost" | "i3d">;
  /**
   * Name of the key, for people; vendors allow equal ones. They cannot rename a key: another name
   * stores it anew and then deletes the old one. Example: `"deploy-2026"`. A change replaces the
   * resource.
   */
  name: pulumi.Input<string>;
  /**
   * The public key as one line in OpenSSH's form, as in a file that ends in `.pub`. Its comment is
   * stored with it and does not count: a change of the comment alone does nothing. Example:
   * `"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV
   * ops@example.net"`. A change replaces the resource.
   */
  publicKey: pulumi.Input<string>;
  /**
   * Take over the key that is stored under this name already. Without it such a key is an error, since
   * somebody else may need it.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * A public SSH key that an account at Gigahost or i3D.net has stored, for servers that are installed
 * with it.
 *
 * Vendors cannot change a stored key: another name or key is stored first, and then the old one is
 * deleted. Servers that were installed with a key keep it when it is deleted here.
 */
export class SshKey extends RackformResource {
  /** Where the key is stored. */
  declare readonly vendor: pulumi.Output<"gigahost" | "i3d">;
  /**
   * Name of the key, for people; vendors allow equal ones. They cannot rename a key: another name
   * stores it anew and then deletes the old one.
   */
  declare readonly name: pulumi.Output<string>;
  /**
   * The public key as one line in OpenSSH's form, as in a file that ends in `.pub`. Its comment is
   * stored with it and does not count: a change of the comment alone does nothing.
   */
  declare readonly publicKey: pulumi.Output<string>;
  /** The vendor's id of the key: at i3D.net the uuid that `sshKeys` of a FlexMetalServer takes. */
  declare readonly keyId: pulumi.Output<string>;
  /** SHA-256 fingerprint, as ssh-keygen shows it. */
  declare readonly fingerprint: pulumi.Output<string>;
  /** When it was stored, by the vendor's clock (ISO 8601, UTC). */
  declare readonly createdAt: pulumi.Output<string | undefined>;

  constructor(name: string, args: SshKeyArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `<vendor>:<the vendor's id>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): SshKey {
    return new SshKey(name, {} as SshKeyArgs, { ...opts, id });
  }
}

const facts = {
  kind: "SshKey",
  outputs: ["vendor", "name", "publicKey", "keyId", "fingerprint", "createdAt"],
};
