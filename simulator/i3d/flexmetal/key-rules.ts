import { isTalos, isWindows, type OperatingSystem } from "../catalogue/operating-systems";
import type { ErrorDetail } from "../failure";
import { UUID } from "../ids";
import { findSshKey, isPublicKey } from "../ssh-key";
import type { World } from "../world";

function problemOf(world: World, key: unknown): string | undefined {
  if (typeof key !== "string") return "This value should be of type string";
  if (UUID.test(key)) return findSshKey(world, key) ? undefined : "This SSH key does not exist";
  return isPublicKey(key) ? undefined : "This value is neither a UUID nor a public key";
}

/**
 * Keys are stored ones by UUID, or public keys themselves; only Talos and Windows go without (section 2.1).
 */
export function checkKeys(
  world: World,
  keys: readonly unknown[],
  os: OperatingSystem | undefined,
): ErrorDetail[] {
  if (keys.length === 0 && os && !isTalos(os) && !isWindows(os)) {
    return [{ property: "sshKey", message: "At least one SSH key is required for this operating system" }];
  }
  return keys.flatMap((key, index) => {
    const message = problemOf(world, key);
    return message ? [{ property: `sshKey[${index}]`, message }] : [];
  });
}
