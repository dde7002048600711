import type { Call } from "../../resources/contract/run";
import type { artnet } from "../../sdk";
import { artnetReverseItems } from "./artnet-reverse";
import { rulesetItems } from "./firewall";
import { everything, type InventoryItem, wanted, type Wants } from "./item";
import { readable } from "./readable";
import { type ListedZone, zoneItems } from "./zones";

/** Everything at Artnet. */
export async function* artnetInventory(call: Call, wants: Wants = everything): AsyncGenerator<InventoryItem> {
  if (wants("DnsZone") || wants("DnsRecord")) {
    const zones = await call.run.account("artnet").client.dns.list(call.limits);
    yield* wanted(zoneItems(call, zones.map(listed)), wants);
  }
  if (wants("ReverseDns")) yield* artnetReverseItems(call);
  if (wants("FirewallRuleset")) yield* rulesetItems(call);
}

function listed({ domain, type, masterNameserver }: artnet.ArtnetZone): ListedZone {
  const master = type === "secondary" && masterNameserver !== undefined ? { masterNameserver } : {};
  return {
    inputs: { vendor: "artnet", domain: readable(domain), ...master },
    hasOwnRows: type === "primary",
  };
}
