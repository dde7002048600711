import type { StoredKey } from "./driver";
import { canonicalKey, fingerprintOf } from "./public-key";
import type { KeyVendor, SshKeyInputs } from "./schema";

/** Names differ by more than blanks and their number, which panels like to tidy up. */
export const canonicalName = (name: string): string => name.trim().replace(/\s+/g, " ");

/**
 * What a key is known by in a program: names are not unique, and a key may be stored under several. What follows the third
 * slash is told to nobody where it may be secret, as in a row's key.
 */
export function naturalKey({ vendor, name, publicKey }: Partial<SshKeyInputs>): string | undefined {
  if (vendor === undefined || name === undefined || publicKey === undefined) return undefined;
  return `${vendor}:${canonicalName(name)}/public/key/${fingerprintOf(publicKey) ?? canonicalKey(publicKey)}`;
}

/** The ledger's key of a stored key as a resource would declare it. */
export const ledgerKey = (vendor: KeyVendor, { name, publicKey }: StoredKey): string =>
  `SshKey:${naturalKey({ vendor, name, publicKey })!}`;

/** The ledger's key of a stored key by the vendor's id: two entries may come to one by different names. */
export const objectKey = (vendor: KeyVendor, id: string): string => `SshKey id:${vendor}:${id}`;
