import { diff, isReplace } from "../provider/calls";
import type { ProviderRegistry } from "../provider/registry";
import type { ResourceState } from "../state/resource-state";
import { isProviderType, parseReference } from "../urn";
import { UNKNOWN } from "../values/signatures";
import type { Properties } from "../values/value";
import { applyReplaceOnChanges } from "./replace-on-changes";

/** A resource that is replaced together with one it depends on, and the keys that make it so. */
export interface Dependent {
  state: ResourceState;
  keys: string[];
}

/**
 * Which of a condemned resource's dependents have to be deleted before it: those whose provider is replaced, and those
 * whose diff claims a replacement once every input that comes from a replaced resource is unknown (A9). `candidates`
 * in saved order; `cascading` ones go with it by an option of theirs.
 */
export async function dependentsToReplace(
  root: ResourceState,
  candidates: readonly ResourceState[],
  cascading: readonly ResourceState[],
  providers: ProviderRegistry,
): Promise<Dependent[]> {
  const replaced = new Set([root.urn]);
  const found: Dependent[] = [];
  for (const state of candidates) {
    const keys = cascading.includes(state) ? [] : await replaceKeys(state, replaced, providers);
    if (!keys) continue;
    replaced.add(state.urn);
    found.push({ state, keys });
  }
  for (const state of cascading) if (!replaced.has(state.urn)) found.push({ state, keys: [] });
  return found;
}

async function replaceKeys(
  state: ResourceState,
  replaced: ReadonlySet<string>,
  providers: ProviderRegistry,
): Promise<string[] | undefined> {
  if (!state.custom || state.external || isProviderType(state.type)) return undefined;
  if (state.provider && replaced.has(parseReference(state.provider).urn)) return [];
  const news: Properties = {};
  let touched = false;
  for (const [key, value] of Object.entries(state.inputs ?? {})) {
    const unknown = state.propertyDependencies?.[key]?.some((urn) => replaced.has(urn)) ?? false;
    touched ||= unknown;
    news[key] = unknown ? UNKNOWN : value;
  }
  if (!touched) return undefined;
  const answer = await diff(await providers.get(state.provider ?? ""), {
    urn: state.urn,
    id: state.id ?? "",
    oldInputs: state.inputs ?? {},
    oldOutputs: state.outputs ?? {},
    newInputs: news,
    ignoreChanges: state.ignoreChanges ?? [],
  });
  const result = applyReplaceOnChanges(answer, state.replaceOnChanges ?? [], false);
  return isReplace(result) ? result.replaceKeys : undefined;
}
