import type { ServiceSizeInputs } from "./schema";
import { isSameWanted, wantedText } from "./size";

/** What a planned change orders, in one line. Previews make no calls, so the estimate itself is told by `up`. */
export function warningOf(
  inputs: Partial<ServiceSizeInputs>,
  before?: Partial<ServiceSizeInputs>,
): string | undefined {
  const { serviceId, spend, adopt } = inputs;
  if (before && isSameWanted(before, inputs)) return undefined;
  if (adopt === true)
    return before === undefined
      ? undefined
      : `takes service ${serviceId} to have ${wantedText(inputs)}, or that to be ordered (adopt: true): nothing is ordered`;
  const most = spend === undefined ? "" : ` at most ${spend.maxPrice} ${spend.currency ?? ""}`.trimEnd();
  return `orders service ${serviceId ?? "that is not known yet"} at gigacloud with ${wantedText(inputs)}, unless it has that; it costs money,${most || " how much is not said"}: up tells the vendor's estimate before it orders, getUpgradeEstimate tells it now. Nothing takes it back`;
}
