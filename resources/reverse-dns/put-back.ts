import { isKind, RackformError } from "../../sdk/core";
import { declaredIn } from "../contract/open-write";
import type { Call } from "../contract/run";
import type { Outcome, Slot } from "./driver";
import type { ReverseDnsInputs, ReverseDnsState } from "./schema";
import { nameOf, sameName, type Target } from "./target";

/**
 * Leaves the address as it was before the resource: with the name that it had then, which may be the one it has now, else
 * without one. A name that somebody else has set since is not this resource's, and stays.
 *
 * @throws protocol when the vendor goes on showing ours
 */
export async function putBack(
  call: Call,
  target: Target,
  slot: Slot,
  state: ReverseDnsInputs & ReverseDnsState,
): Promise<void> {
  const ours = nameOf(state);
  const former = state.previousHostname;
  const isReadable = !state.__unreadable;
  if (sameName(slot.name, former) && isReadable) return;
  if (isReadable && !declaredIn<string | undefined>(state, ours).some((one) => sameName(slot.name, one))) {
    if (slot.name !== undefined)
      call.run.log(
        `${target.vendor}: ${target.what} has the name ${slot.name}, which this resource did not set, and keeps it; to have ${former ?? "none"} there again, take it into the state with pulumi refresh first`,
      );
    return;
  }
  const outcome = await restore(call, target, slot, former);
  if (outcome === "kept") throw kept(target, slot.name ?? ours ?? "");
}

function kept(target: Target, name: string): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: target.vendor,
    message: `the vendor accepted that the name of ${target.what} be taken away and goes on showing ${name}, so it is not deleted. Have the vendor take it away and run again; or, to leave it there, take the resource out of the state with pulumi state delete`,
  });
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
