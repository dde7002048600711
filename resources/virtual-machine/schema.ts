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
  ...cloudArgument("Where it runs"),
  name: text.meta({
    description: "Its name, which need not be unique.",
    change: "replaces",
    examples: ["build-1"],
  }),
  instanceType: text.meta({
    description: "FlexVM instance type.",
    change: "replaces",
    examples: ["vm.4c.8g", "vm.gpu.1rtx4000.15c.248g"],
  }),
  image: text.meta({
    description: "Name of an image.",
    change: "replaces",
    examples: ["ubuntu-2404-server-amd64"],
  }),
  description: z.string().optional().meta({ description: "Anything about it.", change: "replaces" }),
  sshKeys: z
    .array(text.meta({ resource: "SshKey" }))
    .min(1, { error: "must have at least one key" })
    .optional()
    .meta({
      description: "SshKey resources or public keys to log in with.",
      change: "replaces",
    }),
  userData: data.optional().meta({
    description: "Cloud-init for the first boot, in place of `sshKeys`: it sets up the access itself.",
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
      description: "Tags, as a set; one more tells whose the machine is.",
      change: "replaces",
      examples: [["project:odyssey"]],
    }),
  power: z.enum(["running", "stopped"]).optional().meta({
    description: "Whether it runs; not managed when left out.",
    change: "in place",
  }),
  adopt: z.boolean().optional().meta({
    description:
      "What to do about one of the name: `true` takes over an equal one, `false` makes another one. Left out, it is an error.",
    change: "in place",
  }),
});

export type VirtualMachineInputs = z.output<typeof virtualMachineArgs>;

/** What a VirtualMachine tells besides its arguments. */
export const virtualMachineOutputs = z.object({
  vmId: z.string().meta({ description: "Its id." }),
  cloudId: z.string().meta({ description: "Id of its cloud." }),
  nodeId: z.string().optional().meta({ description: "Id of the node that it runs on." }),
  status: z.string().meta({ description: "Status when last read." }),
  publicIps: z.array(z.string()).meta({ description: "Public addresses." }),
  privateIps: z.array(z.string()).meta({ description: "Private addresses." }),
  createdAt: z.string().optional().meta({ description: "When it was made." }),
});

/** Computed outputs as kept in the state. */
export type VirtualMachineState = z.output<typeof virtualMachineOutputs> & {
  /** The cloud's name. */
  __cloud?: string;
  /** Ids of the cloud's machines before this one was asked for, as long as its own is not known. */
  __before?: string[];
};
