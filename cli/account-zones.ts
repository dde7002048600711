import { makeClient } from "../provider/clients";
import type { Configuration } from "../provider/configuration";
import type { Clients } from "../resources/contract/vendors";
import { canonicalDomain } from "../resources/dns/name";
import type { ZoneRef } from "../resources/dns/zone-ref";
import type { CallOptions } from "../sdk/core";
import type { Io } from "./io";

export type DnsVendor = ZoneRef["vendor"];

/** The zones of an account, in one list. */
const lists: { [V in DnsVendor]: (client: Clients[V], limits: CallOptions) => Promise<string[]> } = {
  gigahost: async ({ dns }, limits) => (await dns.zones.list(limits)).map(({ zone_name }) => zone_name),
  artnet: async ({ dns }, limits) => (await dns.list(limits)).map(({ domain }) => domain),
};

/** Milliseconds that a list may take. */
const patience = 20_000;

export const hasZones = (vendor: string): vendor is DnsVendor => Object.hasOwn(lists, vendor);

/** The zones that the credentials reach, sorted. One call. */
export async function accountZones<V extends DnsVendor>(
  vendor: V,
  settings: Configuration,
  { signal }: Pick<Io, "signal">,
): Promise<string[]> {
  const client = makeClient(vendor, settings, { retry: { attempts: 2 } });
  const listed = await lists[vendor](client, { signal, deadline: Date.now() + patience });
  return listed.map((domain) => canonicalDomain(domain)).sort();
}
