import * as calls from "../provider/calls";
import { PartialFailure } from "../provider/host";
import type { ResourceState } from "../state/resource-state";
import { isProviderType } from "../urn";
import type { Properties } from "../values/value";
import { failureText, takePartial } from "./partial";
import { markSecretOutputs } from "./secret-outputs";
import type { Step } from "./step";
import { now, recordOf, reference, type StepWorld } from "./world";

/** Changes in place, or goes on with a half-made resource. */
export function updateStep(
  world: StepWorld,
  old: ResourceState,
  next: ResourceState,
  diff: calls.DiffResult,
): Step {
  const { session, preview, providers } = world;
  return {
    record: recordOf("update", old, next, diff),
    async run() {
      if (old.id !== undefined) next.id = old.id;
      if (isProviderType(next.type)) {
        next.outputs = { ...next.inputs };
        providers.set(reference(next), next.inputs ?? {});
      } else if (!next.custom) next.outputs = {};
      else if (preview) next.outputs = await foreseen(world, old, next);
      else return updateCustom(world, old, next);
      markSecretOutputs(next);
      await session.commit({ drop: old, put: [next] });
    },
  };
}

/** What a preview knows: the inputs, and what the provider says of the rest. */
async function foreseen(
  { providers }: StepWorld,
  old: ResourceState,
  next: ResourceState,
): Promise<Properties> {
  const host = await providers.get(next.provider ?? "");
  const inputs = next.inputs ?? {};
  return host.features?.previews
    ? calls.update(host, old, inputs, { urn: next.urn, preview: true })
    : { ...inputs };
}

async function updateCustom(
  { session, providers }: StepWorld,
  old: ResourceState,
  next: ResourceState,
): Promise<void> {
  const operation = await session.begin("updating", next);
  const save = (): Promise<void> => {
    next.modified = now();
    return session.commit({ operation, drop: old, put: [next] });
  };
  try {
    const host = await providers.get(next.provider ?? "");
    next.outputs = await calls.update(host, old, next.inputs ?? {}, {
      urn: next.urn,
      timeout: next.customTimeouts?.["update"],
    });
    markSecretOutputs(next);
    await save();
  } catch (error) {
    if (error instanceof PartialFailure) {
      takePartial(next, error, next.inputs ?? {});
      next.id = old.id ?? error.id;
      await save();
    } else await session.commit({ operation });
    throw failureText(error);
  }
}
