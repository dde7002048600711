import { PartialFailure } from "../provider/host";
import type { ResourceState } from "../state/resource-state";
import { copySecretness, type Properties } from "../values/value";
import { markSecretOutputs } from "./secret-outputs";

/** Takes over what a half-made resource came to, for saving with its reasons (A8). */
export function takePartial(next: ResourceState, failure: PartialFailure, inputs: Properties): void {
  copySecretness(failure.properties, inputs);
  next.id = failure.id;
  next.outputs = failure.properties;
  next.initErrors = failure.reasons;
  markSecretOutputs(next);
}

/** What to tell the user: of a half-made resource the reasons only. */
export function failureText(error: unknown): unknown {
  if (!(error instanceof PartialFailure) || error.reasons.length === 0) return error;
  return new Error(error.reasons.join("\n"));
}
