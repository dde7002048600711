import { cloudRef } from "../flex-vm/cloud";
import type { LiveVm } from "../flex-vm/live";
import { markPattern } from "../flex-metal-server/mark";
import { canonicalKey } from "../ssh-key/public-key";
import type { VirtualMachineInputs } from "./schema";

const asSet = (all: readonly string[] | undefined): string[] | undefined => all && [...new Set(all)].sort();

/** All arguments in one notation. */
export function canonicalMachine(inputs: Partial<VirtualMachineInputs>): Record<string, unknown> {
  const { vendor, cloud, name, instanceType, image, description, sshKeys, tags, power } = inputs;
  return {
    vendor: vendor ?? "i3d",
    cloud: cloud === undefined ? undefined : cloudRef(cloud),
    name: name?.trim(),
    instanceType: instanceType?.trim(),
    image: image?.trim(),
    description: description || undefined,
    sshKeys: Array.isArray(sshKeys) ? asSet(sshKeys.map(canonicalKey)) : sshKeys,
    userData: inputs.userData,
    userDataBase64: inputs.userDataBase64?.replace(/\s+/g, ""),
    // None at all is the same as an empty list.
    tags: Array.isArray(tags) ? (tags.length > 0 ? asSet(tags) : undefined) : tags,
    power,
  };
}

/** Stopping and starting ones are on their way. */
export const powerOf = ({ status }: LiveVm): "running" | "stopped" =>
  ["stopping", "stopped", "paused"].includes(status) ? "stopped" : "running";

/** The arguments that a machine stands for; how one gets in is not told. */
export function inputsOf(vm: LiveVm): Partial<VirtualMachineInputs> {
  const { name, instance_type, image, description, tags } = vm;
  return {
    ...(name === undefined ? {} : { name }),
    ...(instance_type?.name === undefined ? {} : { instanceType: instance_type.name }),
    ...(image?.name === undefined ? {} : { image: image.name }),
    description: description ?? "",
    ...(tags === undefined ? {} : { tags: tags.filter((tag) => !markPattern.test(tag)) }),
    power: powerOf(vm),
  };
}
