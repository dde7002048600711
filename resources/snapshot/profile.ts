import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { keyOf, snapshotInventory } from "./inventory";
import type { SnapshotInputs } from "./schema";

export const snapshotProfile: Profile<SnapshotInputs> = {
  title: (state) => `${propertyText(state, "name")} of server ${propertyText(state, "serverId")}`,

  keys: {
    // The server's id stands in the resource's, whatever the program calls it.
    of: (id, { vendor, snapshotId }) => {
      const [, server] = /^[^:]+:(\d+)\//.exec(id) ?? [];
      return typeof snapshotId === "string" && server ? [keyOf(String(vendor), server, snapshotId)] : [id];
    },
    holdValues: false,
  },

  inventory: snapshotInventory,

  export: {
    table: "snapshots",
    file: "snapshots",
    says: "Snapshots, by their name in the stack.",
    options: {
      name: "kept",
      why: "A snapshot that is deleted cannot be made again.",
      value: { protect: true },
    },
  },

  bill: "nothing",
  removal: {
    data: {
      option: "snapshot-delete",
      says: "snapshots may be deleted or replaced",
      cost: ({ op, removed }) =>
        removed
          ? {
              reason: `the snapshot would be ${op === "delete" ? "deleted" : "replaced"} and cannot be made again`,
            }
          : undefined,
    },
    money: "nothing",
    traffic: "nothing",
    access: "nothing",
    rows: "nothing",
  },
};
