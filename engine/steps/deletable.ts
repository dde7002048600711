import { referencesOf, type ResourceState } from "../state/resource-state";
import { isProviderType } from "../urn";
import { isSelected, type Selection } from "./selection";

/** Which of the unwanted resources a run may delete: the targets, or all but protected ones and what those need. */
export function deletable(
  resources: readonly ResourceState[],
  unwanted: readonly ResourceState[],
  selection: Selection,
): ResourceState[] {
  const { targets, excludeProtected } = selection;
  if (targets) return targeted(resources, unwanted, selection);
  if (!excludeProtected) return [...unwanted];
  const kept = new Set(resources.filter(({ protect }) => protect).map(({ urn }) => urn));
  // what a resource refers to is saved before it, so that one pass from the end finds all
  for (const state of [...resources].reverse())
    if (kept.has(state.urn)) for (const urn of referencesOf(state)) kept.add(urn);
  return unwanted.filter(({ urn }) => !kept.has(urn));
}

/** Providers and the stack itself take part in every run, but one that is about other resources does not delete them. */
function targeted(
  resources: readonly ResourceState[],
  unwanted: readonly ResourceState[],
  selection: Selection,
): ResourceState[] {
  const named = unwanted.filter(
    ({ urn, type, custom }) => isSelected(selection, urn) && custom && !isProviderType(type),
  );
  const doomed = new Set(named);
  for (const state of resources) {
    if (doomed.has(state)) continue;
    const needed = named.find(({ urn }) => referencesOf(state).has(urn));
    if (needed)
      throw new Error(`cannot delete ${needed.urn}: ${state.urn} depends on it and is not a target`);
  }
  return named;
}
