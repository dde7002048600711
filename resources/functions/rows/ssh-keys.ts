import { z } from "zod";
import type { Call } from "../../contract/run";
import { momentOf, told } from "../../contract/told";
import type { StoredKey } from "../../ssh-key/driver";
import { keyDrivers } from "../../ssh-key/drivers";
import { fingerprintOf } from "../../ssh-key/public-key";
import type { KeyVendor } from "../../ssh-key/schema";
import { certainText, text } from "../fields";

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

/** The keys of an account, by name. */
export async function keysOf(call: Call, vendor: KeyVendor): Promise<KeyRow[]> {
  const rows = (await keyDrivers[vendor].list(call)).map(rowOf);
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function rowOf({ id, name, publicKey, addedAt }: StoredKey): KeyRow {
  return {
    ...told({ fingerprint: fingerprintOf(publicKey), createdAt: momentOf(addedAt) }),
    id,
    name,
    publicKey: publicKey.trim(),
  };
}
