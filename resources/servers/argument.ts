import { isKind, RackformError } from "../../sdk/core";
import { canonicalNumericId, numericIdProblem } from "../contract/numeric-id";
import type { Call } from "../contract/run";
import { isUnknown } from "../contract/unknown";
import { canonicalIp, isIpv4Address, isIpv6Address } from "../net/address";
import { findServer, serverKeyOf } from "./find";
import type { ServerVendor } from "./row";

/** What an argument that names a server takes: the vendor's id, a name or an address. */
export type NamedServer = string | number;

const longest = 255;

/** Digits are always an id. A FlexMetal server's uuid is a name here: its host has the id. */
export function isServerId(given: NamedServer): boolean {
  return /^\d+$/.test(canonicalNumericId(given));
}

/** What is wrong with it. An empty one must never reach a path: `/servers/` reads the whole list. */
export function serverProblem(given: NamedServer, what = "server"): string | undefined {
  const text = canonicalNumericId(given);
  if (typeof given === "number" || /^\d+$/.test(text)) return numericIdProblem(given);
  if (text !== "" && text.length <= longest && !/\p{Cc}/u.test(text)) return undefined;
  return `${JSON.stringify(given)} is not a ${what}: give its id, its name or an address of it, e.g. 3523 or web1`;
}

/** One notation, so that case, blanks and forms of an address are no difference. */
export function canonicalServer(given: NamedServer): string {
  const text = canonicalNumericId(given);
  return isIpv4Address(text) || isIpv6Address(text) ? canonicalIp(text) : text.toLowerCase();
}

/** What was found at a vendor by a name, or an address. */
export interface Meant {
  id: string;
}

/**
 * The vendor's id of a server that an argument names; a list is read only where it is no id.
 *
 * @throws not-found with the nearest name, conflict with the ids of several
 */
export function serverIdOf(
  call: Call,
  vendor: ServerVendor,
  argument: string,
  given: NamedServer,
): Promise<string> {
  return idOf(argument, given, () => findServer(call, vendor, serverKeyOf(given)));
}

/** The same for any object that may be named. */
export async function idOf(
  argument: string,
  given: NamedServer,
  find: () => Promise<Meant>,
): Promise<string> {
  if (isServerId(given)) return canonicalNumericId(given);
  try {
    const { id } = await find();
    if (isServerId(id)) return id;
    throw new RackformError({
      kind: "not-found",
      message: `${JSON.stringify(given)} has no host yet: wait until it is delivered (its addresses are outputs then), and run again`,
    });
  } catch (error) {
    throw error instanceof RackformError && isKind(error, "not-found", "conflict")
      ? error.with({ argument, applied: "no" })
      : error;
  }
}

/** A server as the state and the program name it, and its id where the state had to look it up. */
export interface Naming {
  old: NamedServer | undefined;
  now: NamedServer | undefined;
  /** The id that the state's name stands for. */
  id: string | undefined;
}

const idIn = ({ old, id }: Naming): string | undefined =>
  old !== undefined && isServerId(old) ? canonicalNumericId(old) : id;

/** Whether both are certainly one server, so that another notation of it is no difference. */
export function isSameServer(naming: Naming): boolean {
  const { now } = naming;
  return now !== undefined && isServerId(now) && canonicalNumericId(now) === idIn(naming);
}

/** Whether they are certainly two. What a new name stands for is not known without a call. */
export function isOtherServer(naming: Naming): boolean {
  const { now } = naming;
  const id = idIn(naming);
  // What is not known in a preview may be any.
  if (isUnknown(now)) return true;
  return now !== undefined && id !== undefined && isServerId(now) && canonicalNumericId(now) !== id;
}
