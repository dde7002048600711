import type { Candidate, Find } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { openZone } from "../dns/drivers";
import type { DnsVendor } from "../dns/limits";
import { markOf } from "../dns/mark";
import { canonicalDomain, relativeName } from "../dns/name";
import { argumentsOf } from "../dns/record";
import type { LiveRow } from "../dns/row";
import { codecOf } from "../dns/types";
import { zoneId, type ZoneRef } from "../dns/zone-ref";
import { ZoneNotFound } from "../dns/zone-not-found";
import { recordResourceId } from "./rows";
import type { DnsRecordInputs, DnsRecordState } from "./schema";

/** What an id says: `example.no/www/A`, and after that a value or its hash. */
interface Named {
  zone: ZoneRef;
  name: string;
  type: string;
  rest: string;
}

/** Rows by name and type; several of one are told apart by their value, or by its hash as whole ids have it. */
export const findRecords: Find<DnsRecordInputs, DnsRecordState> = async (call, vendor, id) => {
  for (const named of readingsOf(vendor, id)) {
    const rows = await rowsOf(call, named);
    if (rows) return rows.filter((row) => isMeant(row, named)).map((row) => candidate(named.zone, row));
  }
  return [];
};

/** A zone of a delegated network and its names have slashes, too, and so may values. */
function* readingsOf(vendor: DnsVendor, id: string): Generator<Named> {
  const parts = id.split("/");
  for (let at = 2; at < parts.length; at++) {
    const type = parts[at]!.toUpperCase();
    if (!codecOf(type)) continue;
    for (let end = 1; end < at; end++) {
      const domain = canonicalDomain(parts.slice(0, end).join("/"));
      const name = relativeName(parts.slice(end, at).join("/"), domain);
      yield { zone: { vendor, domain }, name, type, rest: parts.slice(at + 1).join("/") };
    }
  }
}

async function rowsOf(call: OwnedCall, { zone, type }: Named): Promise<readonly LiveRow[] | undefined> {
  try {
    const open = openZone(call, zone);
    if (type === "A") await open.tellServices?.(call.limits);
    return await open.read(call.limits);
  } catch (error) {
    if (error instanceof ZoneNotFound) return undefined;
    throw error;
  }
}

function isMeant(row: LiveRow, { zone, name, type, rest }: Named): boolean {
  if (row.name !== name || row.type !== type || row.service !== undefined) return false;
  const { value } = argumentsOf(row, zone.domain);
  return rest === "" || rest === markOf(row.content) || rest === value || rest === row.content;
}

function candidate(zone: ZoneRef, row: LiveRow): Candidate<DnsRecordInputs, DnsRecordState> {
  const inputs = {
    zone: zoneId(zone),
    vendor: zone.vendor,
    type: row.type,
    ...argumentsOf(row, zone.domain),
  } as DnsRecordInputs;
  return { id: recordResourceId(inputs), state: inputs };
}
