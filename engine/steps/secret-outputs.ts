import type { ResourceState } from "../state/resource-state";
import { isSecret, secret } from "../values/value";

/** Marks the outputs that must be secret: those named so, and those whose equally named input is (C3 rule 8). */
export function markSecretOutputs({ inputs, outputs, additionalSecretOutputs }: ResourceState): void {
  if (!outputs) return;
  for (const [key, value] of Object.entries(outputs)) {
    if (additionalSecretOutputs?.includes(key) || isSecret(inputs?.[key])) outputs[key] = secret(value);
  }
}
