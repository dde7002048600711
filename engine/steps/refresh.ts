import type { Op, StepRecord } from "../events";
import * as calls from "../provider/calls";
import { PartialFailure, type ProviderHost } from "../provider/host";
import type { ResourceState } from "../state/resource-state";
import { isProviderType } from "../urn";
import { invert } from "../values/diff";
import { copySecretness, type Properties } from "../values/value";
import { markSecretOutputs } from "./secret-outputs";
import type { Step } from "./step";
import { now, recordOf, type StepWorld } from "./world";

/** Compares a resource with the live one and takes the live state over (A11). */
export function refreshStep(world: StepWorld, old: ResourceState): Step {
  const { session, providers } = world;
  const record = recordOf("refresh", old, old);
  let outcome: Op = "same";
  return {
    record,
    countAs: () => outcome,
    async run() {
      if (!old.custom || isProviderType(old.type) || old.pendingReplacement) return;
      const host = await providers.get(old.provider ?? "");
      const oldInputs = old.inputs ?? {};
      const result = await refreshRead(world, host, old);
      if (!result) {
        outcome = "delete";
        delete record.new;
        return session.commit({ drop: old });
      }
      const { initErrors: _healed, ...rest } = old;
      const next: ResourceState = { ...rest, id: result.id, outputs: result.outputs };
      next.inputs = result.inputs ?? oldInputs;
      if (result.reasons.length > 0) next.initErrors = result.reasons;
      markSecretOutputs(next);
      record.new = next;
      if (!old.external) outcome = await compareRefreshed(host, old, next, record);
      const differs = !calls.sameState(old, next);
      if (differs) next.modified = now();
      if (old.external && differs) outcome = "update";
      await session.commit({ substitute: [old, next] });
    },
  };
}

interface Refreshed {
  id: string;
  outputs: Properties;
  inputs?: Properties;
  reasons: string[];
}

async function refreshRead(
  world: StepWorld,
  host: ProviderHost,
  old: ResourceState,
): Promise<Refreshed | undefined> {
  try {
    const result = await calls.read(host, old.id ?? "", old.outputs ?? {}, old.inputs ?? {}, {
      urn: old.urn,
      timeout: old.customTimeouts?.["read"],
    });
    return result && { ...result, reasons: [] };
  } catch (error) {
    if (!(error instanceof PartialFailure)) throw error;
    world.warn(`Refreshed resource is in an unhealthy state:\n* ${error.reasons.join("\n* ")}`, old.urn);
    copySecretness(error.properties, old.outputs ?? {});
    return { id: error.id, outputs: error.properties, reasons: error.reasons };
  }
}

/** Diff against the desired state, seen from the live one: what `up` would do, turned round. */
async function compareRefreshed(
  host: ProviderHost,
  old: ResourceState,
  next: ResourceState,
  record: StepRecord,
): Promise<Op> {
  const diff = await calls.diff(host, {
    urn: next.urn,
    id: next.id ?? "",
    oldInputs: next.inputs ?? {},
    oldOutputs: next.outputs ?? {},
    newInputs: old.inputs ?? {},
    ignoreChanges: old.ignoreChanges ?? [],
  });
  if (diff.changedKeys.length > 0) record.keys = diff.changedKeys;
  if (diff.detail) record.detailedDiff = invert(diff.detail);
  return diff.changes ? "update" : "same";
}
