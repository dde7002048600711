import { RackformError } from "../../sdk/core";
import { nearest } from "./nearest";
import type { VendorName } from "./vendors";

/** What was looked for, for messages. */
export interface Sought {
  vendor: VendorName;
  /** `server`. */
  what: string;
  /** Where it was looked for; `in this account` when left out. */
  where?: string;
  /** The argument that names it, and its value. */
  by: readonly [argument: string, value: string];
  /** What there is: names to choose the nearest from. */
  there: readonly string[];
}

/** The most names, or ids, that a message shows. */
const most = 5;

/**
 * The one that was found.
 *
 * @throws not-found with the nearest name, conflict with the ids where there are several
 */
export function exactlyOne<T>(found: readonly T[], sought: Sought, idOf: (one: T) => string): T {
  const [first, ...others] = found;
  if (first === undefined) throw notThere(sought);
  if (others.length === 0) return first;
  const { vendor, what, by } = sought;
  throw new RackformError({
    kind: "conflict",
    vendor,
    argument: by[0],
    message: `${found.length} ${what}s have the ${by[0]} ${JSON.stringify(by[1])}: their ids are ${listed(found.map(idOf))}. Give the id of one`,
  });
}

/** `there is no server with the name "wbe1" in this account; did you mean web1?` */
export function notThere({
  vendor,
  what,
  by: [argument, value],
  there,
  where = "in this account",
}: Sought): RackformError {
  const meant = nearest(value, there);
  const instead =
    meant !== undefined
      ? `did you mean ${meant}?`
      : there.length > 0
        ? `there are ${listed(there)}`
        : "there is none at all";
  return new RackformError({
    kind: "not-found",
    vendor,
    argument,
    message: `there is no ${what} with the ${argument} ${JSON.stringify(value)} ${where}; ${instead}`,
  });
}

/** Some of them, and how many more there are. */
export function listed(all: readonly string[]): string {
  const more = all.length - most;
  return `${all.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
