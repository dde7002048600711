import type { Kind } from "../contract/kind";
import { listZonesOf } from "../dns/drivers";
import { type DsRecord, dsText } from "../dns/ds-record";
import { canonicalZoneId, zoneProblems } from "../dns/gigahost/zone-argument";
import { zoneIfAny } from "../dns/gigahost/zone-facts";
import { parseZoneId, zoneId } from "../dns/zone-ref";
import { remembered } from "../settings/remembered";
import { dsRecordsOf, findDsRecords, openDsRecords, sameRecords } from "./gigahost";
import { dsRecordsArgs, type DsRecordsInputs, dsRecordsOutputs, type DsRecordsState } from "./schema";
import { validateDsRecords } from "./validate";

const identity = ["vendor", "zone"] as const;

/** DS records of a domain that is signed by name servers elsewhere. */
export const dsRecords: Kind<DsRecordsInputs, DsRecordsState> = {
  name: "DsRecords",
  description:
    "The DS records of a domain that is registered through Gigahost and has its name servers elsewhere: " +
    "the whole list, which the vendor sends to the registry.\n\n" +
    "The list that was there is remembered, and put back when the resource is deleted.",
  idForm: "gigahost:<domain>",
  namedBy: ["zone"],
  importForms: [
    { example: "gigahost:example.info", means: "The DS records of this domain" },
    { example: "example.info", means: "The same, without the vendor" },
  ],
  args: dsRecordsArgs,
  outputs: dsRecordsOutputs,
  vendors: ["gigahost"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  sealed: ["__was"],
  validate: validateDsRecords,

  canonical: ({ vendor, zone, records, onDestroy }) => ({
    vendor: vendor ?? "gigahost",
    zone: canonicalZoneId(zone),
    records: records?.map(dsText).sort(),
    onDestroy: onDestroy ?? "restore",
  }),

  replaces: (changed) => changed.filter((name) => (identity as readonly string[]).includes(name)),

  key: ({ zone }) => idOf(zone),

  foretell({ zone }, _, before) {
    const ref = zone === undefined ? undefined : parseZoneId(zone);
    return {
      ...(before || !ref ? {} : { id: zoneId(ref) }),
      computed: ref ? { domain: ref.domain } : {},
    };
  },

  warns({ zone, records }, before) {
    if (!records || (before?.records && sameRecords(before.records, records))) return undefined;
    return `the registry will hold ${records.length} DS records of ${zone ?? "the domain"} and no others: if they do not fit its keys, resolvers that check them do not answer for it`;
  },

  async find(call, vendor, id) {
    const ref = parseZoneId(`${vendor}:${id}`);
    const zone = ref && (await zoneIfAny(call, ref));
    if (!ref || !zone?.external_dns || (await dsRecordsOf(call, zone)).length === 0) return [];
    return [{ id: zoneId(ref), state: { vendor, zone: zoneId(ref), records: [] } }];
  },

  listAccount: (call) => listZonesOf(call, { vendor: "gigahost" }),

  ...remembered<DsRecordsInputs, DsRecordsState, DsRecord[]>({
    id: ({ zone }) => idOf(zone),
    find: findDsRecords,
    open: openDsRecords,
    wanted: ({ records }) => records,
    same: sameRecords,
    text: (records, { secrets }) =>
      records.length === 0
        ? "no DS records"
        : secrets.has("records")
          ? `${records.length} DS records`
          : `the DS records ${records.map(dsText).join("; ")}`,
    inputsOf: (records) => ({ records }),
  }),
};

function idOf(zone: string | undefined): string | undefined {
  return zone !== undefined && zoneProblems({ zone }, "").length === 0 ? canonicalZoneId(zone) : undefined;
}
