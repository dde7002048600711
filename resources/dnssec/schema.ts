import { z } from "zod";
import { dsRecord } from "../dns/ds-record";
import type { Remembered } from "../settings/remembered";

/** Arguments of a Dnssec. */
export const dnssecArgs = z.strictObject({
  vendor: z.enum(["gigahost"]).default("gigahost").meta({
    description: "The vendor; only Gigahost signs zones.",
    change: "replaces",
  }),
  zone: z.string().meta({
    description:
      "The zone of a domain that is registered through the account: a `DnsZone` or its id, such as `gigahost:example.no`.",
    change: "replaces",
    resource: "DnsZone",
  }),
  onDestroy: z.enum(["restore", "keep"]).default("restore").meta({
    description:
      "What deleting the resource does: `restore` switches DNSSEC off, unless it was on before; `keep` leaves it as it is.",
    change: "in place",
  }),
});

export type DnssecInputs = z.output<typeof dnssecArgs>;

/** What a Dnssec tells besides its arguments. */
export const dnssecOutputs = z.object({
  dsRecords: z.array(dsRecord("DnssecDsRecord", "One DS record of a signed zone.")).meta({
    description: "The DS records that the zone's parent has to hold; the vendor sends them to the registry.",
  }),
  dsText: z.string().meta({ description: "The same as the vendor writes them, a line each." }),
});

/** Computed outputs as kept in the state; `__zoneId` is the zone's id at the vendor. */
export type DnssecState = z.output<typeof dnssecOutputs> & Remembered<boolean> & { __zoneId?: string };
