import { isOrder } from "../contract/bill";
import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { readable } from "../dns/readable";
import { parseZoneId, zoneId } from "../dns/zone-ref";
import { zoneInventory } from "./inventory";
import type { DnsZoneInputs } from "./schema";

export const dnsZoneProfile: Profile<DnsZoneInputs> = {
  title: (state) => readable(propertyText(state, "domain")),

  keys: {
    of(id, { vendor, domain }) {
      const ref = parseZoneId(`${String(vendor)}:${String(domain)}`) ?? parseZoneId(id);
      return ref ? [zoneId(ref)] : [];
    },
    holdValues: false,
  },

  inventory: zoneInventory,

  export: {
    table: "zones",
    file: "zones",
    says: "Zones, by their name in the stack.",
    options: { why: "A zone that is deleted takes all its records with it.", value: { protect: true } },
  },

  bill: {
    // A zone as such is free; the registration of its domain is not.
    of: ({ autoRenew }) => (autoRenew === true ? "whenever its domain is renewed (autoRenew)" : undefined),
    // A transfer is never asked for again.
    isOpen: () => false,
    charge({ op, inputs, news }) {
      if (isOrder({ op }) && news.transferDomain === true)
        return { says: "has the domain transferred in for money" };
      return news.autoRenew === true && (op !== "update" || inputs.autoRenew !== true) && op !== "import"
        ? { says: "renews the domain's registration for money" }
        : undefined;
    },
  },

  removal: {
    data: {
      option: "zone-delete",
      says: "zones may be deleted or replaced; protected ones never",
      cost({ op, removed, outputs }) {
        if (!removed) return undefined;
        // The vendor would refuse it in the middle of the run: better said before.
        if (outputs.protected === true)
          return {
            reason:
              "the zone belongs to a registered domain: the vendor refuses to delete it; to let go of it, set retainOnDelete: true and run pulumi up before you take it out of the program",
            never: true,
          };
        return {
          reason: `the zone would be ${op === "delete" ? "deleted" : "replaced"} with every record in it`,
        };
      },
    },
    money: {
      option: "domain-transfer",
      says: "domains may be transferred in, which costs money",
      cost: ({ op, news }) =>
        isOrder({ op }) && news.transferDomain === true
          ? { reason: "the domain's transfer would be asked for, which costs money and cannot be called off" }
          : undefined,
    },
    traffic: {
      option: "domain-end",
      says: "domains may be left to end: their renewal is stopped",
      // A zone that is there already may be a registered domain's.
      cost: ({ op, inputs, news }) =>
        news.autoRenew === false &&
        (op === "update" ? inputs.autoRenew !== false : isOrder({ op }) && news.adopt === true)
          ? {
              reason:
                "the domain would not be renewed any more: anybody can have it after the year that is paid for",
            }
          : undefined,
    },
    access: "nothing",
    rows: "nothing",
  },
};
