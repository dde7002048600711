import type { Call } from "../../resources/contract/run";
import type { LiveServer } from "../../resources/flex-metal-server/driver";
import { fleetOf } from "../../resources/flex-metal-server/fleet";
import { isGone } from "../../resources/flex-metal-server/status";
import { objectName } from "../object-name";
import { everything, type InventoryItem, type Wants } from "./item";
import { ptrItem } from "./reverse";

/** Everything at i3D.net. */
export async function* i3dInventory(call: Call, wants: Wants = everything): AsyncGenerator<InventoryItem> {
  const servers = wants("FlexMetalServer") ? await fleetOf(call.run).list(call.limits) : [];
  for (const server of servers) if (!isGone(server)) yield serverItem(server);
  if (wants("ReverseDns")) yield* reverseItems(call);
}

/** What the vendor tells of a server; keys, scripts and partitions it never tells (i3d.md section 2.2). */
function serverItem({
  uuid,
  name,
  location,
  instanceType,
  slug,
  tags,
  contractId,
}: LiveServer): InventoryItem {
  const inputs = {
    name,
    ...(location === undefined ? {} : { location }),
    ...(instanceType === undefined ? {} : { instanceType }),
    ...(slug === undefined ? {} : { os: { slug } }),
    ...(tags.length > 0 ? { tags: [...new Set(tags)].sort() } : {}),
    ...(contractId ? { contractId } : {}),
  };
  const id = `i3d:${uuid}`;
  return {
    vendor: "i3d",
    kind: "FlexMetalServer",
    id,
    key: `FlexMetalServer ${id}`,
    object: objectName("FlexMetalServer", id, inputs),
    inputs,
  };
}

/** Names are shown with the hosts and colocations that have the addresses (i3d.md section 5). */
async function* reverseItems(call: Call): AsyncGenerator<InventoryItem> {
  const { dedicatedServer, colocation } = call.run.account("i3d").client;
  const seen = new Set<string>();
  const fresh = (items: InventoryItem[]) => items.filter(({ key }) => !seen.has(key) && seen.add(key));
  for await (const host of dedicatedServer.each({}, call.limits)) {
    for (const { ipAddress, rDns } of host.ipAddress) yield* fresh(ptrItem("i3d", ipAddress, rDns));
  }
  for await (const { network } of colocation.each(call.limits)) {
    for (const { ipRange, ipRangeCustom } of network) {
      for (const { rDns } of [...ipRange, ...ipRangeCustom]) {
        for (const { ip, hostname } of rDns) yield* fresh(ptrItem("i3d", ip, hostname));
      }
    }
  }
}
