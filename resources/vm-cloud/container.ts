import { RackformError } from "../../sdk/core";
import { listed } from "../contract/exactly-one";
import type { Call, Run } from "../contract/run";
import { declaredIn } from "../flex-vm/cloud";
import { isDeleted, isFailed, listOf, type LiveCloud, machines, nodes, titleOf } from "../flex-vm/live";
import { poll } from "../sharing/poll";
import type { VmCloudInputs, VmCloudState } from "./schema";

/** What is in it may be going in the same run. */
const patience = { intervalMs: 5_000, looks: 12 };

/** The error for a cloud that would go while the program declares nodes or machines in it, if so. */
export function cloudInUseError(
  run: Run,
  { name, cloudId }: Partial<VmCloudInputs & VmCloudState>,
): RackformError | undefined {
  const inside = declaredIn(run, [name?.trim(), cloudId]);
  return inside.length === 0
    ? undefined
    : refusal(
        name ?? "",
        `the program declares nodes or machines in it: ${listed(inside)}`,
        "Take them out of the program in the same update, or keep the cloud in it. What is given the VmCloud instead of its id is replaced together with it",
      );
}

/**
 * Waits until nothing is in it. The vendor may take nodes along with a cloud, and they may be somebody else's.
 *
 * @throws conflict when something stays
 */
export async function emptied(call: Call, { id, name = id }: LiveCloud): Promise<void> {
  let left: string[] = [];
  const isEmpty = await poll(call, {
    what: `nothing to be in the cloud ${name}`,
    ...patience,
    async look() {
      const inside = await Promise.all([
        listOf(call, nodes, id, "reload"),
        listOf(call, machines, id, "reload"),
      ]);
      left = inside
        .flat()
        .filter((one) => !isDeleted(one) && !isFailed(one))
        .map(titleOf);
      return left.length === 0 || undefined;
    },
  });
  if (!isEmpty)
    throw refusal(
      name,
      `${listed(left)} ${left.length === 1 ? "is" : "are"} in it`,
      "Delete first what is in it, or take the resource out of the program with retainOnDelete: true",
    );
}

function refusal(name: string, why: string, advice: string): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: "i3d",
    argument: "name",
    applied: "no",
    message: `the cloud ${name} is not deleted: ${why}. ${advice}`,
  });
}
