import { isKind, RackformError } from "../../sdk/core";
import { listed } from "../contract/exactly-one";
import type { Call } from "../contract/run";
import { poll } from "../sharing/poll";
import { carriersOf, named, tagsNow, writeTag } from "./live";

/** Servers that are being released in the same run need a moment. */
const patience = { intervalMs: 5_000, looks: 12 };

/**
 * Deletes a tag that no server carries, and looks whether it is gone. What the vendor does to servers that carry it is not
 * known (i3d.md section 3), and they may be somebody else's.
 *
 * @throws conflict when servers go on carrying it
 */
export async function removeTag(call: Call, tag: string): Promise<void> {
  let carriers: string[] = [];
  const isFree = await poll(call, {
    what: `the servers that carry the tag ${tag}`,
    ...patience,
    async look() {
      carriers = await carriersOf(call, tag);
      return carriers.length === 0 || undefined;
    },
  });
  if (!isFree) throw inUse(tag, carriers);
  let refusal: RackformError | undefined;
  try {
    await writeTag(call, () => call.run.account("i3d").client.flexMetal.tags.delete(tag, call.limits));
  } catch (error) {
    if (!isKind(error, "not-found")) throw error;
    refusal = error;
  }
  const isGone = async () => !named(await tagsNow(call), tag);
  if ((await isGone()) && (!refusal || (await isGone()))) return;
  throw (
    refusal ??
    new RackformError({
      kind: "protocol",
      vendor: "i3d",
      message: `the vendor accepted the deletion of the tag ${tag} and goes on showing it; run again`,
    })
  );
}

function inUse(tag: string, carriers: readonly string[]): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: "i3d",
    argument: "tag",
    applied: "no",
    message: `the tag ${tag} is not deleted: ${carriers.length} servers carry it (${listed(carriers)}), and the vendor may take it off them. Take it off them first, or the resource out of the program with retainOnDelete: true`,
  });
}
