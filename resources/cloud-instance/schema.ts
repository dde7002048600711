import { z } from "zod";
import type { OpenWrite } from "../contract/open-write";
import { numericIdArgument } from "../contract/numeric-id";
import type { Values } from "../sharing/owned-values";

const amount = (description: string) => z.number().int().positive().optional().meta({ description });

/** Names of an instance's resources, in the order of the vendor's document. */
export const resourceNames = ["cpu", "ram", "hdd", "bandwidth"] as const;

const resources = z
  .strictObject({
    cpu: amount("Cores."),
    ram: amount("Memory in MB."),
    hdd: amount("Disk in GB; it can only grow."),
    bandwidth: amount("Bandwidth in Mbps."),
  })
  .meta({
    title: "CloudInstanceResources",
    description: "What an instance has; what is left out stays as it is.",
  });

/** Arguments of a CloudInstance. */
export const cloudInstanceArgs = z.strictObject({
  vendor: z
    .enum(["artnet"])
    .default("artnet")
    .meta({ description: "The vendor; only Artnet has such instances.", change: "replaces" }),
  instanceId: numericIdArgument.meta({
    description:
      "The instance, by the vendor's id. It has to be there: no call makes one, and creating the resource adopts it.",
    change: "replaces",
    examples: [4201],
  }),
  instancePassword: z.string().min(1).optional().meta({
    description:
      "The management password of the instance. `resources`, `power` and `onDestroy: delete` need it. A change is written down only: set the new one in the vendor's panel.",
    change: "in place",
    secret: true,
  }),
  resources: resources.optional().meta({
    description:
      "What the instance has. **Any change restarts it**, as `shutdown` says, and changes what it costs, which is told before. Each has a least and a largest value and a step, which the vendor sets. Not managed when left out.",
    change: "in place",
    examples: [{ cpu: 2, ram: 2048 }],
  }),
  shutdown: z.enum(["soft", "hard"]).optional().meta({
    description:
      "How the instance is stopped where it has to be: `soft` asks its operating system and fails where that does not obey within 30 s, `hard` cuts the power. Needed with `resources` and `power`.",
    change: "in place",
  }),
  power: z.enum(["on", "off"]).optional().meta({
    description: "Whether the instance runs. Not managed when left out.",
    change: "in place",
  }),
  displayName: z
    .string()
    .optional()
    .meta({
      description: "Its name in the vendor's panel, at most 35 characters. Not managed when left out.",
      change: "in place",
      examples: ["build"],
    }),
  notes: z.string().optional().meta({
    description: "Notes about it, at most 10240 characters. Not managed when left out.",
    change: "in place",
  }),
  onDestroy: z.enum(["keep", "delete"]).default("keep").meta({
    description:
      "What deleting the resource does: `keep` leaves the instance, its resources and power as they are and puts its name and notes back; `delete` **deletes it with its disk, at once and for ever**.",
    change: "in place",
  }),
});

export type CloudInstanceInputs = z.output<typeof cloudInstanceArgs>;

/** What a CloudInstance tells besides its arguments. */
export const cloudInstanceOutputs = z.object({
  name: z.string().meta({ description: "The vendor's own name of the instance, which stays." }),
  state: z
    .string()
    .meta({ description: "What the vendor says it does, in the vendor's words, when it was read last." }),
  ip: z.string().optional().meta({ description: "Its address." }),
  mask: z.string().optional().meta({ description: "The mask of its subnetwork." }),
  gatewayIp: z.string().optional().meta({ description: "Its gateway." }),
  dnsServers: z.array(z.string()).optional().meta({ description: "Name servers for it to ask." }),
  price: z.number().optional().meta({ description: "What it costs in 24 hours, without traffic." }),
  currency: z.string().optional().meta({ description: "The currency of `price`." }),
});

/** Computed outputs as kept in the state. */
export type CloudInstanceState = z.output<typeof cloudInstanceOutputs> &
  OpenWrite<Values> & {
    /** Display name and notes as they were before the resource, of those that it manages. */
    __before?: Values;
  };
