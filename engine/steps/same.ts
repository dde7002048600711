import type { ResourceState } from "../state/resource-state";
import { isProviderType } from "../urn";
import { markSecretOutputs } from "./secret-outputs";
import type { Step } from "./step";
import { recordOf, reference, type StepWorld } from "./world";

/** An unchanged resource: new inputs and options are stored, id and outputs stay (C3 rule 7). */
export function sameStep({ session, providers }: StepWorld, old: ResourceState, next: ResourceState): Step {
  return {
    record: recordOf("same", old, next),
    async run() {
      if (old.id !== undefined) next.id = old.id;
      if (old.outputs) next.outputs = { ...old.outputs };
      if (old.initErrors) next.initErrors = old.initErrors;
      markSecretOutputs(next);
      if (isProviderType(next.type)) providers.set(reference(next), next.inputs ?? {});
      await session.keep(old, next);
    },
  };
}
