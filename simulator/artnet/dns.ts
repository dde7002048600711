import { canonicalAddress } from "../core/addresses";
import { arrayOf, emptyForm, type PhpArray, textOf } from "../core/php-form";
import { showPrimary, showZone } from "./dns-answers";
import { isDomain } from "./dns-names";
import { parseRecords } from "./dns-records";
import { fail } from "./failure";
import type { Zone } from "./model-network";
import { type CommandTable, needInteger, needText } from "./parameters";
import type { ArtnetState } from "./state";

/** Module dns (artnet.md section 4). `secoundary` is how the vendor spells it. */
export const dnsCommands: CommandTable = {
  "dns/list": { run: ({ state }) => ({ zones_list: [...state.zones.values()].map(showZone) }) },
  "dns/delete": {
    write: true,
    run: ({ state, form }) => {
      state.zones.delete(zoneOf(state, form, "invalid-zone-id").id);
    },
  },
  "dns/details-primary": {
    run: ({ state, form }) => {
      const zone = zoneOf(state, form, state.options.unknownZoneCode);
      if (zone.type !== "primary") fail("invalid-zone-type");
      return { zone_details: showPrimary(state, zone) };
    },
  },
  "dns/details-secoundary": {
    run: ({ state, form }) => {
      const zone = zoneOf(state, form, state.options.unknownZoneCode);
      if (zone.type !== "secoundary") fail("invalid-zone-type");
      return { zone_details: showZone(zone) };
    },
  },
  "dns/add-primary": {
    write: true,
    run: ({ state, form }) => ({ zone_details: showZone(addZone(state, form)) }),
  },
  "dns/add-secoundary": {
    write: true,
    run: ({ state, form }) => {
      const master = needText(form, "master_nameserver");
      return { zone_details: showZone(addZone(state, form, master)) };
    },
  },
  "dns/edit-primary-records": { write: true, run: ({ state, form }) => editRecords(state, form) },
};

function zoneOf(state: ArtnetState, form: PhpArray, unknownCode: string): Zone {
  return state.zones.get(needInteger(form, "zone_id")) ?? fail(unknownCode);
}

/** A new primary is empty; its answer has no serial, which details-primary has. */
function addZone(state: ArtnetState, form: PhpArray, master?: string): Zone {
  const domain = needText(form, "domain").toLowerCase();
  if (!isDomain(domain)) fail("incorrect-param-value");
  if (state.forbiddenDomains.has(domain)) fail("domain-not-allowed");
  const own = [...state.zones.values()].some((zone) => zone.domain === domain);
  if (own || state.takenDomains.has(domain)) fail("domain-already-exists");
  if (master !== undefined && !resolves(master)) fail("unresolveable-master-nameserver");
  const zone: Zone = {
    id: state.newId(),
    domain,
    type: master === undefined ? "primary" : "secoundary",
    ...(master !== undefined && { master_nameserver: master }),
    serial: state.nextSerial(),
    records: [],
  };
  state.zones.set(zone.id, zone);
  return zone;
}

/** Addresses and full names resolve, except names below `invalid` (RFC 6761). */
function resolves(master: string): boolean {
  if (canonicalAddress(master)) return true;
  const name = master.toLowerCase().replace(/\.$/, "");
  return isDomain(name) && !name.endsWith(".invalid");
}

/** Replaces the whole zone; the answer does not carry the new serial. */
function editRecords(state: ArtnetState, form: PhpArray): void {
  const zone = zoneOf(state, form, "invalid-zone-id");
  if (zone.type !== "primary") fail("invalid-zone-type");
  const serial = textOf(form, "serial") ?? "";
  if (!/^\d+$/.test(serial)) fail("incorrect-param-value");
  if (Number(serial) !== zone.serial) fail("incorrect-soa-serial");
  const list = arrayOf(form, "records");
  if (!list && form.has("records")) fail("incorrect-param-value");
  if (!list && state.options.absentList === "error") fail("incorrect-param-value");
  if (list || state.options.absentList === "empties")
    zone.records = parseRecords(state, zone.domain, list ?? emptyForm());
  zone.serial = state.nextSerial(zone.serial);
}
