import { isKind } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { Outcome, Slot } from "./driver";
import type { ReverseDnsInputs, ReverseDnsState } from "./schema";
import { nameOf, sameName, type Target } from "./target";

/**
 * Leaves the address as it was before the resource: with the name that it had then, else without one. A former name
 * that equals ours would leave ours behind, and counts as none.
 */
export async function putBack(
  call: Call,
  target: Target,
  slot: Slot,
  state: ReverseDnsInputs & ReverseDnsState,
): Promise<void> {
  const ours = nameOf(state);
  const former = sameName(state.previousHostname, ours) ? undefined : state.previousHostname;
  if (sameName(slot.name, former) && !state.__unreadable) return;
  if (slot.name !== undefined && !sameName(slot.name, ours)) {
    const then = former === undefined ? "the name was taken away" : `${former} was put back`;
    call.run.log(
      `${target.vendor}: ${target.what} had the name ${slot.name}, which this resource did not set; ${then}`,
    );
  }
  const outcome = await restore(call, target, slot, former);
  if (outcome !== "kept") return;
  call.run.log(
    `${target.vendor}: ${target.what} keeps the name ${slot.name}: the vendor's interface does not take names away, and none was there before. Have it changed by the vendor if it must go`,
  );
}

/** A generated name of the vendor's own may be refused when a customer sets it: no name is better than ours then. */
async function restore(call: Call, target: Target, slot: Slot, former: string | undefined): Promise<Outcome> {
  try {
    return await slot.write(call, former);
  } catch (error) {
    if (former === undefined || !isKind(error, "validation")) throw error;
    call.run.log(
      `${target.vendor}: the former name ${former} of ${target.what} cannot be put back (${error.message}); the name is taken away instead`,
    );
    return slot.write(call, undefined);
  }
}
