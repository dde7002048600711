import { referencesOf, type ResourceState } from "./resource-state";

/** The resources without one; refused where another one needs it, or where it is protected. */
export function without(resources: readonly ResourceState[], urn: string): ResourceState[] {
  const found = resources.find((state) => state.urn === urn);
  if (!found) throw new Error(`the state has no resource ${urn}`);
  if (found.protect) throw new Error(`the resource ${urn} is protected`);
  const users = resources.filter((state) => state.urn !== urn && referencesOf(state).has(urn));
  if (users.length > 0)
    throw new Error(`the resource ${urn} is needed by ${users.map((state) => state.urn).join(", ")}`);
  return resources.filter((state) => state.urn !== urn);
}
