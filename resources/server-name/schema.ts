import { z } from "zod";
import type { OpenWrite } from "../contract/open-write";
import type { Values } from "../sharing/owned-values";
import { numericIdArgument } from "../contract/numeric-id";
import type { VendorName } from "../contract/vendors";

/** Vendors at which something has a name that the customer gives. */
export const nameVendors = ["gigahost", "terrahost", "i3d"] as const satisfies VendorName[];

/** Arguments of a ServerName: `serverId` at the panels, `colocationId` at i3D.net. */
export const serverNameArgs = z.strictObject({
  vendor: z.enum(nameVendors).meta({ description: "Where the server is.", change: "replaces" }),
  serverId: numericIdArgument.optional().meta({
    description:
      "The server, by the id that the panel shows (`srv_id`), by its name or by an address of it. A name is looked up once, and the resource stays with the server that it stands for then; another id replaces.",
    change: "depends",
    vendors: ["gigahost", "terrahost"],
    examples: ["3523", "192.0.2.10"],
  }),
  colocationId: numericIdArgument.optional().meta({
    description:
      "The colocation, by its id or its name. A name is looked up once, and the resource stays with the colocation that it stands for then; another id replaces.",
    change: "depends",
    vendors: ["i3d"],
    examples: ["1201"],
  }),
  name: z.string().meta({
    description: "The name that the vendor shows, 1 to 255 characters on one line.",
    change: "in place",
    examples: ["web1.example.no"],
  }),
  purchaseOrder: z
    .string()
    .optional()
    .meta({
      description: "The customer's own reference on the colocation's invoices. Not managed when left out.",
      change: "in place",
      vendors: ["i3d"],
      examples: ["PO-2026-0815"],
    }),
});

export type ServerNameInputs = z.output<typeof serverNameArgs>;

/** What a ServerName tells besides its arguments. */
export const serverNameOutputs = z.object({
  previousName: z.string().optional().meta({
    description: "The name from before. Deleting the resource puts it back.",
  }),
  previousPurchaseOrder: z
    .string()
    .optional()
    .meta({
      description: "The purchase order from before. Deleting the resource puts it back.",
      vendors: ["i3d"],
    }),
});

/** Computed outputs as kept in the state. */
export type ServerNameState = z.output<typeof serverNameOutputs> &
  OpenWrite<Values> & {
    /** The vendor's id of the server or colocation. */
    __place: string;
  };
