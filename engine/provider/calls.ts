import type { ResourceState } from "../state/resource-state";
import { changedKeys, detailedDiff, type DetailedDiff, isReplacing } from "../values/diff";
import { keepIgnored } from "../values/path";
import { allForProvider, copy, copySecretness, equal, hasUnknown, type Properties } from "../values/value";
import type { CheckResult, ProviderHost } from "./host";

/** A provider's, or the engine's own, opinion on whether a resource changes. */
export interface DiffResult {
  changes: boolean;
  replaceKeys: string[];
  /** Empty when the provider said "yes" without saying what (A9). */
  changedKeys: string[];
  /** Undefined when the provider said "yes" without saying what. */
  detail?: DetailedDiff | undefined;
  deleteBeforeReplace: boolean;
}

export const noChange: DiffResult = {
  changes: false,
  replaceKeys: [],
  changedKeys: [],
  deleteBeforeReplace: false,
};

export const replaceBecause = (key: string): DiffResult => ({
  ...noChange,
  changes: true,
  replaceKeys: [key],
});

export const isReplace = ({ replaceKeys, detail }: DiffResult): boolean =>
  replaceKeys.length > 0 || Object.values(detail ?? {}).some(isReplacing);

/** Check, with the secretness of the inputs carried over to the checked ones. */
export async function check(host: ProviderHost, olds: Properties, news: Properties): Promise<CheckResult> {
  const result = await host.check(allForProvider(olds), allForProvider(news));
  copySecretness(result.inputs, news);
  return result;
}

export interface DiffRequest {
  id: string;
  oldInputs: Properties;
  oldOutputs: Properties;
  newInputs: Properties;
  ignoreChanges: readonly string[];
}

/** Diff; where the provider leaves it open, old inputs are compared with new ones (C3 rule 5). */
export async function diff(host: ProviderHost, request: DiffRequest): Promise<DiffResult> {
  const { id, oldInputs, oldOutputs, newInputs, ignoreChanges } = request;
  const answer = await host.diff(id, allForProvider(oldOutputs), allForProvider(newInputs));
  const common = { replaceKeys: answer.replaces, deleteBeforeReplace: answer.deleteBeforeReplace };
  if (answer.changes !== "unknown") return { ...common, changes: answer.changes === "some", changedKeys: [] };
  return { ...common, ...compareInputs(oldInputs, newInputs, ignoreChanges) };
}

/** The engine's own diff of inputs. */
export function compareInputs(
  olds: Properties,
  news: Properties,
  ignoreChanges: readonly string[],
): Pick<DiffResult, "changes" | "changedKeys" | "detail"> {
  const after = copy(news);
  keepIgnored(after, olds, ignoreChanges);
  const keys = changedKeys(olds, after);
  return { changes: keys.length > 0, changedKeys: keys, detail: detailedDiff(olds, after) };
}

function known(properties: Properties, what: string): Properties {
  if (hasUnknown(properties)) throw new Error(`the provider's ${what} returned an unknown value`);
  return properties;
}

/** What a resource came to: outputs with the inputs' secretness, as saved. */
export async function create(
  host: ProviderHost,
  news: Properties,
): Promise<{ id: string; outputs: Properties }> {
  const { id, properties } = await host.create(allForProvider(news));
  if (!id) throw new Error("the provider's create returned no id");
  copySecretness(properties, news);
  return { id, outputs: known(properties, "create") };
}

export async function update(host: ProviderHost, old: ResourceState, news: Properties): Promise<Properties> {
  const outputs = await host.update(old.id ?? "", allForProvider(old.outputs ?? {}), allForProvider(news));
  copySecretness(outputs, news);
  return known(outputs, "update");
}

/** The live state; undefined when the resource is gone. `state` are old outputs, `inputs` old inputs. */
export async function read(
  host: ProviderHost,
  id: string,
  state: Properties,
  inputs: Properties,
): Promise<{ id: string; outputs: Properties; inputs?: Properties } | undefined> {
  const result = await host.read(id, allForProvider(state));
  if (!result.id) return undefined;
  copySecretness(result.properties, state);
  if (result.inputs) copySecretness(result.inputs, inputs);
  return {
    id: result.id,
    outputs: known(result.properties, "read"),
    ...(result.inputs ? { inputs: known(result.inputs, "read") } : {}),
  };
}

export async function remove(host: ProviderHost, old: ResourceState): Promise<void> {
  await host.delete(old.id ?? "", allForProvider(old.outputs ?? {}));
}

/** Whether two states of a resource have equal inputs and outputs. */
export const sameState = (a: ResourceState, b: ResourceState): boolean =>
  equal(a.inputs, b.inputs) && equal(a.outputs, b.outputs);
