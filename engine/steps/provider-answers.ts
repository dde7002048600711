import * as calls from "../provider/calls";
import type { ResourceState } from "../state/resource-state";
import { isProviderType } from "../urn";
import { isObject, type Properties, type Value } from "../values/value";
import type { Goal } from "./goal";
import type { StepWorld } from "./kinds";
import { Reported, type Reporter } from "./step";

type CheckWorld = Pick<StepWorld, "providers"> & Reporter;

/** The inputs as the provider's check has them. @throws Reported when it refuses them */
export async function checked(
  world: CheckWorld,
  goal: Goal,
  olds: Properties,
  news: Properties,
  urn: string,
): Promise<Properties> {
  if (!goal.custom) return news;
  const answer = isProviderType(goal.type)
    ? await world.providers.checkConfig(goal.type, news, urn)
    : await calls.check(await world.providers.get(goal.provider ?? ""), olds, news, { urn });
  const { inputs, failures } = answer;
  for (const { property, reason } of failures) {
    const shown = property
      ? ` property ${property} value {${showValue(news[property])}} has a problem: `
      : " ";
    world.error(`${goal.type} resource '${goal.name}':${shown}${reason}`, urn);
  }
  if (failures.length > 0) throw new Reported(`resource ${urn} is invalid`);
  return inputs;
}

/** What the provider says of a resource's changes; where there is no provider, what its inputs show. */
export async function diffed(
  world: Pick<StepWorld, "providers">,
  goal: Goal,
  old: ResourceState,
  next: ResourceState,
): Promise<calls.DiffResult> {
  const oldInputs = old.inputs ?? {};
  const newInputs = next.inputs ?? {};
  if (!next.custom || isProviderType(next.type)) {
    return { ...calls.noChange, ...calls.compareInputs(oldInputs, newInputs, goal.ignoreChanges) };
  }
  const host = await world.providers.get(next.provider ?? "");
  const { ignoreChanges } = goal;
  return calls.diff(host, {
    urn: next.urn,
    id: old.id ?? "",
    oldInputs,
    oldOutputs: old.outputs ?? {},
    newInputs,
    ignoreChanges,
  });
}

/** A value for a message: never what a secret holds. */
function showValue(value: Value | undefined): string {
  if (value === undefined || value === null) return "<nil>";
  return isObject(value) || Array.isArray(value) ? "…" : String(value);
}
