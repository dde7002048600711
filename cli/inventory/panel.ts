import type { Call } from "../../resources/contract/run";
import { type PanelVendor, panelServers } from "../../resources/panel/servers";
import { snapshotsIfAny } from "../../resources/snapshot/look";
import { canonicalName, snapshotResourceId } from "../../resources/snapshot/identity";
import type { LiveSnapshot } from "../../resources/snapshot/driver";
import { panelSnapshots } from "../../resources/snapshot/panel";
import type { ServerIp, ServerSubnet } from "../../sdk/panel";
import { objectName } from "../object-name";
import { inTurn } from "./in-turn";
import type { InventoryItem } from "./item";
import { snapshotKey } from "./keys";
import { delegationItem, ptrItem } from "./reverse";

/** Vendors that set names of single IPv6 addresses; the other delegates whole networks only (gigahost.md section 12). */
const withIpv6Ptrs: readonly PanelVendor[] = ["gigahost"];

/** Names of addresses, delegations of networks, and snapshots, server by server (gigahost.md sections 6, 7, 12). */
export async function* serverItems(call: Call, vendor: PanelVendor): AsyncGenerator<InventoryItem> {
  const servers = panelServers(call.run, vendor);
  const listed = (await servers.list(call.limits)).filter(({ cancelled }) => !cancelled);
  const read = async ({ srv_id, srv_type }: (typeof listed)[number]) => {
    const [server, snapshots] = await Promise.all([
      servers.find(call, srv_id),
      // Only virtual servers have them.
      srv_type === "dedicated"
        ? undefined
        : snapshotsIfAny(call, panelSnapshots, { vendor, serverId: srv_id }),
    ]);
    return { server, snapshots: snapshots?.snapshots ?? [] };
  };
  for await (const [{ srv_id }, { server, snapshots }] of inTurn(listed, read)) {
    for (const ip of server?.ips ?? []) yield* addressItem(vendor, ip);
    for (const subnet of server?.subnets ?? []) yield* delegationItem(vendor, cidrOf(subnet), subnet.sub_ns);
    for (const snapshot of snapshots) yield snapshotItem(vendor, srv_id, snapshot);
  }
}

function addressItem(vendor: PanelVendor, ip: ServerIp): InventoryItem[] {
  if (ip.ip_v4v6 === "ipv4") return ptrItem(vendor, ip.ip_address, ip.ip_reverse);
  return withIpv6Ptrs.includes(vendor) ? ptrItem(vendor, ip.ip_address, ip.ip_reverse_v6) : [];
}

function cidrOf({ sub_cidr, sub_network, sub_netmask }: ServerSubnet): string {
  return sub_cidr.includes("/") ? sub_cidr : `${sub_network}/${sub_netmask.replace(/^\//, "")}`;
}

function snapshotItem(
  vendor: PanelVendor,
  serverId: string,
  { id: snapshotId, name }: LiveSnapshot,
): InventoryItem {
  const inputs = { vendor, serverId, name: canonicalName(name) };
  const key = snapshotKey(vendor, serverId, snapshotId);
  const id = snapshotResourceId(inputs);
  return { vendor, kind: "Snapshot", id, key, object: objectName("Snapshot", id, inputs), inputs };
}
