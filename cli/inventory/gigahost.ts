import type { Call } from "../../resources/contract/run";
import type { gigahost } from "../../sdk";
import { bgpItems } from "./bgp";
import type { InventoryItem } from "./item";
import { serverItems } from "./panel";
import { readable } from "./readable";
import { type ListedZone, zoneItems } from "./zones";

/** Everything at Gigahost. */
export async function* gigahostInventory(call: Call): AsyncGenerator<InventoryItem> {
  const zones = await call.run.account("gigahost").client.dns.zones.list(call.limits);
  yield* zoneItems(call, zones.map(listed));
  yield* serverItems(call, "gigahost");
  yield* bgpItems(call);
}

function listed(zone: gigahost.Zone): ListedZone {
  const type = zone.zone_type === "MASTER" || zone.zone_type === "SLAVE" ? ({ type: zone.zone_type } as const) : {};
  const renewal = zone.zone_is_registered ? { autoRenew: zone.domain_auto_renew } : {};
  return {
    inputs: { vendor: "gigahost", domain: readable(zone.zone_name), ...type, ...renewal },
    hasOwnRows: zone.zone_type !== "SLAVE",
  };
}
