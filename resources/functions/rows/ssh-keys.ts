import { createHash } from "node:crypto";
import { z } from "zod";
import type { Call } from "../../contract/run";
import { gigahostAccount } from "../../lists/gigahost";
import { i3dKeys } from "../../lists/i3d";
import { told } from "../../contract/told";
import { certainText, momentOf, text } from "../fields";

export const keyVendors = ["gigahost", "i3d"] as const;
export type KeyVendor = (typeof keyVendors)[number];

export const keyFacts = {
  id: certainText("The vendor's id: at i3D.net the uuid that `sshKeys` of a FlexMetalServer takes."),
  name: certainText("The name that the customer gave; not unique."),
  publicKey: certainText("The public key."),
  fingerprint: text("SHA-256 fingerprint, as ssh-keygen shows it; missing where the key cannot be read."),
  createdAt: text("When it was stored (ISO 8601, UTC)."),
};

const row = z
  .object(keyFacts)
  .meta({ title: "SshKeyRow", description: "A public key that an account has stored." });
export const keyRows = z.array(row);
export type KeyRow = z.output<typeof row>;

const lists: Record<KeyVendor, (call: Call) => Promise<KeyRow[]>> = {
  gigahost: async ({ run, limits }) =>
    (await gigahostAccount(run).get(limits)).sshkeys.map(({ key_id, key_name, key_data, key_added }) =>
      rowOf({ id: key_id, name: key_name, publicKey: key_data, seconds: key_added }),
    ),
  i3d: async ({ run, limits }) =>
    (await i3dKeys(run).get(limits)).map(({ uuid, name, publicKey, createdAt }) =>
      rowOf({ id: uuid, name, publicKey, seconds: createdAt }),
    ),
};

/** The keys of an account, by name. */
export async function keysOf(call: Call, vendor: KeyVendor): Promise<KeyRow[]> {
  const rows = await lists[vendor](call);
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Stored {
  id: string;
  name: string;
  publicKey: string;
  seconds: number | null | undefined;
}

function rowOf({ id, name, publicKey, seconds }: Stored): KeyRow {
  const blob = blobOf(publicKey);
  const hash =
    blob && createHash("sha256").update(Buffer.from(blob, "base64")).digest("base64").replace(/=+$/, "");
  return {
    ...told({ fingerprint: hash && `SHA256:${hash}`, createdAt: momentOf(seconds) }),
    id,
    name,
    publicKey: publicKey.trim(),
  };
}

/** What makes two keys the same: type and blob; the comment is anybody's. */
export const sameKey = (one: string, other: string): boolean => typed(one) === typed(other);

const typed = (key: string): string => key.trim().split(/\s+/).slice(0, 2).join(" ");

const blobOf = (key: string): string | undefined => key.trim().split(/\s+/)[1];
