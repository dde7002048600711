import { randomUUID } from "node:crypto";
import * as calls from "../provider/calls";
import { PartialFailure } from "../provider/host";
import type { ResourceState } from "../state/resource-state";
import { isProviderType } from "../urn";
import { UNKNOWN } from "../values/signatures";
import { failureText, takePartial } from "./partial";
import { markSecretOutputs } from "./secret-outputs";
import type { Step } from "./step";
import { now, recordOf, reference, type StepWorld } from "./world";

interface CreateOptions {
  old?: ResourceState | undefined;
  diff?: calls.DiffResult | undefined;
  /** The old one stays, marked, until the end of the run: create before delete. */
  deleteOldLater?: boolean;
}

/** A new resource, or the successor of a replaced one. */
export function createStep(world: StepWorld, next: ResourceState, options: CreateOptions = {}): Step {
  const { old, diff, deleteOldLater } = options;
  const { session, preview, providers } = world;
  const save = async (operation?: number): Promise<void> => {
    const replaced = old?.pendingReplacement ? old : undefined;
    if (deleteOldLater && old) old.delete = true;
    await session.commit({
      operation,
      put: [next],
      drop: replaced,
      amend: deleteOldLater && old ? [old] : undefined,
    });
  };
  return {
    record: recordOf(old ? "create-replacement" : "create", old, next, diff),
    async run() {
      if (isProviderType(next.type)) {
        next.id = preview ? UNKNOWN : randomUUID();
        next.outputs = { ...next.inputs };
        stamp(next);
        providers.set(reference(next), next.inputs ?? {});
        return save();
      }
      if (!next.custom || preview) {
        await foresee(world, next);
        markSecretOutputs(next);
        if (!preview) stamp(next);
        return save();
      }
      const operation = await session.begin("creating", next);
      try {
        const host = await providers.get(next.provider ?? "");
        const { id, outputs } = await calls.create(host, next.inputs ?? {}, {
          urn: next.urn,
          timeout: next.customTimeouts?.["create"],
        });
        Object.assign(next, { id, outputs });
        markSecretOutputs(next);
        stamp(next);
        await save(operation);
      } catch (error) {
        if (error instanceof PartialFailure) {
          takePartial(next, error, next.inputs ?? {});
          stamp(next);
          await save(operation);
        } else await session.commit({ operation });
        throw failureText(error);
      }
    },
  };
}

/** What a preview knows: the inputs, and more where the provider tells it. */
async function foresee({ providers }: StepWorld, next: ResourceState): Promise<void> {
  next.outputs = next.custom ? { ...next.inputs } : {};
  if (!next.custom) return;
  const host = await providers.get(next.provider ?? "");
  if (!host.features?.previews) return;
  const { id, outputs } = await calls.create(host, next.inputs ?? {}, { urn: next.urn, preview: true });
  if (id) next.id = id;
  next.outputs = outputs;
}

function stamp(next: ResourceState): void {
  const time = now();
  next.created = time;
  next.modified = time;
}

/** A marker for displays and counts; the work is done by the steps around it. */
export function replaceStep(old: ResourceState, next: ResourceState, diff?: calls.DiffResult): Step {
  return { record: recordOf("replace", old, next, diff), run: () => Promise.resolve() };
}
