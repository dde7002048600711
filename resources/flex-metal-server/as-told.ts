import type { CallOptions } from "../../sdk/core";
import { isKind } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";

/** The catalogue says less than the vendor's answer to an order: it is not waited for longer. */
const patienceMs = 20_000;

/** What the vendor tells before an order; `undefined` where it cannot be read, which says nothing. */
export async function asTold<T>(
  { run, limits }: OwnedCall,
  look: (limits: CallOptions) => Promise<T>,
): Promise<T | undefined> {
  const deadline = Math.min(limits.deadline ?? Infinity, run.clock.now() + patienceMs);
  try {
    return await look({ ...limits, deadline });
  } catch (error) {
    if (isKind(error, "cancelled")) throw error;
    return undefined;
  }
}
