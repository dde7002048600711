import { isKind, type RackformError } from "../../sdk/core";

/**
 * The error for an object that is rather refused than gone. Artnet says "not allowed" for what does not exist as well,
 * and a list decides (artnet.md section 1.2), unless it is empty: so is the list of a key whose rights were taken away.
 */
export function lostRightsError(
  error: unknown,
  list: readonly unknown[],
  what: string,
): RackformError | undefined {
  if (!isKind(error, "authentication", "permission") || list.length > 0) return undefined;
  return error.with({
    message: `${error.facts.message}, and the account lists nothing of the kind: the key seems to have lost its rights, so ${what} is not taken for gone and nothing was changed. Give the key its rights back; if it is really gone, take the resource out of the state with pulumi state delete`,
  });
}
