import { z } from "zod";
import { type DsRecord, dsRecord } from "../dns/ds-record";
import type { Remembered } from "../settings/remembered";

/** Arguments of a DsRecords. */
export const dsRecordsArgs = z.strictObject({
  vendor: z.enum(["gigahost"]).default("gigahost").meta({
    description: "The vendor; only Gigahost takes DS records of domains that are hosted elsewhere.",
    change: "replaces",
  }),
  zone: z.string().meta({
    description:
      "The zone of a domain that is registered through the account and has its name servers elsewhere: a `DnsZone` or its id, such as `gigahost:example.no`.",
    change: "replaces",
    resource: "DnsZone",
  }),
  records: z.array(dsRecord("DsRecord", "One DS record of a domain that is signed elsewhere.")).meta({
    description:
      "All DS records that the registry is to hold, at least one, in any order; others are removed. They have to fit the keys of the zone: with wrong ones the whole domain is not reached.",
    change: "in place",
    examples: [
      [
        {
          keyTag: 2371,
          algorithm: 13,
          digestType: 2,
          digest: "1f987cc6583e92df0890718c42fa3b32a6e9d8c14f1f1a2b3c4d5e6f70818293",
        },
      ],
    ],
  }),
  onDestroy: z.enum(["restore", "keep"]).default("restore").meta({
    description:
      "What deleting the resource does: `restore` puts back the list that was there at creation, which may be empty; `keep` leaves everything as it is.",
    change: "in place",
  }),
});

export type DsRecordsInputs = z.output<typeof dsRecordsArgs>;

/** What a DsRecords tells besides its arguments. */
export const dsRecordsOutputs = z.object({
  domain: z.string().meta({ description: "The domain, without the final dot." }),
});

/** Computed outputs as kept in the state; `__zoneId` is the zone's id at the vendor. */
export type DsRecordsState = z.output<typeof dsRecordsOutputs> &
  Remembered<DsRecord[]> & { __zoneId?: string };
