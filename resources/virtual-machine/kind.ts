import type { Failure } from "../contract/handler";
import type { Kind } from "../contract/kind";
import { told } from "../contract/told";
import type { InCloud } from "../flex-vm/cloud";
import { inCloud } from "../flex-vm/lifecycle";
import { type LiveVm, machines } from "../flex-vm/live";
import { publicKeyProblem } from "../ssh-key/public-key";
import { canonicalMachine, inputsOf } from "./canonical";
import { makeMachine } from "./make";
import { setPower } from "./power";
import {
  virtualMachineArgs,
  type VirtualMachineInputs,
  virtualMachineOutputs,
  type VirtualMachineState,
} from "./schema";
import { isMarked, isMeant, takeOver } from "./take-over";

type Inputs = Partial<VirtualMachineInputs>;

const limitMs = 20 * 60_000;
/** How one gets in; exactly one is given, and the vendor tells none of them. */
const access = ["sshKeys", "userData", "userDataBase64"] as const;

/** A virtual machine on the nodes of a cloud. */
export const virtualMachine: Kind<VirtualMachineInputs, VirtualMachineState> = {
  name: "VirtualMachine",
  description:
    "A virtual machine in a `VmCloud` at i3D.net (FlexVM, a beta). `power` changes in place; everything else replaces it, " +
    "**with its disk**. It needs a node that runs: give it `dependsOn` with one.",
  idForm: "i3d:<machine id>, or i3d:<cloud id>/order-<mark> where it was not known at once",
  namedBy: ["name", "cloud"],
  importForms: [
    { example: "i3d:019d1a2b-3c4d-7e8f-9012-3456789abcde", means: "The machine of this id" },
    { example: "lab/build-1", means: "The machine of this name in the cloud" },
  ],
  alternatives: access.map((name) => [name]),
  args: virtualMachineArgs,
  outputs: virtualMachineOutputs,
  vendors: ["i3d"],
  sealed: ["__cloud"],
  limitMs,
  deleteBeforeReplace: true,
  validate: validateMachine,
  canonical: canonicalMachine,

  // One that was imported shows nothing of how one gets in: what the program says of it counts from then on.
  replaces: (changed, olds) =>
    changed.filter(
      (name) => name !== "power" && !(isAccess(name) && access.every((one) => olds[one] === undefined)),
    ),

  foretell: (_, __, before) => ({
    computed: before?.vmId
      ? {
          vmId: before.vmId,
          cloudId: before.cloudId,
          nodeId: before.nodeId,
          publicIps: before.publicIps,
          privateIps: before.privateIps,
          createdAt: before.createdAt,
        }
      : {},
  }),

  ...inCloud<VirtualMachineInputs, VirtualMachineState, LiveVm>({
    family: machines,
    readiness: {
      isReady: ({ status, ips = [] }) =>
        ["stopped", "paused"].includes(status) || (status === "running" && ips.length > 0),
      intervalMs: 5_000,
      limitMs,
      usualMinutes: 5,
    },
    idOf: ({ vmId }) => vmId,
    computedOf,
    inputsOf,
    names: ({ name }) => [name],
    blank: { name: "", instanceType: "", image: "" },
    isMeant,
    isMarked,
    takeOver: async (call, inputs, cloud, free) => takeOver(call, inputs, cloud, free),
    post: makeMachine,
    settle: (call, { power }, cloudId, vm) => setPower(call, cloudId, vm, power),
  }),
};

const isAccess = (name: string): boolean => (access as readonly string[]).includes(name);

/** What the schema cannot say. Of one that is there, and was imported, nobody need know how one gets in. */
function validateMachine(
  inputs: Inputs,
  isUnknown: (argument: keyof VirtualMachineInputs) => boolean,
  _: unknown,
  before: Inputs | undefined,
): Failure[] {
  const given = access.filter((name) => inputs[name] !== undefined || isUnknown(name));
  const isImported = before !== undefined && access.every((name) => before[name] === undefined);
  if (given.length > 1)
    return [{ property: given[1]!, reason: `cannot be given beside ${given[0]}; leave one of them out` }];
  if (given.length === 0 && !isImported)
    return [{ property: "sshKeys", reason: "is missing: give it, or userData that sets up the access" }];
  return (inputs.sshKeys ?? []).flatMap((key, index) => {
    const reason = publicKeyProblem(key);
    return reason === undefined ? [] : [{ property: `sshKeys.${index}`, reason }];
  });
}

function computedOf(vm: LiveVm, { cloudId, __cloud }: InCloud): VirtualMachineState {
  const { id, status, ips = [], node, created_at } = vm;
  const addresses = (wanted: boolean) =>
    ips
      .filter((ip) => (ip.public ?? false) === wanted)
      .map(({ address }) => address)
      .sort((a, b) => Number(a.includes(":")) - Number(b.includes(":")) || (a < b ? -1 : 1));
  return {
    ...told({ nodeId: node?.id, createdAt: created_at, __cloud }),
    vmId: id,
    cloudId,
    status,
    publicIps: addresses(true),
    privateIps: addresses(false),
  };
}
