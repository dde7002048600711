import { RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { allowanceFaults } from "./allowance";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { allOf, catalogueFaults } from "./in-catalogue";
import type { FlexMetalServerInputs } from "./schema";
import { keyFaults } from "./stored-keys";
import { assertNothingInTheWay } from "./take-over";
import { titleOf } from "./title";

/**
 * Makes sure, before the old server is released, that its successor can be ordered, as far as the vendor tells: what is
 * released does not come back.
 *
 * @throws validation or conflict; then nothing has been released
 */
export async function assertOrderable(
  call: OwnedCall,
  fleet: Fleet,
  wanted: FlexMetalServerInputs,
  old: LiveServer,
): Promise<void> {
  const what = `i3d:${old.uuid}: not released for a replacement, since`;
  try {
    await assertNothingInTheWay(call, fleet, wanted);
  } catch (error) {
    if (!(error instanceof RackformError)) throw error;
    throw error.with({ message: `${what} the new order would be refused: ${error.facts.message}` });
  }
  const found = await Promise.all([
    catalogueFaults(call, wanted),
    keyFaults(call, wanted),
    allowanceFaults(call, fleet, wanted, old),
  ]);
  const faults = found.flat();
  const [first] = faults;
  if (!first) return;
  throw new RackformError({
    kind: "validation",
    vendor: "i3d",
    argument: first.argument,
    applied: "no",
    message: `${what} ${titleOf(call, wanted)} could not be ordered afterwards: ${allOf(faults)}. Correct it, or take the resource out of the program to release the server`,
  });
}
