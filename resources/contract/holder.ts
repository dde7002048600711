import type { Owner } from "./owner";

/** One entry of the state: the resource that owns it, and its id. A replacement is another entry of the same owner. */
export type Holder = string;

export function holderOf(owner: Owner, id: string): Holder {
  return `${owner}#${id}`;
}

/** The owner of an entry. */
export function ownerOf(holder: Holder): Owner {
  const end = holder.indexOf("#");
  return end < 0 ? holder : holder.slice(0, end);
}
