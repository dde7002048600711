import * as ipaddr from "ipaddr.js";
import type { Call } from "../../resources/contract/run";
import { addressOf } from "../../resources/reverse-dns/artnet-origin";
import type { artnet } from "../../sdk";
import { inTurn } from "./in-turn";
import type { InventoryItem } from "./item";
import { ptrItem } from "./reverse";

/** Names of addresses at Artnet. A subclass may hold addresses of others, and of two networks of ours (section 5). */
export async function* artnetReverseItems(call: Call): AsyncGenerator<InventoryItem> {
  const { revDns } = call.run.account("artnet").client;
  const subnetworks = await revDns.list(call.limits);
  const places = subnetworks.flatMap((network) =>
    network.subclasses.map((subclass) => ({ network, subclass })),
  );
  const seen = new Set<string>();
  for await (const [{ network }, details] of inTurn(places, ({ network, subclass }) =>
    revDns.details(network.id, subclass, call.limits),
  )) {
    for (const record of details.records) {
      const address = addressOf(details.prefix, record);
      if (!holds(network, address) || seen.has(address)) continue;
      seen.add(address);
      yield* ptrItem("artnet", address, record.ptr);
    }
  }
}

function holds({ ip, prefixLength }: artnet.ArtnetReverseSubnetwork, address: string): boolean {
  if (!ipaddr.isValid(ip) || !ipaddr.isValid(address)) return false;
  const [network, inside] = [ipaddr.parse(ip), ipaddr.parse(address)];
  return network.kind() === inside.kind() && inside.match(network, prefixLength);
}
