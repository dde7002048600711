import type { ResourceState } from "../state/resource-state";
import type { Goal, ReadGoal } from "./goal";

const filled = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
const filledMap = <T>(map: Record<string, T>): Record<string, T> | undefined =>
  Object.keys(map).length > 0 ? map : undefined;

/** The state a resource will have by its registration, before any step gave it an id or outputs. */
export function newState(
  urn: string,
  goal: Goal,
  old: ResourceState | undefined,
  alias: string | undefined,
): ResourceState {
  const fields: { [K in keyof ResourceState]: ResourceState[K] | undefined } = {
    urn,
    custom: goal.custom,
    type: goal.type,
    inputs: goal.inputs,
    parent: goal.parent,
    protect: goal.protect || undefined,
    dependencies: filled(goal.dependencies),
    provider: goal.provider,
    propertyDependencies: filledMap(goal.propertyDependencies),
    additionalSecretOutputs: filled(goal.additionalSecretOutputs),
    aliases: alias ? [alias] : undefined,
    customTimeouts: filledMap(goal.customTimeouts),
    importID: goal.importId,
    retainOnDelete: goal.retainOnDelete || undefined,
    deletedWith: goal.deletedWith,
    replaceWith: filled(goal.replaceWith),
    created: old?.created,
    modified: old?.modified,
    sourcePosition: goal.sourcePosition,
    ignoreChanges: filled(goal.ignoreChanges),
    hideDiff: filled(goal.hideDiff),
    replaceOnChanges: filled(goal.replaceOnChanges),
    replacementTrigger: goal.replacementTrigger,
  };
  for (const key of Object.keys(fields) as (keyof ResourceState)[])
    if (fields[key] === undefined) delete fields[key];
  return fields as ResourceState;
}

/** The same for a resource that the program only reads. */
export function readState(
  urn: string,
  goal: ReadGoal,
  old: ResourceState | undefined,
  alias: string | undefined,
): ResourceState {
  return {
    urn,
    type: goal.type,
    custom: true,
    external: true,
    id: goal.id,
    inputs: goal.inputs,
    outputs: {},
    provider: goal.provider,
    ...(goal.parent ? { parent: goal.parent } : {}),
    ...(goal.dependencies.length > 0 ? { dependencies: goal.dependencies } : {}),
    ...(goal.additionalSecretOutputs.length > 0
      ? { additionalSecretOutputs: goal.additionalSecretOutputs }
      : {}),
    ...(goal.sourcePosition ? { sourcePosition: goal.sourcePosition } : {}),
    ...(alias ? { aliases: [alias] } : {}),
    ...(old?.created ? { created: old.created } : {}),
    ...(old?.modified ? { modified: old.modified } : {}),
  };
}
