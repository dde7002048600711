import { readInBatches } from "../sharing/batches";
import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import { canonicalNumericId } from "../contract/numeric-id";
import { type PanelVendor, panelServers } from "../panel/servers";
import { canonicalName, snapshotResourceId } from "./identity";
import { snapshotsIfAny } from "./look";
import { panelSnapshots } from "./panel";

/** The snapshots of every server; only virtual ones have any. */
export async function* snapshotInventory(call: Call, vendor: PanelVendor): AsyncGenerator<Listed> {
  const servers = (await panelServers(call.run, vendor).list(call.limits)).filter(
    ({ cancelled, srv_type }) => !cancelled && srv_type !== "dedicated",
  );
  for await (const [{ srv_id: serverId }, view] of readInBatches(servers, ({ srv_id }) =>
    snapshotsIfAny(call, panelSnapshots, { vendor, serverId: srv_id }),
  )) {
    for (const { id: snapshotId, name } of view?.snapshots ?? []) {
      const inputs = { vendor, serverId, name: canonicalName(name) };
      yield { id: snapshotResourceId(inputs), key: keyOf(vendor, serverId, snapshotId), inputs };
    }
  }
}

/** Names are not unique, so a snapshot is known by the vendor's id. */
export function keyOf(vendor: string, serverId: string | number, snapshotId: string): string {
  return `${vendor}:${canonicalNumericId(serverId)}#${snapshotId}`;
}
