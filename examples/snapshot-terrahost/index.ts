import { Snapshot } from "rackform";

/** Virtual servers, by the id that the panel shows. */
const servers = { mail1: "3302" };

const snapshots = Object.entries(servers).map(
  ([name, serverId]) => new Snapshot(name, { vendor: "terrahost", serverId, name: "golden" }),
);

export const made = snapshots.map(({ name, createdAt }) => ({ name, createdAt }));
