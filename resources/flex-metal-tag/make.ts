import { isKind } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { conflict, proofInTime, tellAdopted } from "../contract/take-over";
import { askOnce } from "../sharing/ask-once";
import { type LiveTag, named, tagsNow, writeTag } from "./live";
import type { FlexMetalTagInputs } from "./schema";

/** How often a tag is asked for, each time after a look that did not show it. */
const tries = 3;

export const tagKey = (tag: string): string => `i3d:${tag}`;

/** The tag: made now, or taken over where there is a proof that it may be. */
export async function obtainTag(call: OwnedCall, inputs: FlexMetalTagInputs): Promise<LiveTag> {
  const { tag } = inputs;
  const standing = named(await tagsNow(call), tag);
  if (standing) return takeOver(call, inputs, standing);
  return askOnce<LiveTag>({
    tries,
    async ask() {
      try {
        return await writeTag(call, () =>
          call.run.account("i3d").client.flexMetal.tags.create(tag, call.limits),
        );
      } catch (error) {
        if (!isKind(error, "validation", "conflict")) throw error;
        // A server that is ordered with it makes it meanwhile.
        const there = named(await tagsNow(call), tag);
        if (!there) throw error;
        return takeOver(call, inputs, there);
      }
    },
    look: async () => named(await tagsNow(call), tag),
  });
}

async function takeOver(call: OwnedCall, inputs: FlexMetalTagInputs, row: LiveTag): Promise<LiveTag> {
  await mayTake(call, inputs);
  return row;
}

/** @throws conflict when nothing shows that the tag which stands there is the resource's */
async function mayTake(call: OwnedCall, { vendor, tag, adopt }: FlexMetalTagInputs): Promise<void> {
  const what = `the tag ${tag}`;
  const proof = await proofInTime(call, { key: `FlexMetalTag:${tagKey(tag)}`, adopt, isEqual: true });
  if (!proof)
    throw conflict(call, {
      vendor,
      what,
      otherwise:
        "a server of this program makes it when it is ordered with the text: give it the resource in tags instead; or delete the tag at the vendor",
    });
  tellAdopted(call, what, proof);
}

/**
 * Gives the tag another name.
 *
 * @throws conflict when the new name is there, and nothing shows that it is this one
 */
export async function renameTag(call: OwnedCall, old: string, inputs: FlexMetalTagInputs): Promise<LiveTag> {
  const { vendor, tag } = inputs;
  const before = await tagsNow(call);
  const there = named(before, tag);
  if (there && !named(before, old)) return takeOver(call, inputs, there);
  if (there)
    throw conflict(call, {
      vendor,
      what: `the tag ${tag}`,
      stands: `beside ${old}, which was to get its name`,
      adoptable: false,
      argument: "tag",
    });
  return askOnce<LiveTag>({
    tries,
    ask: () =>
      writeTag(call, () => call.run.account("i3d").client.flexMetal.tags.rename(old, tag, call.limits)),
    async look(doubt) {
      try {
        return named(await tagsNow(call), tag);
      } catch (error) {
        // Where nobody can look, the rename itself is in doubt.
        throw doubt ?? error;
      }
    },
  });
}
