import { isKind, type RackformError } from "../../sdk/core";
import { nearest } from "../contract/nearest";
import type { Call, OwnedCall } from "../contract/run";
import { markOf } from "../flex-metal-server/mark";
import { flexVm, listOf, type LiveVm, nodes } from "../flex-vm/live";
import type { VirtualMachineInputs } from "./schema";

/** Makes a machine; sent once. */
export async function makeMachine(
  call: OwnedCall,
  inputs: VirtualMachineInputs,
  cloudId: string,
): Promise<LiveVm> {
  const { name, description, instanceType, image, sshKeys, userData, userDataBase64 } = inputs;
  const mark = markOf(call);
  const tags = [...new Set([...(inputs.tags ?? []), ...(mark === undefined ? [] : [mark])])];
  const access =
    sshKeys === undefined
      ? { user_data: { data: userData ?? userDataBase64!, is_base64: userData === undefined } }
      : { ssh_keys: sshKeys.map((key) => key.trim()) };
  try {
    return await flexVm(call.run).vms.create(
      cloudId,
      {
        name,
        instance_type_name: instanceType,
        image_name: image,
        ...(description ? { description } : {}),
        ...(tags.length > 0 ? { tags } : {}),
        ...access,
      },
      call.limits,
    );
  } catch (error) {
    throw isKind(error, "validation") ? await explained(call, inputs, cloudId, error) : error;
  }
}

/** A refusal, with what the vendor does not say: the nearest names, and whether there is a node at all. */
async function explained(
  call: Call,
  { image, instanceType }: VirtualMachineInputs,
  cloudId: string,
  error: RackformError,
): Promise<RackformError> {
  const api = flexVm(call.run);
  try {
    const [images, types, there] = await Promise.all([
      api.images(call.limits),
      api.instanceTypes(call.limits),
      listOf(call, nodes, cloudId, "reload"),
    ]);
    const hints = [
      misnamed("image", image, images),
      misnamed("instance type", instanceType, types),
      there.some(({ status }) => status === "running")
        ? undefined
        : "no node of the cloud runs: give the machine dependsOn with a VmNode",
    ].filter((hint) => hint !== undefined);
    return hints.length > 0 ? error.with({ message: `${error.facts.message}; ${hints.join("; ")}` }) : error;
  } catch {
    return error;
  }
}

function misnamed(
  what: string,
  given: string,
  all: readonly { name?: string | undefined }[],
): string | undefined {
  const names = all.flatMap(({ name }) => name ?? []);
  if (names.length === 0 || names.includes(given)) return undefined;
  const meant = nearest(given, names);
  return `there is no ${what} ${given}; ${meant ? `did you mean ${meant}?` : `there are ${names.slice(0, 5).join(", ")}`}`;
}
