import { isKind } from "../../sdk/core";
import type { Call } from "../contract/run";
import { clouds, type Family, isGone, type Live, type LiveCloud, listOf } from "./live";

/** The account's clouds; none where the key, or the account, has no FlexVM, which is a beta. */
export async function cloudsIfAny(call: Call): Promise<LiveCloud[]> {
  try {
    return await listOf(call, clouds, "");
  } catch (error) {
    if (!isKind(error, "authentication", "permission", "not-found")) throw error;
    call.run.log(`i3d: this key may not list clouds of virtual machines (FlexVM), which are left out`);
    return [];
  }
}

/** Everything of a family in the account, and the name of its cloud. */
export async function partsIn<L extends Live>(
  call: Call,
  family: Family<L>,
): Promise<{ cloud: string; one: L }[]> {
  const parts = (await cloudsIfAny(call)).map(async ({ id, name = id }) =>
    (await listOf(call, family, id)).filter((one) => !isGone(one)).map((one) => ({ cloud: name, one })),
  );
  return (await Promise.all(parts)).flat();
}
