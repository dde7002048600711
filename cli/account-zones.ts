import { ProcessRun } from "../provider/process-run";
import type { Configuration } from "../provider/vendors/facts";
import { dnsVendors } from "../resources/dns/limits";
import { canonicalDomain } from "../resources/dns/name";
import type { ZoneRef } from "../resources/dns/zone-ref";
import { type Io, remark } from "./io";

export type DnsVendor = ZoneRef["vendor"];

/** Milliseconds that a list may take. */
const patience = 20_000;

export const hasZones = (vendor: string): vendor is DnsVendor =>
  (dnsVendors as readonly string[]).includes(vendor);

/** The zones that the credentials reach, sorted. One call. */
export async function accountZones(vendor: DnsVendor, settings: Configuration, io: Io): Promise<string[]> {
  const config = (key: string) => (key === `rackform:${vendor}` ? JSON.stringify(settings) : undefined);
  const run = new ProcessRun(config, {}, (message) => remark(io, message));
  // Loaded when zones are asked for: most of doctor's runs ask for none.
  const { zoneDrivers } =
    require("../resources/dns-zone/drivers") as typeof import("../resources/dns-zone/drivers");
  const limits = { signal: io.signal, deadline: Date.now() + patience };
  const listed = await zoneDrivers[vendor].list({ run, limits });
  return listed.map(({ inputs }) => canonicalDomain(inputs.domain)).sort();
}
