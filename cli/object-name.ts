import type { Bag } from "../resources/contract/handler";
import { idAtVendor } from "../resources/contract/property-text";
import { profiles } from "../resources/profiles";

/** One name for an object, whether a state, a plan or an account tells of it; `state` are its arguments and outputs. */
export function objectName(kind: string, id: string, state: Bag): string {
  return profiles.get(kind)?.title(state, id) ?? idAtVendor(id);
}
