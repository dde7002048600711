import type { Call } from "../contract/run";
import { canonicalServer, isOtherServer, isServerId, type Naming, serverIdOf } from "../servers/argument";
import type { FirewallRulesetInputs, FirewallRulesetState } from "./schema";

type Inputs = FirewallRulesetInputs;
type Place = Partial<Pick<Inputs, "serviceId"> & Pick<FirewallRulesetState, "__service">>;

/** A state with the id of its service, where the program names it otherwise. */
export const placeOf = <S extends Place>(state: S): S =>
  state.__service === undefined ? state : { ...state, serviceId: state.__service };

export const namingOf = (olds: Place, news: Place, { __service }: Place): Naming => ({
  old: olds.serviceId,
  now: news.serviceId,
  id: __service,
});

/** Whether another service is certainly meant, or a ruleset is named in another way. */
export const isElsewhere = (olds: Place, news: Place, state: Place): boolean =>
  olds.serviceId === undefined || news.serviceId === undefined || isOtherServer(namingOf(olds, news, state));

/** Whether the program writes another name than the state has, whatever it stands for. */
export const isRenamed = (olds: Place, news: Place): boolean =>
  olds.serviceId !== undefined &&
  news.serviceId !== undefined &&
  canonicalServer(olds.serviceId) !== canonicalServer(news.serviceId);

/** The arguments with the service's id, and what the state keeps of it. What the state had looked up is not looked up again. */
export async function placed(
  call: Call,
  declared: Inputs,
  state?: Inputs & Place,
): Promise<{ inputs: Inputs; memory: Pick<FirewallRulesetState, "__service"> }> {
  const { vendor, serviceId: given } = declared;
  if (given === undefined || isServerId(given)) return { inputs: declared, memory: {} };
  const isKnown = state?.__service !== undefined && !isRenamed(state, declared);
  const serviceId = isKnown ? state.__service! : await serverIdOf(call, vendor, "serviceId", given);
  return { inputs: { ...declared, serviceId }, memory: { __service: serviceId } };
}
