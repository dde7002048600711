import { referencesOf, type ResourceState } from "../state/resource-state";

/** Which resources need which, over one snapshot's resources in their saved order. */
export class DependencyGraph {
  private readonly users = new Map<string, ResourceState[]>();

  constructor(private readonly resources: readonly ResourceState[]) {
    for (const state of resources) for (const urn of referencesOf(state)) push(this.users, urn, state);
  }

  /** Everything that depends on a resource, directly or not, in saved order, without what `exclude` names. */
  dependents(root: ResourceState, exclude: (urn: string) => boolean): ResourceState[] {
    const found = new Set<ResourceState>();
    const queue = [root.urn];
    // Grows on the way.
    for (const urn of queue) {
      for (const user of this.users.get(urn) ?? []) {
        if (found.has(user) || user === root || exclude(user.urn)) continue;
        found.add(user);
        queue.push(user.urn);
      }
    }
    return this.resources.filter((state) => found.has(state));
  }

  /**
   * Groups of condemned resources in the order of their deletion: users before what they use, each group in
   * parallel (C3 rule 9). One pass is enough, since a resource is saved after all it refers to; of several with one
   * URN those saved before the user are meant.
   */
  deleteOrder(condemned: readonly ResourceState[]): ResourceState[][] {
    const doomed = new Set(condemned);
    const below = new Map<string, number>();
    const groups: ResourceState[][] = [];
    for (const state of this.resources) {
      const depth = Math.max(0, ...[...referencesOf(state)].map((urn) => below.get(urn) ?? 0));
      if (doomed.has(state)) (groups[depth] ??= []).push(state);
      const height = depth + (doomed.has(state) ? 1 : 0);
      below.set(state.urn, Math.max(below.get(state.urn) ?? 0, height));
    }
    return groups.filter((group) => group.length > 0).reverse();
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
