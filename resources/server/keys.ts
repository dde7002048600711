import type { SshKey } from "../../sdk/gigahost";
import { exactlyOne } from "../contract/exactly-one";
import { isNamed } from "../contract/told";
import { fingerprintOf, sameKey } from "../ssh-key/public-key";
import { refused } from "./refused";

/** The account's ids of the keys that an argument names: by ids, by names, or by the public keys themselves. */
export function keyIdsOf(given: readonly string[] = [], stored: readonly SshKey[]): string[] {
  return [...new Set(given.map((key) => keyIdOf(key.trim(), stored)))];
}

function keyIdOf(given: string, stored: readonly SshKey[]): string {
  const isPublicKey =
    /\s/.test(given) && fingerprintOf(given) !== undefined && /^(ssh|ecdsa|sk)-/.test(given);
  if (!isPublicKey) {
    const byId = stored.filter(({ key_id }) => key_id === given);
    const found = byId.length > 0 ? byId : stored.filter(({ key_name }) => isNamed(key_name, given));
    const there = stored.map(({ key_name }) => key_name);
    return exactlyOne(
      found,
      { vendor: "gigahost", what: "SSH key", by: ["sshKeys", given], there },
      ({ key_id }) => key_id,
    ).key_id;
  }
  const same = stored.find(({ key_data }) => sameKey(key_data, given));
  if (same) return same.key_id;
  throw refused(
    "sshKeys",
    `the account does not store the key ${fingerprintOf(given)}; declare it as an SshKey and give that resource here`,
  );
}
