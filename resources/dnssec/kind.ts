import type { Kind } from "../contract/kind";
import { listZonesOf } from "../dns/drivers";
import { canonicalZoneId, zoneProblems } from "../dns/gigahost/zone-argument";
import { zoneIfAny } from "../dns/gigahost/zone-facts";
import { parseZoneId, zoneId } from "../dns/zone-ref";
import { remembered } from "../settings/remembered";
import { dsTextOf, findDnssec, openDnssec } from "./gigahost";
import { dnssecArgs, type DnssecInputs, dnssecOutputs, type DnssecState } from "./schema";

const identity = ["vendor", "zone"] as const;

const idOf = ({ zone }: Partial<DnssecInputs>): string | undefined => {
  const ref = zone === undefined ? undefined : parseZoneId(zone);
  return ref && zoneId(ref);
};

/** Whether the vendor signs a zone. */
export const dnssec: Kind<DnssecInputs, DnssecState> = {
  name: "Dnssec",
  description:
    "DNSSEC of a domain that is registered through Gigahost: the vendor signs the zone and sends the DS " +
    "records to the registry.\n\n" +
    "Deleting the resource switches it off again, unless it was on before. Resolvers that have the DS " +
    "records in their caches do not answer for the domain until these have run out.",
  idForm: "gigahost:<domain>",
  namedBy: ["zone"],
  importForms: [
    { example: "gigahost:example.net", means: "DNSSEC of this zone, where it is on" },
    { example: "example.net", means: "The same, without the vendor" },
  ],
  args: dnssecArgs,
  outputs: dnssecOutputs,
  vendors: ["gigahost"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  sealed: ["__was"],
  validate: (inputs) => zoneProblems(inputs, "DNSSEC"),

  canonical: ({ vendor, zone, onDestroy }) => ({
    vendor: vendor ?? "gigahost",
    zone: canonicalZoneId(zone),
    onDestroy: onDestroy ?? "restore",
  }),

  replaces: (changed) => changed.filter((name) => (identity as readonly string[]).includes(name)),

  key: idOf,

  foretell: (inputs, _, before) => ({
    ...(before || idOf(inputs) === undefined ? {} : { id: idOf(inputs)! }),
    computed: before ? { dsRecords: before.dsRecords, dsText: before.dsText } : {},
  }),

  async find(call, vendor, id) {
    const ref = parseZoneId(`${vendor}:${id}`);
    const zone = ref && (await zoneIfAny(call, ref));
    if (!zone || (await dsTextOf(call, zone)) === undefined) return [];
    return [{ id: zoneId(ref), state: { vendor, zone: zoneId(ref) } }];
  },

  listAccount: (call) => listZonesOf(call, { vendor: "gigahost" }),

  ...remembered<DnssecInputs, DnssecState, boolean>({
    id: idOf,
    find: findDnssec,
    open: openDnssec,
    wanted: () => true,
    same: (a, b) => a === b,
    text: (isOn) => `DNSSEC switched ${isOn ? "on" : "off"}`,
    inputsOf: (isOn) => (isOn ? {} : undefined),
  }),
};
