import type { Bag } from "../resources/contract/handler";
import { profiles } from "../resources/profiles";

/** The natural keys of what a resource manages, each with the kind whose object it is. */
export function keysOf(kind: string, id: string, state: Bag): string[] {
  const own = profiles.get(kind)?.keys;
  const keys = own?.of(id, state) ?? [id];
  return [...keys.map((key) => `${own?.kind ?? kind} ${key}`), ...keysBesides(kind, id, state)];
}

/** The same of settings alone that belong to its objects, and would be another kind's. */
export function keysBesides(kind: string, id: string, state: Bag): string[] {
  const own = profiles.get(kind)?.keys;
  return (own?.besides ?? []).flatMap((other) => own!.of(id, state).map((key) => `${other} ${key}`));
}

/** Whether keys of a kind's resources hold values of arguments, which may be encrypted. */
export function keysHoldValues(kind: string): boolean {
  return profiles.get(kind)?.keys.holdValues ?? false;
}
