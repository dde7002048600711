import { z } from "zod";
import type { VendorName } from "../contract/vendors";

/** Vendors whose API keys can be managed by their API. */
export const keyVendors = ["gigahost", "i3d"] as const satisfies VendorName[];

const mode = z.enum(["r", "rw"]).meta({ description: "`r`: reading only; `rw`: everything." });

const scoped = z
  .strictObject({
    mode,
    ids: z
      .array(z.union([z.string(), z.number()]))
      .optional()
      .meta({
        description: "The vendor's ids of the objects that the key may touch; all of them when left out.",
      }),
  })
  .optional();

const whole = z.strictObject({ mode }).optional();

const permissions = z
  .strictObject({
    dns: scoped.meta({ title: "ApiKeyScope", description: "Zones and their records." }),
    servers: scoped.meta({ title: "ApiKeyScope", description: "Servers." }),
    webhosting: scoped.meta({ title: "ApiKeyScope", description: "Web hosting." }),
    racks: whole.meta({ title: "ApiKeyMode", description: "Racks." }),
    support: whole.meta({ title: "ApiKeyMode", description: "Support." }),
    billing: whole.meta({ title: "ApiKeyMode", description: "Invoices." }),
    account: whole.meta({ title: "ApiKeyMode", description: "The account." }),
  })
  .meta({ title: "ApiKeyPermissions", description: "What a key may do; what is left out it may not." });

/** Arguments of an ApiKey. */
export const apiKeyArgs = z.strictObject({
  vendor: z.enum(keyVendors).meta({ description: "Whose API it is for.", change: "replaces" }),
  label: z.string().meta({
    description:
      "What the key is called: its label, at i3D.net its note. 1 to 100 characters; best unique, since a key is found by it.",
    change: "in place",
    examples: ["ci", "acme-dns-01"],
  }),
  permissions: permissions.optional().meta({
    description: "What the key may do. Needed at Gigahost. Give it as little as it needs.",
    change: "in place",
    vendors: ["gigahost"],
    examples: [{ dns: { mode: "rw", ids: ["4711"] } }],
  }),
  category: z
    .number()
    .int()
    .optional()
    .meta({
      description: "The set of permissions, by the vendor's number. Needed at i3D.net.",
      change: "in place",
      vendors: ["i3d"],
      examples: [1],
    }),
  assignOdpServerIps: z
    .boolean()
    .default(false)
    .meta({
      description: "Whether addresses of on-demand servers are let in as well.",
      change: "in place",
      vendors: ["i3d"],
    }),
  whitelist: z
    .array(z.string())
    .optional()
    .meta({
      description:
        "Where the key may be used from: addresses, networks or ranges. This is the whole list: other entries are removed. An empty list lets everybody in; when it is left out, entries are not managed.",
      change: "in place",
      vendors: ["i3d"],
      examples: [["192.0.2.10", "198.51.100.0/24", "203.0.113.10-203.0.113.20"]],
    }),
  expiresAt: z
    .union([z.number().int(), z.string()])
    .optional()
    .meta({
      description:
        "When the key ends, as ISO 8601 or in Unix seconds; never when left out. A change at Gigahost issues another key.",
      change: "depends",
      examples: ["2027-01-01T00:00:00Z", 1798761600],
    }),
  rotate: z
    .union([z.number(), z.string()])
    .optional()
    .meta({
      description:
        "Any value, such as a date: another one gives the key another secret. At Gigahost the old secret stops working at once; at i3D.net another key is issued first and the old one revoked then.",
      change: "depends",
      examples: ["2026-06"],
    }),
  adopt: z.boolean().optional().meta({
    description:
      "Take over the key that has this label already. Its secret is not told at Gigahost: change `rotate` to have another one. Without it such a key is an error.",
    change: "in place",
  }),
});

export type ApiKeyInputs = z.output<typeof apiKeyArgs>;

/** What an ApiKey tells besides its arguments. */
export const apiKeyOutputs = z.object({
  keyId: z.string().meta({ description: "The vendor's id of the key." }),
  secret: z.string().optional().meta({
    description:
      "The key itself, encrypted in the state. Gigahost shows it once; absent for a key that was taken over there and not rotated since.",
  }),
});

/** Computed outputs as kept in the state. */
export type ApiKeyState = z.output<typeof apiKeyOutputs> & {
  /** Ids of the account's keys before this one was asked for, as long as its own id is not known. */
  __before?: string[];
  /** The vendor may have given it a secret that nobody has seen: the next run rotates it. */
  __lost?: boolean;
};
