import { isOrder, planText } from "../contract/bill";
import type { PlannedChange, Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import type { ServiceSizeInputs } from "./schema";
import { isSameWanted } from "./size";

/** Whether a change may order something. */
const orders = (change: PlannedChange): boolean =>
  change.news.adopt !== true &&
  (isOrder(change) || (change.op === "update" && !isSameWanted(change.inputs, change.news)));

export const serviceSizeProfile: Profile<ServiceSizeInputs> = {
  title: (state) => `size of service ${propertyText(state, "serviceId")}`,
  keys: { of: (id) => [id], holdValues: false },
  // Every service has a size: none is anybody's before it is declared.
  inventory: "others",
  export: "none",

  bill: {
    of: () => undefined,
    isOpen: ({ __order }) => __order === "unclear",
    charge(change) {
      if (!orders(change)) return undefined;
      const says = `orders an upgrade of service ${planText(change.news.serviceId)}`;
      const { maxPrice, currency } = (change.news.spend ?? {}) as Partial<
        ServiceSizeInputs["spend"] & object
      >;
      if (typeof maxPrice !== "number") return { says };
      // What the estimate is for is not documented: the month is the safe reading.
      const price = { amount: maxPrice, per: "month", atMost: true } as const;
      return { says, price: typeof currency === "string" ? { ...price, currency } : price };
    },
  },

  removal: {
    data: "nothing",
    money: {
      option: "service-upgrade",
      says: "services may be upgraded, which costs money",
      cost: (change) =>
        orders(change)
          ? {
              reason:
                "an upgrade of the service would be ordered, which costs money and cannot be taken back",
            }
          : undefined,
    },
    traffic: "nothing",
    access: "nothing",
    rows: "nothing",
  },
};
