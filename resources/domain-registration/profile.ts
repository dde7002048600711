import { isOrder, planText } from "../contract/bill";
import type { PlannedChange, Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { dnsZone } from "../dns-zone/kind";
import { readable } from "../dns/readable";
import { parseZoneId, zoneId } from "../dns/zone-ref";
import type { DomainRegistrationInputs } from "./schema";

const orders = (change: PlannedChange): boolean => isOrder(change) && change.news.adopt !== true;
/** Whether a change has it renewed from now on. */
const renews = ({ op, inputs, news }: PlannedChange): boolean =>
  op === "update" && news.autoRenew === true && inputs.autoRenew === false;

export const domainRegistrationProfile: Profile<DomainRegistrationInputs> = {
  title: (state) => `registration of ${readable(propertyText(state, "domain"))}`,

  // The zone that came with it is in the account's list, and drift counts it as this resource's.
  keys: {
    of(id, { vendor = "gigahost", domain }) {
      const ref = parseZoneId(`${String(vendor)}:${String(domain)}`) ?? parseZoneId(id.split("/")[0]!);
      return ref ? [zoneId(ref)] : [];
    },
    kind: dnsZone.name,
    holdValues: false,
  },
  inventory: "others",
  // Who holds a domain is not told in the form that a registration takes.
  export: "none",

  bill: {
    of: () => undefined,
    isOpen: ({ zoneId, __order }) => zoneId === undefined && __order === "unclear",
    charge(change) {
      const isNew = orders(change);
      if (!isNew && !renews(change)) return undefined;
      const domain = planText(change.news.domain);
      const says = isNew ? `registers ${domain} for a year` : `has ${domain} renewed every year`;
      const { maxPrice, currency } = (change.news.spend ?? {}) as { maxPrice?: unknown; currency?: unknown };
      if (typeof maxPrice !== "number") return { says };
      const price = { amount: maxPrice, per: "year", atMost: true } as const;
      return { says, price: typeof currency === "string" ? { ...price, currency } : price };
    },
  },

  removal: {
    data: {
      option: "domain-end",
      says: "domains may be left to end: their renewal is stopped",
      cost: ({ removed, inputs, op, news }) =>
        (removed && inputs.onDestroy !== "keep") ||
        (op === "update" && inputs.autoRenew !== false && news.autoRenew === false) ||
        (isOrder({ op }) && news.adopt === true && news.autoRenew === false)
          ? {
              reason:
                "the domain would not be renewed any more: anybody can have it after the year that is paid for",
            }
          : undefined,
    },
    money: {
      option: "domain-register",
      says: "domains may be registered, which costs money",
      cost: (change) =>
        orders(change)
          ? { reason: "a domain would be registered, which costs money and cannot be called off" }
          : undefined,
    },
    traffic: "nothing",
    access: "nothing",
    rows: "nothing",
  },
};
