import { rowOf } from "../dns/record";
import type { Row } from "../dns/row";
import { defaultTtl } from "../dns/limits";
import { writtenName } from "../dns/name";
import { codecOf } from "../dns/types";
import { validateRecord } from "../dns/validate-record";
import { typeLimit } from "../dns/value-limits";
import { type ZoneRef, zoneId } from "../dns/zone-ref";
import { parseZoneFile, ZoneFileError } from "../dns/zone-file";
import { checkRows, type Placed } from "./row-set";
import { rowOfEntry, tableOf } from "./table";
import type { DnsZoneFileInputs, ZoneRecord, ZoneTable } from "./schema";

/** The rows that a program declares, and what is wrong with them. */
export interface Source {
  rows: Row[];
  /** Each names its place: a line, an index or an entry. */
  problems: string[];
}

type Given = Pick<Partial<DnsZoneFileInputs>, "records" | "file">;

/** The argument that holds the rows. */
export function rowsArgument(inputs: Given): "records" | "file" {
  return inputs.file !== undefined ? "file" : "records";
}

interface Item {
  place: string;
  record: Omit<ZoneRecord, "type"> & { type: string };
}

/** Tables that were made here from good rows need no second check. */
const proven = new WeakMap<ZoneTable, Row[]>();

/** The rows as the state keeps them, if nothing is wrong with them. */
export function goodTable(given: Given, zone: ZoneRef): ZoneTable | undefined {
  const { rows, problems } = readSource(given, zone);
  if (problems.length > 0) return undefined;
  const table = tableOf(rows);
  proven.set(table, rows);
  return table;
}

/** Reads and checks what a program gives, in any of the forms; what is wrong with secret rows is told without values. */
export function readSource(given: Given, zone: ZoneRef, isSecret = false): Source {
  const value = given.file ?? given.records;
  const known = typeof value === "object" && !Array.isArray(value) ? proven.get(value) : undefined;
  if (known) return { rows: known, problems: [] };
  try {
    return rowsOf(itemsOf(given, zone, isSecret), zone, Array.isArray(value), isSecret);
  } catch (error) {
    if (!(error instanceof ZoneFileError)) throw error;
    return {
      rows: [],
      problems: error.problems.map(({ line, reason }) => `line ${line}: ${isSecret ? hidden : reason}`),
    };
  }
}

const hidden = "is not good (what is wrong is not shown, since it is secret)";

function itemsOf({ records, file }: Given, zone: ZoneRef, isSecret: boolean): Item[] {
  const given = file ?? records ?? [];
  if (typeof given === "string") {
    return parseZoneFile(given, zone.domain, zone.vendor).map(({ line, ...record }) => ({
      place: `line ${line}`,
      record,
    }));
  }
  if (Array.isArray(given)) return given.map((record, index) => ({ place: `records[${index}]`, record }));
  return entriesOf(given, zone.domain, isSecret);
}

function entriesOf(table: ZoneTable, domain: string, isSecret: boolean): Item[] {
  return Object.entries(table).map(([key, value], index) => {
    const row = rowOfEntry(key, value);
    const place = isSecret ? `entry ${index + 1}` : JSON.stringify(key);
    // An entry that is none has no type, which is told like any unknown one.
    if (!row) return { place, record: { name: "@", type: "", value: key, ttl: defaultTtl } };
    const { name, type, content, ttl } = row;
    const parts = codecOf(type)?.value(content) ?? { value: content };
    return { place, record: { name: writtenName(name, domain), type, ttl, ...parts } };
  });
}

function rowsOf(items: Item[], zone: ZoneRef, written: boolean, isSecret: boolean): Source {
  const id = zoneId(zone);
  const placed: Placed[] = [];
  const problems: string[] = [];
  for (const { place, record } of items) {
    if (!codecOf(record.type)) {
      problems.push(
        isSecret
          ? `${place}: ${hidden}`
          : `${place}: ${record.type ? typeLimit(record.type, zone.vendor) : `${record.value} is not an entry; an example: "A www 192.0.2.1": 3600`}`,
      );
      continue;
    }
    const inputs = { ...record, zone: id, type: record.type as ZoneRecord["type"] };
    const failures = validateRecord(inputs, () => false, written);
    for (const { property, reason } of failures)
      problems.push(`${place}: ${property} ${isSecret ? hidden : reason}`);
    if (failures.length === 0) placed.push({ place, row: rowOf(inputs) });
  }
  return { rows: placed.map(({ row }) => row), problems: [...problems, ...checkRows(placed, zone)] };
}
