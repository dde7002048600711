import { readSource } from "../../resources/dns-zone-file/source";
import { listProblems } from "../../resources/dns/zone-file";
import { parseZoneId } from "../../resources/dns/zone-ref";
import { readable } from "../../resources/dns/readable";
import { recordItem } from "../../resources/dns-record/inventory";
import { dnsRecord } from "../../resources/dns-record/kind";
import { zoneItem } from "../../resources/dns-zone/inventory";
import { dnsZone } from "../../resources/dns-zone/kind";
import { type InventoryItem, itemOf } from "../inventory";
import type { Exported } from "./collect";
import { nameOf } from "./names";

/**
 * A zone and its records as a zone file has them; no vendor is asked.
 *
 * @throws with every line at fault, the vendor's limits included
 */
export function fromZoneFile(text: string, file: string, zone: string): Exported[] {
  const ref = parseZoneId(zone);
  if (!ref)
    throw new Error(
      `--zone ${zone} is not a zone at a vendor; with --from-file it is one such as gigahost:example.no`,
    );
  const { rows, problems } = readSource({ file: text }, ref);
  if (problems.length > 0) throw new Error(`${file}: ${listProblems(problems)}`);
  const inputs = { vendor: ref.vendor, domain: readable(ref.domain) };
  const records = rows.map((row) => itemOf(dnsRecord.name, ref.vendor, recordItem(inputs, row)));
  return [itemOf(dnsZone.name, ref.vendor, zoneItem(inputs)), ...records].map(declared);
}

function declared(item: InventoryItem): Exported {
  return { item, name: nameOf(item), args: item.inputs, inputs: item.inputs, outputs: {} };
}
