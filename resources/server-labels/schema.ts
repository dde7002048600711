import { z } from "zod";
import type { OpenWrite } from "../contract/open-write";
import type { Values } from "../sharing/owned-values";
import { numericIdArgument } from "../contract/numeric-id";

/** The vendor's limits (i3d.md section 7). */
export const keyPattern = /^[a-z][a-z0-9_-]*$/;
const longestValue = 150;

const labels = z.record(
  z.string(),
  z.string().max(longestValue, { error: `must be at most ${longestValue} characters` }),
);

/** Arguments of ServerLabels. */
export const serverLabelsArgs = z.strictObject({
  vendor: z
    .enum(["i3d"])
    .default("i3d")
    .meta({ description: "Where the server is; only i3D.net has labels.", change: "replaces" }),
  serverId: numericIdArgument.meta({
    description:
      "The host, dedicated or FlexMetal: by its id, its name, an address of it or the uuid of a FlexMetal server; a FlexMetalServer as it is. It is looked up once, and the labels stay with the host that it stands for then; another id or uuid replaces.",
    change: "depends",
    resource: "FlexMetalServer",
    examples: ["7001", "198.51.100.70"],
  }),
  labels: labels.meta({
    description: `The labels by their keys. A key begins with a lower-case letter and goes on with lower-case letters, digits, - and _; a value has at most ${longestValue} characters. Labels of other keys are not managed. A key that is taken out becomes what it was before, or goes.`,
    change: "in place",
    examples: [{ role: "match-server", stage: "prod" }],
  }),
});

export type ServerLabelsInputs = z.output<typeof serverLabelsArgs>;

/** What ServerLabels tell besides their arguments. */
export const serverLabelsOutputs = z.object({
  previousLabels: z.record(z.string(), z.string()).meta({
    description:
      "What the labels of these keys were before. Deleting the resource puts them back, and takes the others away.",
  }),
});

/** Computed outputs as kept in the state. */
export type ServerLabelsState = z.output<typeof serverLabelsOutputs> &
  OpenWrite<Values> & {
    /** The vendor's id of the host. */
    __place: string;
  };
