import type { Account, Call } from "../contract/run";
import { canonicalNumericId } from "../contract/numeric-id";
import { panelServers, type PanelVendor } from "../panel/servers";
import { perVendor } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import { Queues } from "../sharing/queue";
import type { SnapshotDriver, SnapshotPlace } from "./driver";

/** One list a server for everybody who asks. */
const lists = perVendor(({ client }: Account<PanelVendor>, { clock }, server: string) => {
  return new SharedRead(clock, () => client.servers.snapshots.list(server));
});

const queues = perVendor((_: Account<PanelVendor>) => new Queues());

function snapshotsOf({ run }: Call, { vendor, serverId }: SnapshotPlace) {
  const server = canonicalNumericId(serverId);
  const { snapshots } = run.account<PanelVendor>(vendor).client.servers;
  return { server, snapshots, list: lists(run, vendor, server) };
}

/** Snapshots at Gigahost and TerraHost, whose panel is the same (gigahost.md sections 7 and 12). */
export const panelSnapshots: SnapshotDriver = {
  async view(call, place, after) {
    const { value, at } = await snapshotsOf(call, place).list.newerThan(after ?? 0, call.limits);
    const snapshots = value.map(({ snap_id, snap_display_name, snap_state, snap_time }) => ({
      id: snap_id,
      name: snap_display_name,
      state: snap_state,
      ...(snap_time ? { createdAt: snap_time * 1000 } : {}),
    }));
    return { snapshots, at };
  },

  async hasServer(call, { vendor, serverId }) {
    return (await panelServers(call.run, vendor).find(call, canonicalNumericId(serverId))) !== undefined;
  },

  async create(call, place, name) {
    const { server, snapshots, list } = snapshotsOf(call, place);
    try {
      await snapshots.create(server, name, call.limits);
    } finally {
      list.drop();
    }
  },

  async delete(call, place, snapshotId) {
    const { server, snapshots, list } = snapshotsOf(call, place);
    try {
      await snapshots.delete(server, snapshotId, call.limits);
    } finally {
      list.drop();
    }
  },

  runInQueue(call, place, work) {
    return queues(call.run, place.vendor).run(canonicalNumericId(place.serverId), call.limits, work);
  },
};
