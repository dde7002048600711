import * as calls from "../provider/calls";
import type { ResourceState } from "../state/resource-state";
import { isProviderType } from "../urn";
import type { Step } from "./step";
import { recordOf, type StepWorld } from "./world";

/** A protected resource was to be deleted. */
class ProtectedError extends Error {
  override readonly name = "ProtectedError";

  constructor(urn: string) {
    super(
      `resource "${urn}" cannot be deleted because it is protected. To unprotect it, remove the \`protect\` option ` +
        "from the resource in the program and run `up`",
    );
  }
}

interface DeleteOptions {
  replacing?: boolean;
  /** The record stays until the successor exists: delete before replace. */
  keepRecord?: boolean;
}

/** Deletes a resource, or only forgets it where Pulumi's options say so (C3 rule 9). */
export function deleteStep(world: StepWorld, old: ResourceState, options: DeleteOptions = {}): Step {
  const { session, preview, providers, deletes } = world;
  return {
    record: recordOf(options.replacing ? "delete-replaced" : "delete", old, undefined),
    harmlessFailure: (error) => error instanceof ProtectedError,
    async run() {
      if (!options.replacing && old.protect) throw new ProtectedError(old.urn);
      const untouched =
        preview || old.external || old.retainOnDelete || !old.custom || isProviderType(old.type);
      const withAnother = old.deletedWith !== undefined && deletes.has(old.deletedWith);
      const operation = await (preview ? undefined : session.begin("deleting", old));
      if (!untouched && !withAnother) {
        try {
          const host = await providers.get(old.provider ?? "");
          await calls.remove(host, old);
        } catch (error) {
          await session.commit({ operation });
          throw error;
        }
      }
      if (options.keepRecord) old.pendingReplacement = true;
      await session.commit({ operation, ...(options.keepRecord ? { amend: [old] } : { drop: old }) });
    },
  };
}

/** Forgets a resource that was deleted in order to be replaced and is no longer wanted. */
export function removePendingReplaceStep({ session }: StepWorld, old: ResourceState): Step {
  return {
    record: recordOf("remove-pending-replace", old, undefined),
    run: () => session.commit({ drop: old }),
  };
}
