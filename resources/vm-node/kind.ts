import type { Kind } from "../contract/kind";
import { told } from "../contract/told";
import { cloudRef, type InCloud } from "../flex-vm/cloud";
import { inCloud } from "../flex-vm/lifecycle";
import { flexVm, type LiveNode, nodes } from "../flex-vm/live";
import { vmNodeArgs, type VmNodeInputs, vmNodeOutputs, type VmNodeState } from "./schema";
import { namesOf, takeOver } from "./take-over";

const limitMs = 60 * 60_000;

/** A bare-metal node of a cloud: it costs money, and is never ordered twice or forgotten. */
export const vmNode: Kind<VmNodeInputs, VmNodeState> = {
  name: "VmNode",
  description:
    "A bare-metal node of a `VmCloud` at i3D.net (FlexVM, a beta), on which machines run. " +
    "**It costs money from its order until it is deleted.**\n\n" +
    "Ordering takes about half an hour; a run that ends earlier keeps it in the state.",
  idForm: "i3d:<node id>, or i3d:<cloud id>/order-<mark> where it was not known at once",
  namedBy: ["cloud"],
  importForms: [
    { example: "i3d:019256ab-1554-73a7-b091-f024b0a724ea", means: "The node of this id" },
    { example: "lab/proxmox-dev-1", means: "The node of this name or serial number in the cloud" },
  ],
  args: vmNodeArgs,
  outputs: vmNodeOutputs,
  vendors: ["i3d"],
  sealed: ["__cloud"],
  limitMs,
  deleteBeforeReplace: true,

  validate: ({ existing, adopt }) =>
    existing !== undefined && adopt === false
      ? [
          {
            property: "existing",
            reason: "names a node to take over, and adopt: false orders another one; leave one out",
          },
        ]
      : [],

  // What counts at creation alone is no change.
  canonical: ({ vendor, cloud }) => ({
    vendor: vendor ?? "i3d",
    cloud: cloud === undefined ? undefined : cloudRef(cloud),
  }),

  replaces: (changed) => changed,

  foretell: (_, __, before) => ({
    computed: before?.nodeId
      ? { nodeId: before.nodeId, cloudId: before.cloudId, nodeName: before.nodeName, serial: before.serial }
      : {},
  }),

  warns: ({ cloud, existing, adopt }, before) =>
    before || existing !== undefined
      ? undefined
      : `orders a bare-metal node for the cloud ${cloud === undefined ? "that is not known yet" : cloudRef(cloud)}, which is billed until it is deleted${adopt ? ", unless there is one to take over" : ""}`,

  ...inCloud<VmNodeInputs, VmNodeState, LiveNode>({
    family: nodes,
    readiness: {
      isReady: ({ status }) => status === "running",
      intervalMs: 20_000,
      limitMs,
      usualMinutes: 30,
    },
    idOf: ({ nodeId }) => nodeId,
    computedOf: ({ id, name, serial, status }, { cloudId, __cloud }: InCloud) => ({
      ...told({ nodeName: name, serial, __cloud }),
      nodeId: id,
      cloudId,
      status,
    }),
    inputsOf: () => ({}),
    names: namesOf,
    blank: {},
    isMeant: () => true,
    isMarked: () => false,
    isNamed: ({ existing }) => existing !== undefined,
    takeOver: async (call, inputs, cloud, free) => takeOver(call, inputs, cloud, free),
    post: ({ run, limits }, _, cloudId) => flexVm(run).nodes.create(cloudId, limits),
  }),
};
