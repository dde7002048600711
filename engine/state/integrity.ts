import { isProviderType, parseReference } from "../urn";
import { hasSecret } from "../values/value";
import { referencesOf, type ResourceState, type Snapshot } from "./resource-state";

/** Every broken rule of a snapshot (PULUMI.md C5), in words; an empty list means that Pulumi will take it. */
export function integrityProblems({ resources }: Snapshot): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const live = new Set<string>();
  const providers = new Set<string>();
  for (const state of resources) {
    for (const urn of referencesOf(state)) {
      if (!seen.has(urn)) problems.push(`${state.urn} refers to ${urn}, which does not come before it`);
    }
    if (state.provider && !providers.has(state.provider)) {
      problems.push(`${state.urn} names the provider ${state.provider}, which does not come before it`);
    }
    if (!state.custom && state.id) problems.push(`${state.urn} is a component and has an id`);
    if (state.custom && !state.id && !state.delete) problems.push(`${state.urn} has no id`);
    if (!state.delete && live.has(state.urn)) problems.push(`${state.urn} is there twice`);
    if (!state.delete) live.add(state.urn);
    seen.add(state.urn);
    if (isProviderType(state.type)) providers.add(`${state.urn}::${state.id ?? ""}`);
  }
  return problems;
}

/** Throws when a snapshot breaks a rule: better no state written than one nobody can read. */
export function assertIntegrity(snapshot: Snapshot): void {
  const problems = integrityProblems(snapshot);
  if (problems.length > 0) throw new Error(`the state would be broken:\n  ${problems.join("\n  ")}`);
}

const renamer = (names: ReadonlyMap<string, string>) => (urn: string) => names.get(urn) ?? urn;

/** References to resources that were found under an alias, put to their new names; the aliases then are forgotten. */
export function followAliases(resources: ResourceState[]): ResourceState[] {
  const names = new Map<string, string>();
  for (const state of resources) for (const alias of state.aliases ?? []) names.set(alias, state.urn);
  if (names.size === 0) return resources;
  const rename = renamer(names);
  return resources.map((state) => {
    const { aliases: _forgotten, ...result } = state;
    if (result.parent) result.parent = rename(result.parent);
    if (result.deletedWith) result.deletedWith = rename(result.deletedWith);
    if (result.replaceWith) result.replaceWith = result.replaceWith.map(rename);
    if (result.dependencies) result.dependencies = result.dependencies.map(rename);
    if (result.propertyDependencies)
      result.propertyDependencies = mapLists(result.propertyDependencies, rename);
    if (result.provider) {
      const { urn, id } = parseReference(result.provider);
      result.provider = `${rename(urn)}::${id}`;
    }
    return result;
  });
}

function mapLists(
  lists: Record<string, string[]>,
  change: (urn: string) => string,
): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([key, urns]) => [key, urns.map(change)]));
}

/** References to resources that are gone taken out, as after a refresh that found some missing. */
export function dropDangling(resources: ResourceState[]): ResourceState[] {
  const present = new Set(resources.map(({ urn }) => urn));
  const keep = (urns: string[]): string[] => urns.filter((urn) => present.has(urn));
  return resources.map((state) => {
    if ([...referencesOf(state)].every((urn) => present.has(urn))) return state;
    const result = { ...state };
    if (result.dependencies) result.dependencies = keep(result.dependencies);
    if (result.replaceWith) result.replaceWith = keep(result.replaceWith);
    if (result.propertyDependencies) {
      result.propertyDependencies = Object.fromEntries(
        Object.entries(result.propertyDependencies).map(([key, urns]) => [key, keep(urns)]),
      );
    }
    if (result.deletedWith && !present.has(result.deletedWith)) delete result.deletedWith;
    if (result.parent && !present.has(result.parent)) delete result.parent;
    return result;
  });
}

/** Whether anything in a snapshot is secret, so that a passphrase is needed to write it. */
export const hasSecretState = ({ resources, pending }: Snapshot): boolean =>
  [...resources, ...pending.map(({ resource }) => resource)].some(holdsSecret);

export const holdsSecret = ({ inputs, outputs, replacementTrigger }: ResourceState): boolean =>
  [inputs, outputs, replacementTrigger].some(hasSecret);
