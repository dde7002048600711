import { readInBatches } from "../sharing/batches";
import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import { openZone } from "../dns/drivers";
import { type DnsVendor, manageable } from "../dns/limits";
import { readable } from "../dns/readable";
import { argumentsOf } from "../dns/record";
import { matchKey, type Row } from "../dns/row";
import { codecOf } from "../dns/types";
import { notCertain, type WritableRow } from "../dns/zone-file/write";
import { parseZoneId, zoneId, type ZoneRef } from "../dns/zone-ref";
import type { ListedZone } from "../dns-zone/driver";
import { zoneDrivers } from "../dns-zone/drivers";
import { recordResourceId } from "./rows";
import type { DnsRecordInputs } from "./schema";

/** The records of every zone of an account. */
export async function* recordInventory(call: Call, vendor: DnsVendor): AsyncGenerator<Listed> {
  const rowsOf = async ({ inputs, hasOwnRows }: ListedZone) => {
    if (!hasOwnRows) return [];
    const zone = openZone(call, inputs);
    await zone.tellServices?.(call.limits);
    return zone.read(call.limits);
  };
  for await (const [{ inputs }, rows] of readInBatches(await zoneDrivers[vendor].list(call), rowsOf))
    for (const row of manageable(rows, { vendor })) yield recordItem(inputs, row);
}

/** One row of a zone; texts that a vendor cannot tell apart are one. */
export function rowKeyIn(zone: ZoneRef, row: Pick<Row, "name" | "type" | "content">): string {
  return `${zoneId(zone)}/${matchKey(row)}`;
}

/** A record as the arguments that would declare it; of a type that has none, with the value as the vendor gives it. */
export function recordItem(zone: ZoneRef, row: WritableRow): Listed {
  const ref = parseZoneId(zoneId(zone)) as ZoneRef;
  const { name: plainName, ...rest } = argumentsOf(row, ref.domain);
  const name = readable(plainName ?? "@");
  const inputs = {
    zone: `${zone.vendor}:${zone.domain}`,
    ...(name === "@" ? {} : { name }),
    type: row.type,
    value: row.content,
    ...rest,
    ttl: row.ttl,
  };
  const id = codecOf(row.type)
    ? recordResourceId({ name: "@", ...inputs } as DnsRecordInputs)
    : `${zoneId(ref)}/${row.name}/${row.type}`;
  return { id, key: rowKeyIn(ref, row), inputs, ...(row.listing ? { doubt: notCertain } : {}) };
}
