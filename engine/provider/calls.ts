import type { ResourceState } from "../state/resource-state";
import { changedKeys, detailedDiff, type DetailedDiff, isReplacing } from "../values/diff";
import { keepIgnored } from "../values/path";
import {
  allForPlugin,
  allForProvider,
  copy,
  copySecretness,
  equal,
  hasUnknown,
  type Properties,
} from "../values/value";
import type { About, CheckResult, ProviderHost } from "./host";

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

/** Properties in the form that a host takes. */
const given = ({ features }: ProviderHost, properties: Properties): Properties =>
  features?.secrets ? allForPlugin(properties) : allForProvider(properties);

/** Hosts that know secrets mark them; those of others have the secretness of what went in. */
function keepSecrets({ features }: ProviderHost, outs: Properties, ins: Properties): void {
  if (!features?.secrets) copySecretness(outs, ins);
}

/** The same, with the inputs of the state in the host's form. */
const told = (host: ProviderHost, { oldInputs, ...about }: About): About =>
  oldInputs ? { ...about, oldInputs: given(host, oldInputs) } : about;

/** Check, with the secretness of the inputs carried over to the checked ones. */
export async function check(
  host: ProviderHost,
  olds: Properties,
  news: Properties,
  about: About,
): Promise<CheckResult> {
  const result = await host.check(given(host, olds), given(host, news), about);
  keepSecrets(host, result.inputs, news);
  return result;
}

export interface DiffRequest {
  urn: string;
  id: string;
  oldInputs: Properties;
  oldOutputs: Properties;
  newInputs: Properties;
  ignoreChanges: readonly string[];
}

/** Diff; where the provider leaves it open, old inputs are compared with new ones (C3 rule 5). */
export async function diff(host: ProviderHost, request: DiffRequest): Promise<DiffResult> {
  const { urn, id, oldInputs, oldOutputs, newInputs, ignoreChanges } = request;
  const about = told(host, { urn, oldInputs, ignoreChanges });
  const answer = await host.diff(id, given(host, oldOutputs), given(host, newInputs), about);
  const common = { replaceKeys: answer.replaces, deleteBeforeReplace: answer.deleteBeforeReplace };
  if (answer.changes === "unknown")
    return { ...common, ...compareInputs(oldInputs, newInputs, ignoreChanges) };
  const { keys = [], paths } = answer.detail ?? {};
  return {
    ...common,
    changes: answer.changes === "some",
    changedKeys: keys,
    ...(paths ? { detail: paths } : {}),
  };
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

/** What a resource came to, or in a preview would come to: outputs with the inputs' secretness, as saved. */
export async function create(
  host: ProviderHost,
  news: Properties,
  about: About,
): Promise<{ id: string; outputs: Properties }> {
  const { id, properties } = await host.create(given(host, news), about);
  if (!id && !about.preview) throw new Error("the provider's create returned no id");
  keepSecrets(host, properties, news);
  return { id, outputs: about.preview ? properties : known(properties, "create") };
}

export async function update(
  host: ProviderHost,
  old: ResourceState,
  news: Properties,
  about: About,
): Promise<Properties> {
  const olds = given(host, old.outputs ?? {});
  const whole = told(host, { ...about, oldInputs: old.inputs ?? {} });
  const outputs = await host.update(old.id ?? "", olds, given(host, news), whole);
  keepSecrets(host, outputs, news);
  return about.preview ? outputs : known(outputs, "update");
}

/** The live state; undefined when the resource is gone. `state` are old outputs, `inputs` old inputs. */
export async function read(
  host: ProviderHost,
  id: string,
  state: Properties,
  inputs: Properties,
  about: About,
): Promise<{ id: string; outputs: Properties; inputs?: Properties } | undefined> {
  const result = await host.read(id, given(host, state), told(host, { ...about, oldInputs: inputs }));
  if (!result.id) return undefined;
  keepSecrets(host, result.properties, state);
  if (result.inputs) keepSecrets(host, result.inputs, inputs);
  return {
    id: result.id,
    outputs: known(result.properties, "read"),
    ...(result.inputs ? { inputs: known(result.inputs, "read") } : {}),
  };
}

export async function remove(host: ProviderHost, old: ResourceState): Promise<void> {
  const about = { urn: old.urn, oldInputs: old.inputs ?? {}, timeout: old.customTimeouts?.["delete"] };
  await host.delete(old.id ?? "", given(host, old.outputs ?? {}), told(host, about));
}

/** Whether two states of a resource have equal inputs and outputs. */
export const sameState = (a: ResourceState, b: ResourceState): boolean =>
  equal(a.inputs, b.inputs) && equal(a.outputs, b.outputs);
