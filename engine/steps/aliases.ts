import { makeUrn, nameOfUrn, parseUrn, ROOT_STACK_TYPE, typeOfUrn } from "../urn";
import type { Alias } from "./goal";

export interface AliasScope {
  stack: string;
  project: string;
  /** The old URN under which an already registered resource was found, by its present URN. */
  usedAliases: ReadonlyMap<string, string>;
}

interface Named {
  name: string;
  type: string;
  parent?: string | undefined;
  aliases: readonly Alias[];
}

function collapse(scope: AliasScope, { name, type, parent }: Named, alias: Alias): string {
  if ("urn" in alias) return alias.urn;
  const named = alias.parent ? (scope.usedAliases.get(alias.parent) ?? alias.parent) : parent;
  const isRoot = named !== undefined && parseUrn(named).qualifiedType === ROOT_STACK_TYPE;
  return makeUrn({
    stack: alias.stack || scope.stack,
    project: alias.project || scope.project,
    parent: alias.noParent || isRoot ? undefined : named,
    type: alias.type || type,
    name: alias.name || name,
  });
}

/** A child's name under its parent's alias: where it begins with the parent's name, that part changes too. */
function inherit(
  scope: AliasScope,
  type: string,
  name: string,
  parentName: string,
  parentAlias: string,
): string {
  const renamed = name.startsWith(parentName) ? nameOfUrn(parentAlias) + name.slice(parentName.length) : name;
  return makeUrn({ stack: scope.stack, project: scope.project, parent: parentAlias, type, name: renamed });
}

/** Every URN under which a resource may have been known: its own aliases, times those of its parent (C3 rule 1). */
export function aliasUrns(scope: AliasScope, named: Named): string[] {
  const own = named.aliases.map((alias) => collapse(scope, named, alias));
  const urns = new Set(own);
  const parentAlias = named.parent === undefined ? undefined : scope.usedAliases.get(named.parent);
  if (named.parent !== undefined && parentAlias !== undefined) {
    const parentName = nameOfUrn(named.parent);
    urns.add(inherit(scope, named.type, named.name, parentName, parentAlias));
    for (const urn of own) urns.add(inherit(scope, typeOfUrn(urn), nameOfUrn(urn), parentName, parentAlias));
  }
  return [...urns];
}
