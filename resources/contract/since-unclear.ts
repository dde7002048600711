import { RackformError } from "../../sdk/core";
import type { OwnedCall } from "./run";
import { conflict, proofOf, type Standing, tellAdopted, type Wish } from "./take-over";
import type { VendorName } from "./vendors";

/*
 * An earlier run asked for something without a clear answer, and what could be it has come since. It may be somebody else's: it is
 * taken with a proof only, and never taken away without one.
 */

export interface Since extends Wish, Pick<Standing, "argument" | "adoptable"> {
  vendor: VendorName;
  /** What was asked for: `an additional address of server 2201`. */
  what: string;
  /** What has come: `192.0.2.78`. */
  came: string;
  /** How what was asked for is called in the line of a take-over; as above when left out. */
  told?: string;
  /** What the program said of what stands in the way when it asked. */
  saidBefore?: boolean | undefined;
}

/** How one is asked for, and what else can be done. */
export interface Asking {
  /** `ordered`, of which another one may be had: `orders`. */
  was: string;
  another?: string;
  /** `or remove it in the panel`. */
  otherwise: string;
}

/**
 * Whether what has come becomes the resource's; false: the program wants another one.
 *
 * @throws conflict when nothing proves that it is the one that was asked for, and the program does not say
 */
export function mayTake(
  call: OwnedCall,
  { vendor, what, came, told = what, saidBefore, argument = "adopt", adoptable = true, ...wish }: Since,
  { was, another, otherwise }: Asking,
): boolean {
  // Said before that already, it was about others.
  const isNewWord = saidBefore !== false;
  if (another !== undefined && wish.adopt === false && isNewWord) return false;
  const proof = adoptable ? proofOf(call, wish) : undefined;
  if (!proof) {
    const beside = isNewWord
      ? `adopt: false ${another}`
      : `pulumi state delete forgets that order, and the next up ${another}`;
    throw conflict(call, {
      vendor,
      what,
      stands: `(${came}, which has come since one was ${was} without a clear answer)`,
      adoptable,
      argument,
      otherwise: another === undefined ? otherwise : `${beside} another one beside it${otherwise}`,
    });
  }
  tellAdopted(call, `${told} (${came})`, proof);
  return true;
}

export interface Unproved extends Pick<Standing, "argument"> {
  vendor: VendorName;
  /** What was done: `a server was ordered`. */
  asked: string;
  came: string;
  /** What was not done to it: `deleted`. */
  spared: string;
  /** Another way out, before the last one: `set onDestroy: "keep", or `. */
  otherwise?: string;
}

/** Why the end of a resource leaves alone what has come. */
export function unproved({ vendor, asked, came, spared, otherwise = "", argument }: Unproved): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor,
    argument,
    applied: "no",
    message:
      `${asked} without a clear answer, and ${came} has come since; nothing proves that it is that one, so it was not ${spared}. ` +
      `If it is, adopt: true on the resource and pulumi up take it into the state; otherwise ${otherwise}take the entry out with pulumi state delete`,
  });
}

/** The same for a refresh, which keeps the entry as it is. */
export const unprovedReason = (came: string, since: string, count = 1): string =>
  `${came} ${since}, and ${count === 1 ? "nothing proves that it is that one; adopt: true and pulumi up take it" : "nothing tells which one is meant; remove in the panel what nobody needs, and run again"}`;

export interface Elsewhere {
  vendor: VendorName;
  /** What names it, and how it did when it was asked for. */
  argument: string;
  was: string | number;
  /** What was done: `a server was ordered`. */
  asked: string;
}

/** Why what is still open is not gone on with under another name: what comes of it would be nobody's, and what stands there is another's. */
export function elsewhere({ vendor, argument, was, asked }: Elsewhere): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor,
    argument,
    applied: "no",
    message:
      `${asked}, and nobody knows yet what has come of it; ${argument} is another one by now, and nothing was sent. ` +
      `Set ${argument} back to ${JSON.stringify(was)} and run again, and change it when that is known; or forget what was asked for with pulumi state delete`,
  });
}
