import { RackformError } from "../../sdk/core";
import { canonicalServer, isServerId, type NamedServer } from "./argument";
import type { ServerVendor } from "./row";

/** What an argument names, and what it named when the resource was made. */
export interface Staying {
  vendor: ServerVendor;
  argument: string;
  given: NamedServer;
  /** The argument in the state. */
  before?: NamedServer;
  /** The id that it stood for. */
  place?: string;
  /** What stays with its server, for the message: `the name`. */
  what: string;
}

/**
 * The vendor's id of what an argument names. What the state had looked up is not looked up again: its name may be another by now.
 *
 * @throws validation when another name is another server's
 */
export async function stayingPlace(
  { vendor, argument, given, before, place, what }: Staying,
  find: () => Promise<string>,
): Promise<string> {
  const isKnown = before !== undefined && canonicalServer(before) === canonicalServer(given);
  if (place !== undefined && isKnown) return place;
  const found = await find();
  if (place === undefined || found === place || isServerId(given)) return found;
  throw new RackformError({
    kind: "validation",
    vendor,
    argument,
    applied: "no",
    message: `${JSON.stringify(given)} is ${found}, and ${what} is that of ${place}: nothing was changed. To move it to the other one, write the id ${found}`,
  });
}
