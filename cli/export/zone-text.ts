import type { ConfigReader } from "../../provider/configuration";
import { ProcessRun } from "../../provider/process-run";
import { dnsVendors, type DnsVendor, manageable } from "../../resources/dns/limits";
import { canonicalDomain } from "../../resources/dns/name";
import { openZone } from "../../resources/dns/drivers";
import { unwritable, writeZoneFile } from "../../resources/dns/zone-file";
import { parseZoneId, type ZoneRef } from "../../resources/dns/zone-ref";
import { isKind } from "../../sdk/core";
import { type Io, remark } from "../io";
import { configuredVendors } from "../configured-vendors";

/** A zone of an account as a zone file; SOA and the zone's own NS stay with the vendor. */
export async function zoneText(zone: string, config: ConfigReader, io: Io): Promise<string> {
  const run = new ProcessRun(config, io.env, (message) => remark(io, message));
  const places = parseZoneId(zone) ? [parseZoneId(zone)!] : placesOf(zone, config, io);
  const found: { ref: ZoneRef; text: string }[] = [];
  for (const ref of places) {
    try {
      const open = openZone({ run, limits: { signal: io.signal } }, ref);
      await open.tellServices?.({ signal: io.signal });
      const all = await open.read({ signal: io.signal });
      const rows = [...manageable(all, ref)].sort(
        (a, b) => compare(a.name, b.name) || compare(a.type, b.type) || compare(a.content, b.content),
      );
      for (const row of rows) {
        const reason = unwritable(row, ref.domain);
        if (reason !== undefined) remark(io, `only a comment: ${row.name} ${row.type}: ${reason}`);
      }
      found.push({ ref, text: writeZoneFile(rows, ref.domain) });
    } catch (error) {
      if (!isKind(error, "not-found")) throw error;
    }
  }
  if (found.length > 1)
    throw new Error(
      `${zone} is at several vendors: say --zone ${found.map(({ ref }) => `${ref.vendor}:${zone}`).join(" or --zone ")}`,
    );
  if (!found[0])
    throw new Error(
      `the zone ${zone} is in none of the accounts (${places.map(({ vendor }) => vendor).join(", ")})`,
    );
  return found[0].text;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function placesOf(domain: string, config: ConfigReader, io: Io): ZoneRef[] {
  const vendors = configuredVendors(config, io.env).filter((vendor): vendor is DnsVendor =>
    (dnsVendors as readonly string[]).includes(vendor),
  );
  if (vendors.length === 0)
    throw new Error(
      `there are no credentials for ${dnsVendors.join(" or ")}; rackform doctor says what is missing`,
    );
  return vendors.map((vendor) => ({ vendor, domain: canonicalDomain(domain) }));
}
