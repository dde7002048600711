import type { Bag } from "../../resources/contract/handler";
import { parseZoneId, zoneId } from "../../resources/dns/zone-ref";
import type { Exported } from "./collect";
import { comment, constant, importing } from "./source";

/** Part of a program: a file with tables, and the statements of index.ts that use them. */
export interface ProgramPart {
  files: Record<string, string>;
  /** Classes that index.ts imports from rackform. */
  classes: string[];
  /** Tables that index.ts imports, by file. */
  imports: Record<string, string[]>;
  body: string[];
}

const none: ProgramPart = { files: {}, classes: [], imports: {}, body: [] };

/** In this order in a table; the TTL last, as it is mostly left out. */
const argumentOrder = ["name", "type", "value", "priority", "weight", "port", "ttl"];
const usualTtl = 3600;

/** Zones and records as two tables; a record's name in the stack is its zone's and its key. */
export function dnsPart(exported: Exported[], adopt: boolean): ProgramPart {
  const zones = exported.filter(({ item }) => item.kind === "DnsZone");
  const records = exported.filter(({ item }) => item.kind === "DnsRecord");
  if (zones.length + records.length === 0) return none;
  const files: Record<string, string> = {};
  const imports: Record<string, string[]> = {};
  if (zones.length > 0) {
    files["zones.ts"] = zonesFile(zones);
    imports.zones = ["zones"];
  }
  if (records.length > 0) {
    files["records.ts"] = recordsFile(records);
    imports.records = ["records"];
  }
  const named = new Set(zones.map(({ name }) => name));
  const inZones = records.every(({ item }) => named.has(zoneNameOf(item.inputs)));
  const classes = [...(zones.length > 0 ? ["DnsZone"] : []), ...(records.length > 0 ? ["DnsRecord"] : [])];
  return {
    files,
    imports,
    classes,
    body: inZones && zones.length > 0 ? nested(records.length > 0, adopt) : flat(zones.length > 0, adopt),
  };
}

function zonesFile(zones: Exported[]): string {
  const table = Object.fromEntries(zones.map(({ name, args }) => [name, args]));
  return [
    importing(["DnsZoneArgs"], "rackform", true),
    "\n",
    comment("Zones, by their name in the stack."),
    constant("export const zones: Record<string, DnsZoneArgs>", table),
  ].join("");
}

function recordsFile(records: Exported[]): string {
  const table: Record<string, Record<string, unknown>> = {};
  for (const { name, args } of records) {
    const zone = zoneNameOf(args);
    (table[zone] ??= {})[name.slice(zone.length + 1)] = ordered(args);
  }
  return [
    importing(["DnsRecordArgs"], "rackform", true),
    "\n",
    comment("A record without its zone."),
    'export type Entry = Omit<DnsRecordArgs, "zone">;\n\n',
    comment("Records by zone; a zone's name and a record's key are its name in the stack."),
    constant("export const records: Record<string, Record<string, Entry>>", table),
  ].join("");
}

/** The zone's name in the stack, which is its id. */
function zoneNameOf({ zone }: Bag): string {
  const ref = parseZoneId(String(zone));
  return ref ? zoneId(ref) : String(zone);
}

function ordered(args: Bag): Bag {
  const { zone: _, ...rest } = args;
  if (rest.ttl === usualTtl) delete rest.ttl;
  return Object.fromEntries(
    argumentOrder.filter((name) => rest[name] !== undefined).map((name) => [name, rest[name]]),
  );
}

function nested(hasRecords: boolean, adopt: boolean): string[] {
  const args = adopt ? "{ ...args, adopt: true }" : "args";
  const entry = entryOf(adopt);
  const start = `for (const [name, args] of Object.entries(zones)) {\n`;
  const why = "A zone that is deleted takes all its records with it.";
  if (!hasRecords) return [`${comment(why)}${start}  new DnsZone(name, ${args}, { protect: true });\n}\n`];
  return [
    [
      comment(why),
      start,
      `  const zone = new DnsZone(name, ${args}, { protect: true });\n`,
      "  for (const [key, entry] of Object.entries(records[name] ?? {})) {\n",
      `    new DnsRecord(\`\${name}/\${key}\`, ${entry});\n`,
      "  }\n}\n",
    ].join(""),
  ];
}

const entryOf = (adopt: boolean): string =>
  adopt ? "{ zone, ...entry, adopt: true }" : "{ zone, ...entry }";

/** Some zones are not in the program: records name theirs by id. */
function flat(hasZones: boolean, adopt: boolean): string[] {
  const loop = [
    "for (const [zone, entries] of Object.entries(records)) {\n",
    "  for (const [key, entry] of Object.entries(entries)) {\n",
    `    new DnsRecord(\`\${zone}/\${key}\`, ${entryOf(adopt)});\n`,
    "  }\n}\n",
  ].join("");
  return [...(hasZones ? nested(false, adopt) : []), loop];
}
