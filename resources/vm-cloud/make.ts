import { isKind } from "../../sdk/core";
import { isSame } from "../contract/equality";
import type { OwnedCall } from "../contract/run";
import { conflict, proofInTime, tellAdopted } from "../contract/take-over";
import { cloudKey } from "../flex-vm/cloud";
import { clouds, flexVm, type LiveCloud, listOf } from "../flex-vm/live";
import { obtain } from "../flex-vm/obtain";
import type { VmCloudInputs } from "./schema";

/** The arguments that a cloud stands for. */
export const inputsOf = ({ name, site, instance_type, description }: LiveCloud): Partial<VmCloudInputs> => ({
  ...(name === undefined ? {} : { name }),
  ...(site === undefined ? {} : { site }),
  ...(instance_type === undefined ? {} : { instanceType: instance_type }),
  description: description ?? "",
});

/** All arguments in one notation. */
export const canonicalCloud = (inputs: Partial<VmCloudInputs>): Record<string, unknown> => ({
  vendor: inputs.vendor ?? "i3d",
  name: inputs.name?.trim(),
  site: inputs.site?.trim(),
  instanceType: inputs.instanceType?.trim(),
  description: inputs.description || undefined,
});

export const isNamed = ({ name }: LiveCloud, wanted: string): boolean => name?.trim() === wanted.trim();

/** The cloud: made now, or taken over where there is a proof that it may be. */
export function obtainCloud(
  call: OwnedCall,
  inputs: VmCloudInputs,
  before?: readonly string[],
): Promise<LiveCloud> {
  const { name, site, instanceType, description } = inputs;
  const isMeant = (one: LiveCloud) => isNamed(one, name);
  const wish = {
    what: `the cloud ${name}`,
    cloudId: "",
    id: cloudKey(name),
    kept: inputs,
    isMeant,
    takeOver: async (free: readonly LiveCloud[]) => takeOver(call, inputs, free.find(isMeant)),
    mayTake: async (one: LiveCloud) => (await takeOver(call, inputs, one)) === one,
    async post() {
      const request = { name, site, instance_type: instanceType, ...(description ? { description } : {}) };
      try {
        return await flexVm(call.run).clouds.create(request, call.limits);
      } catch (error) {
        if (!isKind(error, "conflict")) throw error;
        // Somebody else has made it meanwhile.
        const there = (await listOf(call, clouds, "", "reload")).find(isMeant);
        if (!there) throw error;
        return (await takeOver(call, inputs, there))!;
      }
    },
  };
  return obtain(call, clouds, wish, before);
}

async function takeOver(
  call: OwnedCall,
  inputs: VmCloudInputs,
  there: LiveCloud | undefined,
): Promise<LiveCloud | undefined> {
  if (!there) return undefined;
  const { vendor, name, adopt } = inputs;
  const what = `the cloud ${name}`;
  const isEqual = isSame(canonicalCloud({ ...inputs, ...inputsOf(there) }), canonicalCloud(inputs));
  const proof = await proofInTime(call, {
    key: `VmCloud:${cloudKey(name)}`,
    isEqual,
    ...(adopt === undefined ? {} : { adopt }),
  });
  if (!proof || !isEqual)
    throw conflict(call, {
      vendor,
      what,
      adoptable: isEqual,
      argument: isEqual ? "adopt" : "name",
      ...(isEqual
        ? {}
        : {
            stands: `as ${there.instance_type} at ${there.site}, ${JSON.stringify(there.description ?? "")}`,
          }),
      otherwise: "declare it as it is, give this one another name, or delete it in the panel",
    });
  tellAdopted(call, `${what} (${there.id})`, proof);
  return there;
}
