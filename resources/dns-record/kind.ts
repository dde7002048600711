import type { Kind } from "../contract/kind";
import { ownerOf } from "../contract/ledger";
import type { Call } from "../contract/run";
import { waitForOtherReads } from "../contract/quiet-reads";
import { declaredRows, programClash } from "../dns/declared-rows";
import { dnsVendors } from "../dns/limits";
import { canonicalDomain, relativeName } from "../dns/name";
import { ZoneNotFound } from "../dns/zone-not-found";
import { listZonesOf, openZone } from "../dns/drivers";
import { massGuard } from "../dns/mass-guard";
import { argumentsOf, rowOf } from "../dns/record";
import { locate, siblingMarks } from "../dns/locate";
import { type LiveRow, sameRow } from "../dns/row";
import { findRow } from "../dns/row-index";
import { heldByOther, rowLedgerKey, rowNaturalKey, takeAway } from "../dns/row-ledger";
import { codecOf } from "../dns/types";
import { confirmGone } from "../dns/mass-absence";
import { unknownType } from "../dns/unknown-type";
import { validateRecord } from "../dns/validate-record";
import { parseZoneId, zoneOf, zonePlace } from "../dns/zone-ref";
import type { ZoneRows } from "../dns/zone-rows";
import { keepAsChanged } from "./vendor-change";
import { decideCreate, decideUpdate, Edited } from "./decide";
import { editedRow, refuseEdited } from "./edited";
import { removeRecord } from "./remove";
import { findRecords } from "./find";
import { computedOf, fullName, recordResourceId } from "./rows";
import { dnsRecordArgs, type DnsRecordInputs, dnsRecordOutputs, type DnsRecordState } from "./schema";
import { write } from "./write";

const identity = ["zone", "vendor", "name", "type"] as const;

/** Whether these are a record's arguments; asked for each record several times a run, so the schema is left alone. */
function isComplete(inputs: Partial<DnsRecordInputs>): inputs is DnsRecordInputs {
  const { zone, name, type, value } = inputs;
  const texts = typeof zone === "string" && typeof name === "string" && typeof value === "string";
  return texts && type !== undefined && codecOf(type) !== undefined;
}

/** The zone of a record in the state, which knows the record's own row. */
function zoneOfState(call: Call, state: DnsRecordInputs & DnsRecordState): ZoneRows {
  const { __zoneId, recordId } = state;
  const memory = {
    ...(__zoneId === undefined ? {} : { __zoneId }),
    ...(recordId === undefined ? {} : { recordIds: [recordId] }),
  };
  return openZone(call, zoneOf(state), memory, [rowOf(state)]);
}

/** What the zone's rows tell about the record that the arguments declare. */
function computedFrom(
  { run }: Call,
  zone: ZoneRows,
  rows: readonly LiveRow[],
  inputs: DnsRecordInputs,
  shown: number,
): DnsRecordState {
  const row = rowOf(inputs);
  const live = findRow(rows, row);
  return computedOf(inputs, {
    recordId: live && zone.recordId?.(live),
    siblings: siblingMarks(rows, row),
    zoneId: zone.zoneId?.(),
    memory: massGuard(run, zoneOf(inputs)).memory(rows, shown),
  });
}

/** One row of a zone. */
export const dnsRecord: Kind<DnsRecordInputs, DnsRecordState> = {
  name: "DnsRecord",
  description:
    "One DNS record (a row of an RRset) in a zone at Gigahost or Artnet.\n\n" +
    "Value, TTL and priority change in place. Other rows, those of the same name and type included, " +
    "are never touched.",
  idForm: "<vendor>:<domain>/<name>/<type>/<hash of the first value>",
  namedBy: ["zone", "name", "type"],
  importForms: [
    { example: "gigahost:example.no/www/A", means: "The row of this name and type, where there is one" },
    { example: "gigahost:example.no/www/A/192.0.2.10", means: "The row of this value" },
    {
      example: "gigahost:example.no/www/A/6d99cbd0",
      means: "The row whose first value has this hash, as in the id",
    },
    { example: "example.no/@/MX", means: "Without the vendor, where one account alone has the zone" },
  ],
  // Hashes of rows: whoever guesses a value could try it against them.
  sealed: ["recordId", "__siblings"],
  args: dnsRecordArgs,
  outputs: dnsRecordOutputs,
  vendors: dnsVendors,
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,

  complete({ zone, vendor }) {
    const ref = zone === undefined ? undefined : parseZoneId(zone);
    return vendor === undefined && ref ? { vendor: ref.vendor } : {};
  },

  validate: (inputs, isUnknown) => validateRecord(inputs, isUnknown),

  reword: (failure, given) =>
    failure.property === "type" ? unknownType(failure, given.zone, given) : undefined,

  canonical(inputs) {
    const domain = (inputs.zone && parseZoneId(inputs.zone)?.domain) ?? "";
    const codec = inputs.type === undefined ? undefined : codecOf(inputs.type);
    const { value, priority, weight, port } = inputs;
    return {
      zone: inputs.zone === undefined ? undefined : inputs.zone.split(":").map(canonicalDomain).join(":"),
      vendor: inputs.vendor ?? (inputs.zone && parseZoneId(inputs.zone)?.vendor),
      name: inputs.name === undefined ? "@" : relativeName(inputs.name, domain),
      type: inputs.type,
      value:
        value === undefined || !codec
          ? value
          : codec.value(codec.content({ value, priority, weight, port }, domain)).value,
      ttl: inputs.ttl,
      priority,
      weight,
      port,
    };
  },

  replaces: (changed) => changed.filter((name) => (identity as readonly string[]).includes(name)),

  place: zonePlace,

  key(inputs) {
    const zone = isComplete(inputs) ? parseZoneId(inputs.zone) : undefined;
    return zone && rowNaturalKey(zone, rowOf(inputs as DnsRecordInputs));
  },

  foretell(inputs, asker, before) {
    const { zone, name = "@" } = inputs;
    const ref = zone === undefined ? undefined : parseZoneId(zone);
    const isWhole = isComplete({ ...inputs, name }) && ref !== undefined;
    return {
      ...(isWhole && !before ? { id: recordResourceId({ ...inputs, name } as DnsRecordInputs, asker) } : {}),
      computed: ref && inputs.name !== undefined ? { fqdn: fullName(inputs.name, ref.domain) } : {},
    };
  },

  find: findRecords,

  listAccount: listZonesOf,

  clashes(run, owner, inputs, secrets) {
    if (!isComplete(inputs) || parseZoneId(inputs.zone) === undefined) return [];
    const zone = zoneOf(inputs);
    const row = rowOf(inputs);
    const isSecret = secrets.has("value");
    declaredRows(run).declare(owner, zone, [row], isSecret);
    const reason = programClash(run.ledger, owner, zone, row, isSecret);
    return reason === undefined ? [] : [{ property: "", reason }];
  },

  seen(run, holder, _, state) {
    const ref = state.zone === undefined ? undefined : parseZoneId(state.zone);
    if (ref) massGuard(run, ref).meet(ownerOf(holder), state);
  },

  async create(call, inputs) {
    const { shown } = call.run.ledger;
    const zone = zoneOf(inputs);
    const rows = openZone(call, zone);
    const wanted = rowOf(inputs);
    const id = recordResourceId(inputs, call);
    const after = await write(call, rows, {
      zone,
      wanted,
      adopt: inputs.adopt,
      decide: (now, mayTake) => decideCreate(now, wanted, zone, mayTake),
    }).catch((error: unknown) => {
      throw keepAsChanged(error, id, inputs, rows);
    });
    return { id, computed: computedFrom(call, rows, after, inputs, shown) };
  },

  async read(call, _, state) {
    const { shown } = call.run.ledger;
    const zone = zoneOf(state);
    const rows = zoneOfState(call, state);
    const saved = rowOf(state);
    const find = (among: readonly LiveRow[]) =>
      locate(among, saved, state.__siblings, heldByOther(call.run.ledger, zone, call.holder));
    let now: readonly LiveRow[];
    try {
      now = await rows.read(call.limits);
      if (!find(now)) now = await rows.confirm(call.limits);
    } catch (error) {
      if (!(error instanceof ZoneNotFound)) throw error;
      now = [];
    }
    // Another row than the one that was written may be a resource's that is read later.
    const seems = find(now);
    if (seems && !findRow(now, saved)) {
      await waitForOtherReads(call);
      if (saved.type === "A") await rows.tellServices?.(call.limits);
    }
    const row = find(now);
    if (!row) {
      await confirmGone(call, zone, now);
      return undefined;
    }
    const live = { ...argumentsOf(row, zone.domain), ...(sameRow(row, saved) ? { value: state.value } : {}) };
    const inputs = { ...state, ...live };
    return { inputs: live, computed: computedFrom(call, rows, now, inputs, shown) };
  },

  async update(call, id, state, inputs) {
    const { shown } = call.run.ledger;
    const zone = zoneOf(inputs);
    const rows = zoneOfState(call, state);
    const wanted = rowOf(inputs);
    const saved = rowOf(state);
    const { ledger } = call.run;
    const key = rowLedgerKey(zone);
    const after = await write(call, rows, {
      zone,
      wanted,
      adopt: inputs.adopt,
      decide(now, mayTake) {
        const edited = editedRow(call, now, state);
        // The row that is wanted: what a run made that was killed before it could say so, unless it is somebody else's.
        if (edited && !sameRow(edited, wanted)) throw new Edited(edited);
        const changes = decideUpdate(now, wanted, findRow(now, saved), zone, {
          mayTake,
          isHeldByOther: (row) => ledger.isHeldByOther(key(row), call.holder),
        });
        takeAway(ledger, zone, changes);
        return changes;
      },
      own: saved,
      lacks: (now) => !findRow(now, wanted) && !findRow(now, saved),
      refuse: (row) => refuseEdited(call, state, row),
    }).catch((error: unknown) => {
      throw keepAsChanged(error, id, inputs, rows);
    });
    return computedFrom(call, rows, after, inputs, shown);
  },

  delete: (call, _, state) => removeRecord(call, zoneOfState(call, state), state),
};
