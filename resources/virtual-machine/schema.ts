import { z } from "zod";
import { cloudArgument } from "../flex-vm/schema";
import { markPattern } from "../flex-metal-server/mark";

const text = z.string().refine((given) => given.trim() !== "", { error: "must not be empty" });
const mostData = 64_000;

/** Cloud-init, as text or as Base64. */
const data = z.string().refine((given) => given.length >= 1 && given.length <= mostData, {
  error: `must be 1 to ${mostData} characters`,
});

const tag = z
  .string()
  .refine((given) => given.trim() !== "" && given.length <= 128, { error: "must be 1 to 128 characters" })
  .refine((given) => !markPattern.test(given), {
    error: "has the form of the tags that tell whose a machine is; choose another one",
  });

/** Arguments of a VirtualMachine. */
export const virtualMachineArgs = z.strictObject({
  ...cloudArgument("Where it runs; a node of the cloud has to run by then"),
  name: text.meta({
    description: "Name of the machine. The vendor allows equal names.",
    change: "replaces",
    examples: ["build-1"],
  }),
  instanceType: text.meta({
    description: "FlexVM instance type.",
    change: "replaces",
    examples: ["vm.4c.8g", "vm.gpu.1rtx4000.15c.248g"],
  }),
  image: text.meta({
    description: "Name of the image to make it from.",
    change: "replaces",
    examples: ["ubuntu-2404-server-amd64"],
  }),
  description: z.string().optional().meta({ description: "Anything about it.", change: "replaces" }),
  sshKeys: z
    .array(text.meta({ resource: "SshKey" }))
    .min(1, { error: "must have at least one key" })
    .optional()
    .meta({
      description: "Keys to log in with: SshKey resources (their public keys are taken), or public keys.",
      change: "replaces",
    }),
  userData: data.optional().meta({
    description:
      "Cloud-init for the first boot, in place of `sshKeys`: it has to set up the access itself. At most 64,000 characters.",
    secret: true,
    change: "replaces",
  }),
  userDataBase64: data
    .regex(/^[A-Za-z0-9+/\s]+={0,2}\s*$/, { error: "is no Base64" })
    .optional()
    .meta({
      description: "The same in Base64, for what is no text, such as gzip.",
      secret: true,
      change: "replaces",
    }),
  tags: z
    .array(tag)
    .optional()
    .meta({
      description:
        "Tags, by which the vendor's report of usage groups machines, as a set; one more tells whose the machine is (`rackform:i3d.ownerTags: false` leaves it out).",
      change: "replaces",
      examples: [["project:odyssey"]],
    }),
  power: z.enum(["running", "stopped"]).optional().meta({
    description:
      "Whether it runs; a paused one counts as stopped. When left out, this is not managed. A stopped one keeps its place on the node.",
    change: "in place",
  }),
  adopt: z.boolean().optional().meta({
    description:
      "`true`: take over the one machine of the cloud with this name, instance type, image, description and tags. `false`: make another one beside it, since names are not unique. When left out, one of the name is an error.",
    change: "in place",
  }),
});

export type VirtualMachineInputs = z.output<typeof virtualMachineArgs>;

/** What a VirtualMachine tells besides its arguments. */
export const virtualMachineOutputs = z.object({
  vmId: z.string().meta({ description: "The vendor's id of the machine." }),
  cloudId: z.string().meta({ description: "The vendor's id of its cloud." }),
  nodeId: z.string().optional().meta({ description: "The vendor's id of the node that it runs on." }),
  status: z.string().meta({ description: "Status when it was last read." }),
  publicIps: z.array(z.string()).meta({ description: "Its public addresses, IPv4 before IPv6." }),
  privateIps: z.array(z.string()).meta({ description: "Its private addresses." }),
  createdAt: z.string().optional().meta({ description: "When it was made, ISO 8601." }),
});

/** Computed outputs as kept in the state. */
export type VirtualMachineState = z.output<typeof virtualMachineOutputs> & {
  /** The cloud's name. */
  __cloud?: string;
  /** Ids of the cloud's machines before this one was asked for, as long as its own is not known. */
  __before?: string[];
};
