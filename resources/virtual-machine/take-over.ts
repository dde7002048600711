import { isSame } from "../contract/equality";
import type { OwnedCall } from "../contract/run";
import { conflict, proofOf, tellAdopted } from "../contract/take-over";
import { isMarkOfOther, markOf } from "../flex-metal-server/mark";
import { type LiveCloud, type LiveVm, machines, titles } from "../flex-vm/live";
import { objectKey } from "../flex-vm/obtain";
import { canonicalMachine, inputsOf } from "./canonical";
import type { VirtualMachineInputs } from "./schema";

/** Whether it carries the mark of the resource that asks, where marks are written. */
export function isMarked(call: OwnedCall, { tags = [] }: LiveVm): boolean {
  const mark = markOf(call);
  return mark !== undefined && tags.includes(mark);
}

/** What has to be equal, since no call changes it. */
const fixed = ["name", "instanceType", "image", "description", "tags"] as const;

function isEqual(inputs: VirtualMachineInputs, vm: LiveVm): boolean {
  const [wanted, has] = [canonicalMachine(inputs), canonicalMachine({ ...inputs, ...inputsOf(vm) })];
  return fixed.every((name) => isSame(wanted[name], has[name]));
}

/** Whether one that has come since may be it: its mark tells, and without marks all that the vendor tells. */
export const isMeant = (call: OwnedCall, inputs: VirtualMachineInputs, vm: LiveVm): boolean =>
  markOf(call) === undefined ? isEqual(inputs, vm) : isMarked(call, vm);

/**
 * The machine that is there already and is proven to be this resource's; `undefined` when one is to be made.
 *
 * @throws conflict when one of the name stands there without a proof
 */
export function takeOver(
  call: OwnedCall,
  inputs: VirtualMachineInputs,
  { name: cloud = "" }: LiveCloud,
  free: readonly LiveVm[],
): LiveVm | undefined {
  const { vendor, name, adopt } = inputs;
  const own = free.filter((vm) => isMarked(call, vm));
  const [lost] = own;
  const what = `the virtual machine ${name} of the cloud ${cloud}`;
  // What a replacement has left standing has another owner's wish.
  if (lost && own.length === 1 && !call.createFirst && isEqual(inputs, lost)) {
    tellAdopted(call, what, "it carries the mark of this resource");
    return lost;
  }
  const named = free.filter(
    (vm) =>
      own.includes(vm) ||
      (vm.name?.trim() === name.trim() && !isMarkOfOther(call.run, call.owner, { marks: vm.tags ?? [] })),
  );
  if (named.length === 0 || adopt === false) return undefined;
  const equal = named.filter((vm) => isEqual(inputs, vm));
  const [only] = equal;
  const isSure = only && equal.length === 1 && (adopt === true || named.length === 1);
  const proof = isSure
    ? proofOf(call, {
        key: objectKey(machines, only.id),
        isEqual: true,
        ...(adopt === undefined ? {} : { adopt }),
      })
    : undefined;
  if (!only || !proof)
    throw conflict(call, {
      vendor,
      what,
      stands: `(${titles(named)})${equal.length === 0 ? ", with another instance type, image, description or tags" : ""}`,
      adoptable: equal.length === 1,
      argument: "adopt",
      otherwise:
        "adopt: false makes another one beside it, since names are not unique; or delete the one that nobody needs",
    });
  tellAdopted(call, `${what} (${only.id})`, proof);
  return only;
}
