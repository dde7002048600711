import type { Call } from "../../resources/contract/run";
import { recordResourceId } from "../../resources/dns-record/rows";
import { argumentsOf } from "../../resources/dns/record";
import type { DnsRecordInputs } from "../../resources/dns-record/schema";
import type { DnsZoneInputs } from "../../resources/dns-zone/schema";
import { openZone } from "../../resources/dns/drivers";
import type { Row } from "../../resources/dns/row";
import { codecOf } from "../../resources/dns/types";
import { parseZoneId, zoneId, type ZoneRef } from "../../resources/dns/zone-ref";
import { objectName } from "../object-name";
import { inTurn } from "./in-turn";
import type { InventoryItem } from "./item";
import { recordKey } from "./keys";
import { readable } from "./readable";

/** A zone of an account. */
export interface ListedZone {
  inputs: DnsZoneInputs;
  /** Whether its rows are the account's own, and not its master's. */
  hasOwnRows: boolean;
}

/** Zones, each followed by its records. */
export async function* zoneItems(call: Call, zones: readonly ListedZone[]): AsyncGenerator<InventoryItem> {
  const rowsOf = async ({ inputs, hasOwnRows }: ListedZone) =>
    hasOwnRows ? openZone(call, inputs).read(call.limits) : [];
  for await (const [{ inputs }, rows] of inTurn(zones, rowsOf)) {
    yield zoneItem(inputs);
    for (const row of rows) if (!isTheVendors(row)) yield recordItem(inputs, row);
  }
}

/** Rows that no resource stands for: SOA, and NS of the zone itself. */
export function isTheVendors({ name, type }: Row): boolean {
  return type === "SOA" || (type === "NS" && name === "@");
}

export function zoneItem(inputs: DnsZoneInputs): InventoryItem {
  const id = zoneId(inputs);
  return {
    vendor: inputs.vendor,
    kind: "DnsZone",
    id,
    key: `DnsZone ${id}`,
    object: objectName("DnsZone", id, { ...inputs }),
    inputs,
  };
}

/** A record as the arguments that would declare it; of a type that has none, with the value as the vendor gives it. */
export function recordItem(zone: DnsZoneInputs, row: Row): InventoryItem {
  const ref = parseZoneId(zoneId(zone)) as ZoneRef;
  const { name: plainName, ...rest } = argumentsOf(row, ref.domain);
  const name = readable(plainName ?? "@");
  const inputs = {
    zone: `${zone.vendor}:${zone.domain}`,
    ...(name === "@" ? {} : { name }),
    type: row.type,
    value: row.content,
    ...rest,
  };
  const id = codecOf(row.type)
    ? recordResourceId({ name: "@", ...inputs } as DnsRecordInputs)
    : `${zoneId(ref)}/${row.name}/${row.type}`;
  return {
    vendor: zone.vendor,
    kind: "DnsRecord",
    id,
    key: recordKey(zoneId(ref), row),
    object: objectName("DnsRecord", id, inputs),
    inputs: { ...inputs, ttl: row.ttl },
  };
}
