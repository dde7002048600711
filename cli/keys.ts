import type { Bag } from "../resources/contract/handler";
import { profiles } from "../resources/profiles";

/** The natural keys of what a resource manages, each with the kind whose object it is. */
export function keysOf(kind: string, id: string, state: Bag): string[] {
  const keys = profiles.get(kind)?.keys;
  return (keys?.of(id, state) ?? [id]).map((key) => `${keys?.kind ?? kind} ${key}`);
}

/** Whether keys of a kind's resources hold values of arguments, which may be encrypted. */
export function keysHoldValues(kind: string): boolean {
  return profiles.get(kind)?.keys.holdValues ?? false;
}
