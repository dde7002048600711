import * as calls from "../provider/calls";
import type { ResourceState } from "../state/resource-state";
import { UNKNOWN } from "../values/signatures";
import { markSecretOutputs } from "./secret-outputs";
import type { Step } from "./step";
import { recordOf, type StepWorld } from "./world";

/** `.get`: reads a resource that somebody else manages; previews do so too. */
export function readStep(
  world: StepWorld,
  old: ResourceState | undefined,
  next: ResourceState,
  replacing: boolean,
): Step {
  const { session, providers, preview } = world;
  return {
    record: recordOf(replacing ? "read-replacement" : "read", old, next),
    async run() {
      const operation = await (preview ? undefined : session.begin("reading", next));
      try {
        if (next.id !== UNKNOWN) {
          const host = await providers.get(next.provider ?? "");
          const inputs = next.inputs ?? {};
          const result = await calls.read(host, next.id ?? "", inputs, inputs, { urn: next.urn });
          if (!result) throw new Error(`resource '${next.id ?? ""}' does not exist`);
          next.id = result.id;
          next.outputs = result.outputs;
          markSecretOutputs(next);
        }
      } catch (error) {
        await session.commit({ operation });
        throw error;
      }
      if (replacing && old) old.delete = true;
      const change = old && (replacing ? { amend: [old] } : { drop: old });
      await session.commit({ operation, put: [next], ...change });
    },
  };
}
