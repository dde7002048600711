import type { Kind } from "../contract/kind";
import { waitForOtherReads } from "../contract/quiet-reads";
import { unknownType } from "../dns/unknown-type";
import { ZoneNotFound } from "../dns/zone-not-found";
import { declaredRows, programClash } from "../dns/declared-rows";
import { listZonesOf, openZone } from "../dns/drivers";
import { dnsVendors } from "../dns/limits";
import type { LiveRow } from "../dns/row";
import { rowLedgerKey } from "../dns/row-ledger";
import { parseZoneId, zoneId, zoneOf, zonePlace } from "../dns/zone-ref";
import { massGuard } from "../dns/mass-guard";
import { converge, sortFacts, wantedRows } from "./converge";
import { servicesMatter } from "./services";
import { findZoneFiles, writtenRows } from "./find";
import { canonicalGlob } from "./ignore";
import { idsOf, lacking, marksOf, memoryOf, zoneMemory } from "./memory";
import { hushed, namingFor } from "./naming";
import { listed } from "./report";
import { dnsZoneFileArgs, type DnsZoneFileInputs, dnsZoneFileOutputs, type DnsZoneFileState } from "./schema";
import { refuseEdited } from "./plan";
import { sortRows } from "./sort";
import { goodTable, rowsArgument } from "./source";
import { tableOf, tableText } from "./table";
import { besideOf, resourceId, zoneIdOf } from "./unfinished";
import { validateZoneFile } from "./validate";

const identity = ["zone", "vendor"] as const;

/** All rows of a zone that a program declares, as one resource. */
export const dnsZoneFile: Kind<DnsZoneFileInputs, DnsZoneFileState> = {
  name: "DnsZoneFile",
  description:
    "The rows of a whole zone at Gigahost or Artnet as one resource, from a list or a zone file: for zones of about three hundred records and more.",
  idForm: "<vendor>:<domain>/*",
  namedBy: ["zone"],
  importForms: [
    { example: "gigahost:example.no/*", means: "All rows of the zone at this vendor" },
    { example: "example.no", means: "All rows of the zone, where one account alone has it" },
  ],
  alternatives: [["records"], ["file"]],
  args: dnsZoneFileArgs,
  outputs: dnsZoneFileOutputs,
  // Short marks of rows: whoever guesses a value could try it against them.
  sealed: ["__managed", "__beside", "__recordIds"],
  vendors: dnsVendors,
  // Gigahost takes rows one at a time: ten thousand take about an hour there.
  limitMs: 3 * 60 * 60_000,
  deleteBeforeReplace: false,

  complete(inputs) {
    const ref = inputs.zone === undefined ? undefined : parseZoneId(inputs.zone);
    if (!ref) return {};
    const vendor = inputs.vendor === undefined ? { vendor: ref.vendor } : {};
    const argument = rowsArgument(inputs);
    if (inputs[argument] === undefined) return vendor;
    // What cannot be read stays as it is, for validate to say why.
    const table = goodTable({ [argument]: inputs[argument] }, ref);
    return table ? { ...vendor, [argument]: table } : vendor;
  },

  validate: validateZoneFile,

  reword(failure, { zone, records }) {
    const [, at] = /^records\[(\d+)\]\.type$/.exec(failure.property) ?? [];
    return at !== undefined && Array.isArray(records)
      ? unknownType(failure, zone, records[Number(at)])
      : undefined;
  },

  canonical(inputs) {
    const ref = inputs.zone === undefined ? undefined : parseZoneId(inputs.zone);
    const given = inputs[rowsArgument(inputs)];
    const isTable = typeof given === "object" && !Array.isArray(given);
    const table = isTable ? given : ref && given !== undefined ? goodTable(inputs, ref) : undefined;
    const rows = table ? tableText(table) : given;
    return {
      zone: ref ? zoneId(ref) : inputs.zone,
      vendor: inputs.vendor ?? ref?.vendor,
      // Where the rows come from makes no difference.
      records: rows,
      file: rows,
      ignore: [
        ...new Set((inputs.ignore ?? []).map((glob) => canonicalGlob(glob, ref?.domain ?? ""))),
      ].sort(),
      unmanaged: inputs.unmanaged ?? "keep",
    };
  },

  replaces: (changed) => changed.filter((name) => (identity as readonly string[]).includes(name)),

  place: zonePlace,

  key({ zone }) {
    const ref = zone === undefined ? undefined : parseZoneId(zone);
    return ref && zoneId(ref);
  },

  clashes(run, owner, inputs, secrets) {
    if (inputs.zone === undefined || !parseZoneId(inputs.zone)) return [];
    const zone = zoneOf({ zone: inputs.zone });
    const rows = wantedRows(inputs as DnsZoneFileInputs);
    const isSecret = namingFor(zone, secrets).isSecret;
    declaredRows(run).declare(owner, zone, rows, isSecret);
    return rows.flatMap((row) => {
      const reason = programClash(run.ledger, owner, zone, row, isSecret);
      return reason === undefined ? [] : [{ property: "", reason }];
    });
  },

  *covers(inputs) {
    if (inputs.zone === undefined || !parseZoneId(inputs.zone)) return;
    const key = rowLedgerKey(zoneOf({ zone: inputs.zone }));
    for (const row of wantedRows(inputs as DnsZoneFileInputs)) yield key(row);
  },

  foretell(inputs, _, before) {
    const ref = inputs.zone === undefined ? undefined : parseZoneId(inputs.zone);
    const isKnown = ref && inputs[rowsArgument(inputs)] !== undefined;
    return {
      ...(ref && !before ? { id: resourceId(ref) } : {}),
      computed: isKnown ? { rows: wantedRows(inputs as DnsZoneFileInputs).length } : {},
    };
  },

  written: writtenRows,
  find: findZoneFiles,

  listAccount: listZonesOf,

  async create(call, inputs) {
    return { id: resourceId(zoneOf(inputs)), computed: await converge(call, inputs) };
  },

  async read(call, _, state) {
    const zone = zoneOf(state);
    const memory = memoryOf(state);
    const rows = openZone(call, zone, zoneMemory(state), memory.saved.values());
    const facts = sortFacts(call, state, memory);
    const sort = (live: readonly LiveRow[]) => sortRows(live, memory.saved, facts);
    let live: readonly LiveRow[];
    try {
      live = await rows.read(call.limits);
      if (sort(live).standing.size < memory.saved.size) live = await rows.confirm(call.limits);
    } catch (error) {
      if (error instanceof ZoneNotFound) return undefined;
      throw error;
    }
    // Rows that seem to be ours, edited, or nobody's may be those of a resource that is read later.
    const doubtful = sort(live);
    const isDoubtful =
      doubtful.leftover.length > 0 ||
      doubtful.edited.length > 0 ||
      (state.unmanaged === "remove" && doubtful.foreign.length > 0);
    if (isDoubtful) {
      await waitForOtherReads(call);
      if (servicesMatter(doubtful, facts, state.unmanaged)) await rows.tellServices?.(call.limits);
    }
    const { standing, leftover, edited, foreign } = isDoubtful ? sort(live) : doubtful;
    if (edited.length > 0) {
      const told = edited.map(facts.naming.row);
      call.run.log(
        [
          `${zoneId(zone)}: rows that stand where rows of this resource stood are taken for those, edited:`,
          ...listed(told),
        ].join("\n"),
      );
    }
    const saved = [...standing.values()];
    const own = [...saved.filter((row) => memory.owns(row)), ...leftover, ...edited];
    const others = [...saved.filter((row) => !memory.owns(row)), ...foreign].filter(
      (row) => !facts.isHeldByOther(row),
    );
    const shown = state.unmanaged === "remove" ? [...own, ...others] : own;
    return {
      inputs: { [rowsArgument(state)]: tableOf(shown) },
      computed: {
        rows: own.length,
        changed: state.changed ?? 0,
        __managed: marksOf(own),
        ...besideOf(others, memory.saved.values()),
        ...idsOf(rows, own),
        ...zoneIdOf(rows.zoneId?.() ?? state.__zoneId),
      },
    };
  },

  update: (call, _, state, inputs) => converge(call, inputs, state),

  async delete(call, _, state) {
    const memory = memoryOf(state);
    const facts = sortFacts(call, state, memory);
    const isAllowed = state.allowMassDelete ?? false;
    const decide = (live: readonly LiveRow[]) => {
      const { leftover, edited } = sortRows(live, new Map(), facts);
      refuseEdited(edited, facts);
      if (!isAllowed) massGuard(call.run, facts.zone).allowAtOnce(leftover.length);
      return leftover.map((remove) => ({ remove }));
    };
    try {
      await openZone(call, facts.zone, zoneMemory(state), memory.saved.values()).edit(decide, call.limits, {
        lacks: lacking(memory),
      });
    } catch (error) {
      // The zone is gone, and the rows with it.
      if (!(error instanceof ZoneNotFound)) throw hushed(error as Error, facts.naming, memory.saved.values());
    }
  },
};
