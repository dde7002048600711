import { z } from "zod";
import { panelVendors } from "../panel/servers";
import { numericIdArgument } from "../contract/numeric-id";

/** Arguments of a Snapshot. */
export const snapshotArgs = z.strictObject({
  vendor: z.enum(panelVendors).meta({ description: "Where the server is.", change: "replaces" }),
  serverId: numericIdArgument.meta({
    description:
      "The virtual server, by the id that the panel shows (`srv_id`), by its name or by an address of it. A name is looked up once, and the snapshot stays with the server that it stands for then; another id replaces.",
    change: "depends",
    examples: ["3523", "web1", "192.0.2.10"],
  }),
  name: z.string().meta({
    description:
      "Name of the snapshot, unique on the server. The vendor cannot rename a snapshot: another name creates a new one.",
    change: "replaces",
    examples: ["before-upgrade"],
  }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over the snapshot that has this name already. Without it such a snapshot is an error, since it does not hold the server's present state and may be somebody else's.",
    change: "in place",
  }),
});

export type SnapshotInputs = z.output<typeof snapshotArgs>;

/** What a Snapshot tells besides its arguments. */
export const snapshotOutputs = z.object({
  snapshotId: z.string().optional().meta({ description: "The vendor's id of the snapshot." }),
  state: z.string().optional().meta({ description: "`pending` or `completed`." }),
  createdAt: z
    .string()
    .optional()
    .meta({ description: "When it was made, by the vendor's clock (ISO 8601, UTC)." }),
});

/** Computed outputs as kept in the state. */
export type SnapshotState = z.output<typeof snapshotOutputs> & {
  /** Asked for, and not known whether the vendor makes it. */
  __unclear?: boolean;
  /** Ids of the server's snapshots before it was asked for, as long as its own id is not known. */
  __before?: string[];
  /** The server's id, where the program names it otherwise. */
  __server?: string;
  /** Its name at the vendor, where that is another one than was asked for. */
  __shown?: string;
};
