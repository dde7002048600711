import type { Charge } from "../../resources/contract/bill";
import type { PlannedChange } from "../../resources/contract/profile";
import { profiles } from "../../resources/profiles";

/** What a planned change orders, as its kind tells it. */
export function chargeOf(kind: string, change: PlannedChange): Charge | undefined {
  const bill = profiles.get(kind)?.bill;
  return bill === undefined || bill === "nothing" ? undefined : bill.charge(change);
}
