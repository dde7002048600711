import type { Call } from "../../resources/contract/run";
import type { gigahost } from "../../sdk";
import { bgpItems } from "./bgp";
import { everything, type InventoryItem, wanted, type Wants } from "./item";
import { serverItems } from "./panel";
import { readable } from "./readable";
import { type ListedZone, zoneItems } from "./zones";

/** Everything at Gigahost. */
export async function* gigahostInventory(
  call: Call,
  wants: Wants = everything,
): AsyncGenerator<InventoryItem> {
  if (wants("DnsZone") || wants("DnsRecord")) {
    const zones = await call.run.account("gigahost").client.dns.zones.list(call.limits);
    yield* wanted(zoneItems(call, zones.map(listed)), wants);
  }
  if (wants("ReverseDns") || wants("Snapshot")) yield* wanted(serverItems(call, "gigahost"), wants);
  if (wants("BgpSession")) yield* bgpItems(call);
}

function listed(zone: gigahost.Zone): ListedZone {
  const type =
    zone.zone_type === "MASTER" || zone.zone_type === "SLAVE" ? ({ type: zone.zone_type } as const) : {};
  const renewal = zone.zone_is_registered ? { autoRenew: zone.domain_auto_renew } : {};
  return {
    inputs: { vendor: "gigahost", domain: readable(zone.zone_name), ...type, ...renewal },
    hasOwnRows: zone.zone_type !== "SLAVE",
  };
}
