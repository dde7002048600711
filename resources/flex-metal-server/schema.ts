import { z } from "zod";
import { markPattern } from "./mark";
import { contractPattern, filesystems, mostTags, tagPattern } from "./limits";

const text = z.string().refine((value) => value.trim() !== "", { error: "must not be empty" });

const kernelParam = z
  .strictObject({
    key: text.meta({ description: "Name of the parameter." }),
    value: z.string().meta({ description: "Its value." }),
  })
  .meta({ title: "KernelParam", description: "A kernel parameter of a {@link FlexMetalOs}." });

const partition = z
  .strictObject({
    target: text.meta({ description: "Mount point, or `swap`." }),
    filesystem: z.enum(filesystems).meta({ description: "File system." }),
    size: z
      .number()
      .int()
      .refine((size) => size > 0 || size === -1, {
        error: "must be a size in MB from 1, or -1 for the rest of the disk",
      })
      .meta({ description: "Size in MB; -1 is the rest of the disk." }),
  })
  .meta({ title: "Partition", description: "A partition of a {@link FlexMetalOs}." });

const os = z
  .strictObject({
    slug: text.meta({
      description: "Name in the vendor's catalogue.",
      examples: ["ubuntu-2404-lts", "debian-12", "custom-ipxe"],
    }),
    kernelParams: z.array(kernelParam).optional().meta({ description: "Kernel parameters." }),
    partitions: z.array(partition).optional().meta({
      description:
        "Partitions; the vendor's default when left out: /boot, swap, and / on the rest of the first disk.",
    }),
    ipxeScriptUrl: z.string().optional().meta({
      description: "iPXE script to boot; required with the slug `custom-ipxe`, and only possible with it.",
    }),
  })
  .meta({
    title: "FlexMetalOs",
    description: "The operating system of a {@link FlexMetalServer} and how it is installed.",
  });

const tag = z
  .string()
  .regex(tagPattern, { error: "must be 1 to 64 of the characters A-Z a-z 0-9 _ : -" })
  .refine((value) => !markPattern.test(value), {
    error: "has the form of the tags that tell whose a server is; choose another one",
  })
  .meta({ resource: "FlexMetalTag" });

/** Arguments of a FlexMetalServer. */
export const flexMetalServerArgs = z.strictObject({
  vendor: z
    .enum(["i3d"])
    .default("i3d")
    .meta({ description: "Where the server is rented; only i3D.net has this kind.", change: "replaces" }),
  name: text.meta({
    description:
      "Server or host name. The vendor allows equal names. A change replaces the server, or reinstalls it with `reinstallOnChange`.",
    change: "depends",
    examples: ["web-1"],
  }),
  location: text.meta({
    description: "Name of a location.",
    change: "replaces",
    examples: ["EU: Rotterdam"],
  }),
  instanceType: text.meta({
    description: "Name of an instance type.",
    change: "replaces",
    examples: ["bm7.std.8"],
  }),
  os: os.meta({
    description:
      "The operating system. A change replaces the server, or reinstalls it with `reinstallOnChange`.",
    change: "depends",
    examples: [
      { slug: "ubuntu-2404-lts" },
      { slug: "custom-ipxe", ipxeScriptUrl: "https://boot.example.net/node.ipxe" },
    ],
  }),
  sshKeys: z
    .array(text.meta({ resource: "SshKey" }))
    .optional()
    .meta({
      description:
        "Keys for root: SshKey resources (their public keys are taken), public keys, or UUIDs of stored keys. Required except for Talos and Windows. A change replaces the server, or reinstalls it with `reinstallOnChange`.",
      change: "depends",
    }),
  postInstallScript: z.string().optional().meta({
    description: "Shell script to run after the installation; Linux only.",
    change: "replaces",
  }),
  tags: z
    .array(tag)
    .max(mostTags, { error: `at most ${mostTags} tags are possible` })
    .optional()
    .meta({
      description: `Tags, FlexMetalTag resources among them, as a set: at most ${mostTags}, the one that tells whose the server is among them, each 1 to 64 of the characters A-Z a-z 0-9 _ : -. When left out, tags are not managed.`,
      change: "in place",
      examples: [["env:prod", "web"]],
    }),
  contractId: z
    .string()
    .regex(contractPattern, { error: "must be at most 240 of the characters A-Z 0-9 _ - ." })
    .optional()
    .meta({ description: "Contract that the server is ordered under.", change: "replaces" }),
  overflow: z.boolean().default(false).meta({
    description:
      "Order the server even when the committed capacity of the location is used up; what exceeds it is billed on demand.",
    change: "replaces",
  }),
  reinstallOnChange: z.boolean().default(false).meta({
    description:
      "When `name`, `os` or `sshKeys` change, reinstall the same server instead of replacing it. **This wipes all disks of the server.**",
    change: "in place",
  }),
  adopt: z.boolean().optional().meta({
    description:
      "`true`: take over the one server of the account with this name, location, instance type and operating system; several, or one of this name that differs, are an error. `false`: order another one although an equal server stands there, since names are not unique. When left out, an equal server is an error.",
    change: "in place",
  }),
});

export type FlexMetalServerInputs = z.output<typeof flexMetalServerArgs>;

/** What a FlexMetalServer tells besides its arguments. */
export const flexMetalServerOutputs = z.object({
  uuid: z.string().meta({ description: "The vendor's id of the server." }),
  status: z.string().meta({ description: "Status when it was last read; `delivered` means ready." }),
  statusMessage: z
    .string()
    .optional()
    .meta({ description: "Why the server failed; absent while all is well." }),
  ipAddresses: z.array(z.string()).meta({ description: "Addresses, IPv4 before IPv6." }),
  createdAt: z.string().meta({ description: "When it was ordered, ISO 8601." }),
  deliveredAt: z.string().meta({ description: "When it was delivered, ISO 8601; empty before." }),
  rootPassword: z.string().optional().meta({
    description: "Windows: the initial password, which the vendor shows for 24 hours after the installation.",
  }),
});

/** A reinstallation with which the next run has to go on, as kept in the state. */
export interface OpenReinstallation {
  /** Commands that were there before it was sent: a new one tells of its progress. */
  before: string[];
  /** Nobody knows whether the vendor has begun: no new command was seen yet. */
  unsure?: boolean;
  /** It ended badly: it has to be sent again. */
  failed?: boolean;
  /** It ended well, and what was to follow did not: nothing of it has to be sent or waited for. */
  done?: boolean;
}

/** Computed outputs as kept in the state. */
export type FlexMetalServerState = z.output<typeof flexMetalServerOutputs> & {
  __reinstallation?: OpenReinstallation;
  /** The tag that was written to tell whose the server is. */
  __mark?: string;
  /** What the vendor has made of arguments that it did not take as they are. */
  __made?: Record<string, string>;
  /** Found by an id, and not updated since: what the vendor does not tell of it is not known. */
  __imported?: boolean;
};
