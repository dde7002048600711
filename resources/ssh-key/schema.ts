import { z } from "zod";
import type { VendorName } from "../contract/vendors";

/** Vendors that store public keys. */
export const keyVendors = ["gigahost", "i3d"] as const satisfies VendorName[];
export type KeyVendor = (typeof keyVendors)[number];

/** Arguments of an SshKey. */
export const sshKeyArgs = z.strictObject({
  vendor: z.enum(keyVendors).meta({ description: "Where the key is stored.", change: "replaces" }),
  name: z.string().meta({
    description:
      "Name of the key, for people; vendors allow equal ones. They cannot rename a key: another name stores it anew and then deletes the old one.",
    change: "replaces",
    examples: ["deploy-2026"],
  }),
  publicKey: z.string().meta({
    description:
      "The public key as one line in OpenSSH's form, as in a file that ends in `.pub`. Its comment is stored with it and does not count: a change of the comment alone does nothing.",
    change: "replaces",
    examples: [
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV ops@example.net",
    ],
  }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over the key that is stored under this name already. Without it such a key is an error, since somebody else may need it.",
    change: "in place",
  }),
});

export type SshKeyInputs = z.output<typeof sshKeyArgs>;

/** What an SshKey tells besides its arguments. */
export const sshKeyOutputs = z.object({
  keyId: z.string().meta({
    description: "The vendor's id of the key: at i3D.net the uuid that `sshKeys` of a FlexMetalServer takes.",
  }),
  fingerprint: z.string().meta({ description: "SHA-256 fingerprint, as ssh-keygen shows it." }),
  createdAt: z
    .string()
    .optional()
    .meta({ description: "When it was stored, by the vendor's clock (ISO 8601, UTC)." }),
});

/** Computed outputs as kept in the state. */
export type SshKeyState = z.output<typeof sshKeyOutputs> & {
  /** Its name at the vendor, where that is another one than was asked for. */
  __shown?: string;
};
