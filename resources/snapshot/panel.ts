import { Mutex } from "async-mutex";
import type { Snapshot } from "../../sdk/panel";
import type { Account, Call } from "../contract/run";
import { canonicalServerId } from "../panel/server-id";
import { Latest } from "../panel/latest";
import { panelServers, type PanelVendor } from "../panel/servers";
import { inTurn } from "../contract/turn";
import type { SnapshotDriver, SnapshotPlace } from "./driver";

interface ServerSnapshots {
  list: Latest<Snapshot[]>;
  turn: Mutex;
}

/** One list a server for everybody who asks, and the turn of who makes one. */
function snapshotsOf(
  call: Call,
  { vendor, serverId }: SnapshotPlace,
): ServerSnapshots & { account: Account<PanelVendor>; server: string } {
  const account: Account<PanelVendor> = call.run.account<PanelVendor>(vendor);
  const server = canonicalServerId(serverId);
  const shared = account.share(`snapshots ${server}`, () => ({
    list: new Latest(() => account.client.servers.snapshots.list(server)),
    turn: new Mutex(),
  }));
  return { ...shared, account, server };
}

/** Snapshots at Gigahost and TerraHost, whose panel is the same (gigahost.md sections 7 and 12). */
export const panelSnapshots: SnapshotDriver = {
  async view(call, place, after) {
    const { value, at } = await snapshotsOf(call, place).list.get(call.limits, after);
    const snapshots = value.map(({ snap_id, snap_display_name, snap_state, snap_time }) => ({
      id: snap_id,
      name: snap_display_name,
      state: snap_state,
      ...(snap_time ? { createdAt: snap_time * 1000 } : {}),
    }));
    return { snapshots, at };
  },

  async hasServer(call, { vendor, serverId }) {
    return (await panelServers(call, vendor).find(call, canonicalServerId(serverId))) !== undefined;
  },

  async create(call, place, name) {
    const { account, list, server } = snapshotsOf(call, place);
    try {
      await account.client.servers.snapshots.create(server, name, call.limits);
    } finally {
      list.written();
    }
  },

  async delete(call, place, snapshotId) {
    const { account, list, server } = snapshotsOf(call, place);
    try {
      await account.client.servers.snapshots.delete(server, snapshotId, call.limits);
    } finally {
      list.written();
    }
  },

  exclusively(call, place, work) {
    return inTurn(snapshotsOf(call, place).turn, call.limits, work);
  },
};
