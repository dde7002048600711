import type { Call } from "../contract/run";
import { gigahostZoneList } from "./gigahost/zone-list";
import type { DnsVendor } from "./limits";

/** Reads the list of zones where its rows tell the account; Artnet's credentials name the account themselves. */
const lists: Record<DnsVendor, (call: Call) => Promise<void>> = {
  gigahost: async ({ run, limits }) => void (await gigahostZoneList(run).find("", limits)),
  artnet: async () => undefined,
};

/** For kinds that live in a zone: see `Kind.listAccount`. */
export async function listZonesOf(call: Call, { vendor }: { vendor?: DnsVendor }): Promise<void> {
  if (vendor !== undefined) await lists[vendor](call);
}
