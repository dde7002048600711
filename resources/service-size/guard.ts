import { RackformError } from "../../sdk/core";
import { beyondSpend } from "../contract/spend";
import type { Estimate, LiveSize } from "./driver";
import type { ServiceSizeInputs, Wanted } from "./schema";

const refusal = (argument: keyof ServiceSizeInputs, message: string) =>
  new RackformError({ kind: "validation", vendor: "gigacloud", argument, applied: "no", message });

/**
 * Nobody's service becomes smaller unawares.
 *
 * @param former what the state has, for what the vendor does not tell
 */
export function refuseSmaller(
  inputs: ServiceSizeInputs,
  live: LiveSize,
  former: Partial<Wanted> | undefined,
): void {
  if (inputs.allowSmaller) return;
  for (const [id, quantity] of Object.entries(inputs.resources ?? {})) {
    const now = live.quantities[id] ?? former?.resources?.[id];
    if (now === undefined)
      throw refusal(
        "allowSmaller",
        `the vendor does not tell how much of resource ${id} service ${inputs.serviceId} has, so nobody knows whether ${quantity} is less; nothing was ordered. Look in the panel, and set allowSmaller: true if ${quantity} is right`,
      );
    if (Number(quantity) < Number(now))
      throw refusal(
        "resources",
        `service ${inputs.serviceId} has ${now} of resource ${id}, and ${quantity} is less; nothing was ordered. Set allowSmaller: true if it is to become smaller`,
      );
  }
  const isOtherPackage =
    inputs.packageId !== undefined && String(former?.packageId) !== String(inputs.packageId);
  if (isOtherPackage)
    throw refusal(
      "allowSmaller",
      `nothing tells whether package ${inputs.packageId} is smaller than what service ${inputs.serviceId} has (${live.product}); nothing was ordered. Look in the panel, and set allowSmaller: true if it is right`,
    );
}

/** Nothing is ordered beyond what the program lets it cost. */
export function refuseBeyond({ spend, serviceId }: ServiceSizeInputs, { price, messages }: Estimate): void {
  const said = messages.length > 0 ? ` (${messages.join("; ")})` : "";
  if (!spend)
    throw refusal(
      "spend",
      `an upgrade of service ${serviceId} costs money, and nothing says how much it may; nothing was ordered. Add spend: { maxPrice: … }; getUpgradeEstimate tells the vendor's estimate`,
    );
  const why = beyondSpend(spend, price);
  if (why === undefined) return;
  throw refusal(
    "spend",
    `the vendor's estimate for service ${serviceId} ${price ? why : "tells no price that can be read"}${said}; nothing was ordered. ${price ? "Raise the limit, or ask for less" : 'Look at getUpgradeEstimate, and set spend.unknownPrice: "allow" if it is right'}`,
  );
}
