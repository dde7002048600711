import { RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { assertEngine } from "../flex-metal-server/engine-check";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import { aboutPassword, accessOf, cloudInstances, type LiveInstance } from "./live";
import type { CloudInstanceInputs } from "./schema";

const patience = { looks: 6, intervalMs: 5_000 };

/** Deletes the instance with its disk, and looks until the list lacks it. */
export async function deleteInstance(
  call: OwnedCall,
  inputs: CloudInstanceInputs,
  { id }: LiveInstance,
): Promise<void> {
  const { run, limits } = call;
  await assertEngine(run);
  await askOnce<true>({
    tries: 1,
    async ask() {
      try {
        await run.account("artnet").client.cloudInstance.delete(accessOf(inputs), limits);
      } catch (error) {
        throw aboutPassword(error);
      }
    },
    async look(doubt) {
      const isGone = await poll(call, {
        what: `the deletion of the cloud instance ${id}`,
        ...patience,
        overTemporaryErrors: true,
        look: async () =>
          !(await cloudInstances(run).reload(limits)).some((row) => row.id === id) || undefined,
      });
      if (isGone || doubt) return isGone;
      throw new RackformError({
        kind: "protocol",
        vendor: "artnet",
        applied: "unknown",
        message: `the vendor accepted the deletion of the cloud instance ${id} and goes on listing it; run again`,
      });
    },
  });
}
