import type { artnet, gigahost } from "../../sdk";
import type { Call } from "../contract/run";
import type { Listed } from "../contract/profile";
import { artnetZoneList } from "../dns/artnet/zone-list";
import { gigahostZoneList } from "../dns/gigahost/zone-list";
import type { DnsVendor } from "../dns/limits";
import { readable } from "../dns/readable";
import { zoneId } from "../dns/zone-ref";
import type { DnsZoneInputs } from "./schema";

/** A zone of an account. */
export interface ListedZone {
  inputs: DnsZoneInputs;
  /** Whether its rows are the account's own, and not its master's. */
  hasOwnRows: boolean;
}

const lists: Record<DnsVendor, (call: Call) => Promise<ListedZone[]>> = {
  gigahost: async ({ run, limits }) => (await gigahostZoneList(run).all(limits)).map(fromGigahost),
  artnet: async ({ run, limits }) => (await artnetZoneList(run).all(limits)).map(fromArtnet),
};

/** The zones of an account, from the list that every resource of the run shares. */
export function listZones(call: Call, vendor: DnsVendor): Promise<ListedZone[]> {
  return lists[vendor](call);
}

export async function* zoneInventory(call: Call, vendor: DnsVendor): AsyncGenerator<Listed> {
  for (const { inputs } of await listZones(call, vendor)) yield zoneItem(inputs);
}

export function zoneItem(inputs: DnsZoneInputs): Listed {
  const id = zoneId(inputs);
  return { id, key: id, inputs };
}

function fromGigahost(zone: gigahost.Zone): ListedZone {
  const type =
    zone.zone_type === "MASTER" || zone.zone_type === "SLAVE" ? ({ type: zone.zone_type } as const) : {};
  const renewal = zone.zone_is_registered ? { autoRenew: zone.domain_auto_renew } : {};
  return {
    inputs: { vendor: "gigahost", domain: readable(zone.zone_name), ...type, ...renewal },
    hasOwnRows: zone.zone_type !== "SLAVE",
  };
}

function fromArtnet({ domain, type, masterNameserver }: artnet.ArtnetZone): ListedZone {
  const master = type === "secondary" && masterNameserver !== undefined ? { masterNameserver } : {};
  return {
    inputs: { vendor: "artnet", domain: readable(domain), ...master },
    hasOwnRows: type === "primary",
  };
}
