import { getServers, Snapshot } from "rackform";

/** Before a night of upgrades: one snapshot of every virtual server, whatever there is by then. */
const label = "before-upgrades-2026-05";

export = async () => {
  const { servers } = await getServers({ vendor: "terrahost", type: "vps" });
  const snapshots = servers.map(
    ({ name }) => new Snapshot(name, { vendor: "terrahost", serverId: name, name: label }),
  );
  return { made: snapshots.map(({ serverId, createdAt }) => ({ serverId, createdAt })) };
};
