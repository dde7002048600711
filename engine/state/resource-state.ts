import type { Properties, Value } from "../values/value";
import { parseReference } from "../urn";

/** One resource of a deployment, in the words of Pulumi's checkpoint; secrets are in plain, signed form. */
export interface ResourceState {
  urn: string;
  custom: boolean;
  type: string;
  id?: string;
  delete?: boolean;
  inputs?: Properties;
  outputs?: Properties;
  parent?: string;
  protect?: boolean;
  /** True for a resource that was only read, with `.get`: never changed, never deleted. */
  external?: boolean;
  dependencies?: string[];
  initErrors?: string[];
  /** The provider's URN and id, joined with "::". */
  provider?: string;
  propertyDependencies?: Record<string, string[]>;
  /** Deleted already in order to be replaced, but its successor was not created yet. */
  pendingReplacement?: boolean;
  additionalSecretOutputs?: string[];
  aliases?: string[];
  /** Seconds. */
  customTimeouts?: Record<string, number>;
  importID?: string;
  retainOnDelete?: boolean;
  deletedWith?: string;
  replaceWith?: string[];
  created?: string;
  modified?: string;
  sourcePosition?: string;
  ignoreChanges?: string[];
  hideDiff?: string[];
  replaceOnChanges?: string[];
  replacementTrigger?: Value;
}

export type OperationType = "creating" | "updating" | "deleting" | "reading" | "importing";

/** An operation that was started and of whose end nothing is known. */
export interface PendingOperation {
  resource: ResourceState;
  type: OperationType;
}

/** Everything a deployment knows: resources in an order in which each comes after all it refers to. */
export interface Snapshot {
  resources: ResourceState[];
  pending: PendingOperation[];
}

export const emptySnapshot = (): Snapshot => ({ resources: [], pending: [] });

/** Every URN a resource refers to: parent, provider, dependencies, deletedWith, replaceWith. */
export function referencesOf(state: ResourceState): Set<string> {
  const urns = new Set<string>(state.dependencies);
  for (const list of Object.values(state.propertyDependencies ?? {})) list.forEach((urn) => urns.add(urn));
  if (state.parent) urns.add(state.parent);
  if (state.deletedWith) urns.add(state.deletedWith);
  for (const urn of state.replaceWith ?? []) urns.add(urn);
  if (state.provider) urns.add(parseReference(state.provider).urn);
  return urns;
}
