import { RackformError } from "../../sdk/core";
import type { Bag } from "../contract/handler";
import type { Call } from "../contract/run";
import { Unfinished } from "../contract/unfinished";
import { poll } from "../sharing/poll";
import { teller } from "../sharing/teller";
import { type Family, isFailed, isGone, type Live, listOf, pageOf, titleOf } from "./live";

/** How long something takes to be made, and when it is. */
export interface Readiness<L extends Live> {
  isReady: (one: L) => boolean;
  intervalMs: number;
  limitMs: number;
  usualMinutes: number;
}

/** A list may lag behind an order. */
const absentLooks = 3;
/** Looks at one that runs and is not all there. */
const patience = 6;

/** Why one is not what it should be; `undefined` when it is. */
export function unfinishedReason<L extends Live>(
  { what }: Family<L>,
  one: L,
  { isReady }: Readiness<L>,
): string | undefined {
  if (isFailed(one))
    return `the ${what} ${titleOf(one)} has failed; replace it (pulumi up --replace, with its URN) or take it out of the program`;
  return isReady(one) || one.status === "running"
    ? undefined
    : `the ${what} ${titleOf(one)} is on its way (${one.status}); the next up goes on waiting`;
}

/**
 * Waits until it is ready.
 *
 * @throws what has to become an unfinished resource: failed, gone, not in time
 */
export async function untilReady<L extends Live>(
  call: Call,
  family: Family<L>,
  cloudId: string,
  first: L,
  readiness: Readiness<L>,
  seen: (one: L) => void = () => undefined,
): Promise<L> {
  let [absent, bare] = [0, 0];
  const tell = teller(call.run, readiness.usualMinutes);
  const judge = (one: L | undefined): L | undefined => {
    if (!one && ++absent < absentLooks) return undefined;
    if (!one || isGone(one)) throw gone(family, first);
    seen(one);
    if (isFailed(one)) throw new Error(unfinishedReason(family, one, readiness));
    if (readiness.isReady(one)) return one;
    if (one.status === "running" && ++bare >= patience) return one;
    tell(`i3d: the ${family.what} ${titleOf(one)} is ${one.status}`);
    return undefined;
  };
  const { intervalMs, limitMs } = readiness;
  const known = judge(first);
  if (known) return known;
  return poll(call, {
    what: `the ${family.what} ${titleOf(first)} to run`,
    hint: "it is on its way, and the next up goes on waiting",
    intervalMs,
    limitMs,
    pausesFirst: true,
    overTemporaryErrors: true,
    look: follower(call, family, cloudId, first.id, judge),
  });
}

/** A look at one by a list that is newer each time; all who wait share it. */
export function follower<L extends Live, T>(
  call: Call,
  family: Family<L>,
  cloudId: string,
  id: string,
  judge: (one: L | undefined) => T | Promise<T>,
): () => Promise<T> {
  const read = family.list(call.run, cloudId);
  let seen = read.number;
  return async () => {
    if (read.number <= seen) read.drop();
    const all = await listOf(call, family, cloudId);
    seen = read.number;
    return judge(all.find((one) => one.id === id) ?? (await pageOf(call, family, cloudId, id)));
  };
}

/** Keeps one that exists in the state, whatever fails from here on. */
export async function keeping<L extends Live, T>(
  id: string,
  first: L,
  outputs: (one: L) => Bag,
  work: (seen: (one: L) => void) => Promise<T>,
): Promise<T> {
  let latest = first;
  try {
    return await work((one) => void (latest = one));
  } catch (error) {
    throw new Unfinished(id, outputs(latest), [error instanceof Error ? error.message : String(error)]);
  }
}

export function gone({ what }: Pick<Family<Live>, "what">, one: Live): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor: "i3d",
    message: `the ${what} ${titleOf(one)} does not exist any more; run pulumi refresh, then up makes another one`,
  });
}
