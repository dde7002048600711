import { isKind } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { unprovedReason } from "../contract/since-unclear";
import { told } from "../contract/told";
import { cloudKey, cloudRef } from "../flex-vm/cloud";
import { clouds, find, flexVm, type LiveCloud, listOf, pageOf } from "../flex-vm/live";
import { freshOnes, unprovedPart } from "../flex-vm/obtain";
import { gone } from "../flex-vm/ready";
import { confirmed } from "../panel/confirmed";
import { cloudInUseError, emptied } from "./container";
import { canonicalCloud, inputsOf, isNamed, obtainCloud } from "./make";
import { vmCloudArgs, type VmCloudInputs, vmCloudOutputs, type VmCloudState } from "./schema";

type State = VmCloudInputs & VmCloudState;

/** A private cloud of virtual machines. */
export const vmCloud: Kind<VmCloudInputs, VmCloudState> = {
  name: "VmCloud",
  description:
    "A private cloud at i3D.net (FlexVM, a beta) for nodes (`VmNode`) and machines (`VirtualMachine`). It is deleted only " +
    "when nothing is in it.",
  idForm: "i3d:<name>",
  namedBy: ["name"],
  importForms: [
    { example: "i3d:lab", means: "The cloud of this name" },
    { example: "lab", means: "The same, without the vendor" },
  ],
  args: vmCloudArgs,
  outputs: vmCloudOutputs,
  vendors: ["i3d"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,

  complete: ({ vendor }) => (vendor === undefined ? { vendor: "i3d" } : {}),

  canonical: canonicalCloud,

  replaces: (changed) => changed,

  // Engines delete what is in a cloud before the cloud itself, which is refused then.
  irreplaceable: (state, run) => cloudInUseError(run, state),

  key: ({ name }) => (name === undefined ? undefined : cloudKey(name)),

  foretell: ({ name }, _, before) => ({
    ...(name === undefined ? {} : { id: cloudKey(name) }),
    computed: before?.cloudId ? { cloudId: before.cloudId, createdAt: before.createdAt } : {},
  }),

  async find(call, vendor, id) {
    const all = await listOf(call, clouds, "");
    const cloud = all.find((one) => one.id === cloudRef(id) || isNamed(one, cloudRef(id)));
    const name = cloud?.name ?? "";
    return cloud ? [{ id: cloudKey(name), state: { vendor, name, cloudId: cloud.id } }] : [];
  },

  listAccount: async (call) => void (await listOf(call, clouds, "")),

  async create(call, inputs) {
    return { id: cloudKey(inputs.name), computed: computedOf(await obtainCloud(call, inputs)) };
  },

  async read(call, _, state) {
    const cloud = await standing(call, state);
    if (!cloud) return undefined;
    if (isAwaited(state))
      return {
        inputs: {},
        computed: { __before: state.__before } as VmCloudState,
        unfinished: [
          unprovedReason(`the cloud ${state.name} (${cloud.id})`, "has come since one was asked for"),
        ],
      };
    return { inputs: inputsOf(cloud), computed: computedOf(cloud) };
  },

  async update(call, id, state, inputs) {
    const cloud = isAwaited(state)
      ? await obtainCloud(call, inputs, state.__before)
      : await standing(call, state);
    if (!cloud) throw gone(clouds, { id });
    return computedOf(cloud);
  },

  async delete(call, _, state) {
    const { ledger } = call.run;
    const refused = ledger.hasProgram && cloudInUseError(call.run, state);
    if (refused) throw refused;
    const cloud = await standing(call, state);
    if (!cloud) return;
    if (isAwaited(state)) throw unprovedPart(`the cloud ${state.name}`, [cloud]);
    await emptied(call, cloud);
    try {
      await flexVm(call.run).clouds.delete(cloud.id, call.limits);
    } catch (error) {
      if (!isKind(error, "not-found") || (await pageOf(call, clouds, "", cloud.id))) throw error;
    } finally {
      clouds.list(call.run, "").drop();
    }
  },
};

/** By the vendor's id: one of the same name that was made since is somebody else's. */
function standing(call: OwnedCall, state: State): Promise<LiveCloud | undefined> {
  const { name, cloudId, __before = [] } = state;
  if (cloudId !== undefined) return find(call, clouds, "", cloudId);
  // An entry that was made from a list has the name alone.
  if (!isAwaited(state)) return cloudNamed(call, name);
  return confirmed(call, `the cloud ${name}`, async () => {
    const all = await listOf(call, clouds, "", "reload");
    return freshOnes(call, clouds, all, __before, (one) => isNamed(one, name))[0];
  });
}

/** Whether it was asked for and nobody knows yet what came of it. */
const isAwaited = ({ cloudId, __before }: Partial<VmCloudState>): boolean =>
  cloudId === undefined && __before !== undefined;

const cloudNamed = async (call: OwnedCall, name: string): Promise<LiveCloud | undefined> =>
  (await listOf(call, clouds, "")).find((one) => isNamed(one, name));

const computedOf = ({ id, created_at }: LiveCloud): VmCloudState => ({
  ...told({ createdAt: created_at }),
  cloudId: id,
});
