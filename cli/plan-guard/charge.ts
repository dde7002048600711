import type { Charge } from "../../resources/contract/bill";
import { profiles } from "../../resources/profiles";
import type { PlannedStep } from "./preview";
import { firstReading } from "./readings";

/** What a planned change orders, as its kind tells it. */
export function chargeOf(step: PlannedStep): Charge | undefined {
  const bill = profiles.get(step.kind)?.bill;
  return bill === undefined || bill === "nothing"
    ? undefined
    : firstReading(step, (change) => bill.charge(change));
}
