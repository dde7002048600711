import type { Candidate, Find } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { type PanelVendor, panelServers } from "../panel/servers";
import { readInBatches } from "../sharing/batches";
import type { LiveSnapshot } from "./driver";
import { canonicalName, snapshotResourceId } from "./identity";
import { snapshotsIfAny } from "./look";
import { panelSnapshots } from "./panel";
import type { SnapshotInputs, SnapshotState } from "./schema";

type Found = Candidate<SnapshotInputs, SnapshotState>;

/** Snapshots by their server and name, or by the name or the vendor's id alone, on every server. */
export const findSnapshots: Find<SnapshotInputs, SnapshotState> = async (call, vendor, id) => {
  const [, server, rest] = /^(\d+)\/(.+)$/s.exec(id) ?? [];
  const onServer = server ? await snapshotsOn(call, vendor, [server], rest!) : [];
  return onServer.length > 0 ? onServer : snapshotsOn(call, vendor, await servers(call, vendor), id);
};

async function servers(call: OwnedCall, vendor: PanelVendor): Promise<string[]> {
  const all = await panelServers(call.run, vendor).list(call.limits);
  return all
    .filter(({ cancelled, srv_type }) => !cancelled && srv_type !== "dedicated")
    .map(({ srv_id }) => srv_id);
}

async function snapshotsOn(
  call: OwnedCall,
  vendor: PanelVendor,
  among: readonly string[],
  wanted: string,
): Promise<Found[]> {
  const found: Found[] = [];
  const look = (serverId: string) => snapshotsIfAny(call, panelSnapshots, { vendor, serverId });
  for await (const [serverId, view] of readInBatches([...among], look))
    for (const one of view?.snapshots ?? [])
      if (one.id === wanted || canonicalName(one.name) === canonicalName(wanted))
        found.push(candidate(vendor, serverId, one));
  return found;
}

function candidate(vendor: PanelVendor, serverId: string, { id: snapshotId, name }: LiveSnapshot): Found {
  const inputs = { vendor, serverId, name: canonicalName(name) };
  return { id: snapshotResourceId(inputs), state: { ...inputs, snapshotId } };
}
