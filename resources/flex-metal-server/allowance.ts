import type { i3d } from "../../sdk";
import type { OwnedCall } from "../contract/run";
import type { SharedRead } from "../sharing/shared-read";
import { asTold } from "./as-told";
import { plain } from "./canonical";
import { i3dCommits, i3dPlans, i3dQuotas } from "./catalogue-lists";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { argumentOf, type Fault } from "./in-catalogue";
import type { FlexMetalServerInputs } from "./schema";
import { isInUse } from "./server-match";

/** Orders of this run count as well: how old a list of what is left may be. */
const freshMs = 60_000;

type QuotaRow = i3d.FlexMetalQuotaUsage["quotaUsage"][number];

/**
 * What stops an order once the old server is given back: a type that is sold out, a quota or a commitment that is used up
 * (i3d.md section 2.9). What the vendor does not tell stops nothing.
 */
export async function allowanceFaults(
  call: OwnedCall,
  fleet: Fleet,
  wanted: FlexMetalServerInputs,
  old: LiveServer,
): Promise<Fault[]> {
  const { location, instanceType, overflow } = wanted;
  const contract = wanted.contractId || undefined;
  const fresh = <T>(list: SharedRead<T>) =>
    asTold(call, (limits) => list.since(call.run.clock.now() - freshMs, limits));
  const [quotas, commits, plans, servers = []] = await Promise.all([
    fresh(i3dQuotas(call.run)),
    contract === undefined ? undefined : fresh(i3dCommits(call.run)),
    fresh(i3dPlans(call.run)),
    asTold(call, (limits) => fleet.list(limits)),
  ]);
  const isThere = ({ name }: { name: string }) => plain(name) === plain(location);
  const isIt = ({ name }: { name: string }) => plain(name) === plain(instanceType);
  const isAlike = (one: LiveServer) =>
    isInUse(one) &&
    plain(one.location) === plain(location) &&
    plain(one.instanceType) === plain(instanceType);
  /** The place of the old server in what its contract, or none, covers. */
  const freed = (by: string | undefined) => (isAlike(old) && (old.contractId || undefined) === by ? 1 : 0);

  const ofType = quotas
    ?.filter((row) => isThere(row.location))
    .flatMap(({ quotaUsage }) => quotaUsage)
    .filter((row) => isIt(row.instanceType));
  const row = (type: string, by: string | undefined): QuotaRow | undefined =>
    ofType?.find(({ quotaType, contractId }) => quotaType === type && (contractId || undefined) === by);

  /** What is left of commitments: none at all where there are none, `undefined` where nobody tells. */
  const committed = (): number[] | undefined => {
    const own = row("commit", contract);
    if (own) {
      // What goes beyond a commitment is not in its usage.
      const inUse = servers.filter((one) => isAlike(one) && one.contractId === contract).length;
      return [own.quota - (overflow ? own.usage : Math.max(own.usage, inUse)) + freed(contract)];
    }
    // This list does not tell whose they are: nothing is left of any where nothing is of all together.
    const all = commits
      ?.filter((at) => isThere(at.location))
      .flatMap((at) => at.commits.filter((each) => isIt(each.instanceType)));
    if (!all || all.length === 0) return all && [];
    return [all.reduce((sum, { capacity, inUse }) => sum + capacity - inUse, freed(contract))];
  };
  const onDemand = (): number | undefined => {
    const generic = row("onDemand", contract) ?? row("onDemand", undefined);
    return generic && generic.quota - generic.usage + freed(generic.contractId || undefined);
  };

  const type = argumentOf(call, "instanceType", instanceType);
  const offer = plans?.find(isIt)?.locations.find(isThere);
  if (offer?.availability === "unavailable" && !isAlike(old))
    return [{ argument: "instanceType", text: `${type} is not available at that location by now` }];
  const ofContract = contract === undefined ? [] : committed();
  if (!ofContract || ofContract.some((left) => left > 0)) return [];
  if (contract !== undefined && ofContract.length > 0 && !overflow) {
    const named = argumentOf(call, "contractId", contract);
    return [{ argument: "contractId", text: `${named} has nothing left of that type at that location` }];
  }
  const left = onDemand();
  return left === undefined || left > 0
    ? []
    : [{ argument: "instanceType", text: `${type} is used up at that location` }];
}
