import { isKind, type RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { poll } from "../sharing/poll";
import { type Family, isDeleted, isFailed, isGone, type Live, titleOf } from "./live";
import { follower } from "./ready";

const intervalMs = 5_000;
/** A node may have to be made first before it can go. */
const limitMs = 30 * 60_000;
/** Refusals of one that could go: what is in it may be going in this run. */
const patience = 12;

/** The vendor's code for one that changes its state: wait and try again (i3d.md section 6). */
const notNow = "90001";

/**
 * Deletes one and waits until it is gone; gone already is fine.
 *
 * @throws conflict when the vendor goes on refusing
 */
export async function removeOne<L extends Live>(
  call: Call,
  family: Family<L>,
  cloudId: string,
  first: L,
): Promise<void> {
  let refused = 0;
  const judge = async (one: L | undefined): Promise<true | undefined> => {
    if (!one || isDeleted(one)) return true;
    if (isGone(one)) return undefined;
    try {
      await family.delete(call, cloudId, one.id);
    } catch (error) {
      if (!isKind(error, "conflict", "validation", "not-found")) throw error;
      const isFinal = error.facts.code !== notNow && (isFailed(one) || one.status === "running");
      if (!isFinal || ++refused < patience) return undefined;
      // Of a failed one the vendor says that it is no more.
      if (isFailed(one)) return left(call, family, one);
      throw inUse(family, one, error);
    } finally {
      family.list(call.run, cloudId).drop();
    }
    return undefined;
  };
  await poll(call, {
    what: `the ${family.what} ${titleOf(first)} to be gone`,
    hint: "it is being deleted; run again to go on waiting",
    intervalMs,
    limitMs,
    overTemporaryErrors: true,
    look: follower(call, family, cloudId, first.id, judge),
  });
}

function left<L extends Live>({ run }: Call, { what }: Family<L>, one: L): true {
  run.log(
    `i3d: the ${what} ${titleOf(one)} has failed at the vendor, which does not delete it: it is forgotten here; look in the panel whether it is billed`,
  );
  return true;
}

function inUse<L extends Live>(
  { what, advice = "" }: Family<L>,
  one: L,
  error: RackformError,
): RackformError {
  return error.with({
    applied: "no",
    message: `the ${what} ${titleOf(one)} is not deleted (${error.facts.message}); ${advice}run again`,
  });
}
