import * as calls from "../provider/calls";
import type { ProviderHost } from "../provider/host";
import type { ResourceState } from "../state/resource-state";
import type { Goal } from "./goal";
import { checked } from "./provider-answers";
import { markSecretOutputs } from "./secret-outputs";
import type { GeneratorWorld } from "./generator";
import { isSelected } from "./selection";
import { fail, type Reporter, type Step } from "./step";
import { now, recordOf, type StepWorld } from "./world";

/** Whether a resource is to come into the state by the option `import`. */
export async function isToBeImported(
  world: GeneratorWorld,
  { importId, provider = "" }: Goal,
  old: ResourceState | undefined,
  urn: string,
): Promise<boolean> {
  if (!importId || !isSelected(world.selection, urn)) return false;
  if (old && !old.external && (old.id === importId || old.importID === importId)) return false;
  const { features } = await world.providers.get(provider);
  if (!features)
    fail(
      world,
      "the import option is not supported for dynamic resources; use `adopt`, or an import file",
      urn,
    );
  if (old)
    fail(
      world,
      "the embedded engine imports what is not in the state yet; take the option out, or use the Pulumi CLI",
      urn,
    );
  return true;
}

type Found = NonNullable<Awaited<ReturnType<typeof calls.read>>>;

/** Takes an object that exists into the state, where the program declares it as it is. */
export function importStep(world: StepWorld & Reporter, goal: Goal, next: ResourceState): Step {
  const { session, providers, preview } = world;
  const { importId: id = "" } = goal;
  const record = recordOf("import", undefined, next);
  return {
    record,
    async run() {
      const host = await providers.get(next.provider ?? "");
      const operation = await (preview ? undefined : session.begin("importing", { ...next, id }));
      try {
        const { urn } = next;
        const found = await calls.read(host, id, {}, {}, { urn });
        if (!found) throw new Error(`resource '${id}' does not exist`);
        const live = found.inputs ?? {};
        next.inputs = await checked(world, goal, live, goal.inputs, urn);
        const differing = await differences(host, goal, next, found);
        const message = `inputs to import do not match the existing resource: ${differing.join(", ")}`;
        if (differing.length > 0 && !preview) throw new Error(message);
        if (differing.length > 0) world.warn(`${message}; importing it will fail`, urn);
        Object.assign(next, { id: found.id, importID: id, outputs: found.outputs });
        markSecretOutputs(next);
        if (!preview) next.created = next.modified = now();
      } catch (error) {
        await session.commit({ operation });
        throw error;
      }
      await session.commit({ operation, put: [next] });
    },
  };
}

/** The arguments by which the program would change what it is to import. */
async function differences(
  host: ProviderHost,
  { ignoreChanges }: Goal,
  { urn, inputs: newInputs = {} }: ResourceState,
  { id, inputs: oldInputs = {}, outputs: oldOutputs }: Found,
): Promise<string[]> {
  const diff = await calls.diff(host, { urn, id, oldInputs, oldOutputs, newInputs, ignoreChanges });
  return diff.changes ? diff.changedKeys : [];
}
