import { notThere } from "../contract/exactly-one";
import type { Checking } from "../contract/handler";
import type { Owner } from "../contract/owner";
import type { Call, Run } from "../contract/run";
import { isUnknown } from "../contract/unknown";
import { clouds, type LiveCloud } from "./live";

/** The name or the vendor's id of a cloud, as arguments give it: a VmCloud's id has the vendor before it. */
export const cloudRef = (given: string): string => given.trim().replace(/^i3d:/, "");

/** `i3d:lab`: names are unique in an account, and never change. */
export const cloudKey = (name: string): string => `i3d:${name.trim()}`;

/** The cloud that an argument names. @throws not-found with the nearest name */
export async function cloudOf(call: Call, given: string): Promise<LiveCloud> {
  const ref = cloudRef(given);
  const read = clouds.list(call.run, "");
  const pick = (all: readonly LiveCloud[]) => all.find(({ id, name }) => id === ref || name === ref);
  const found = pick(await read.get(call.limits));
  if (found) return found;
  const all = await read.reload(call.limits);
  const there = all.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const late = pick(all);
  if (late) return late;
  throw notThere({ vendor: "i3d", what: "FlexVM cloud", by: ["cloud", ref], there });
}

/** What a state knows of the cloud that something is in. */
export interface InCloud {
  cloudId: string;
  /** The cloud's name. */
  __cloud?: string;
}

/** Whether another notation names the cloud that something is in already. */
export const isSameCloud = (now: string | undefined, { cloudId, __cloud }: Partial<InCloud>): boolean =>
  now !== undefined && [cloudId, __cloud].includes(cloudRef(now));

const under = (ref: string): string =>
  `FlexVm in:i3d:${ref.replace(/[%/]/g, (sign) => (sign === "%" ? "%25" : "%2F"))}/`;

/** Tells the run that the program declares something in a cloud: names are not unique there, owners are. */
export function declareIn({ ledger }: Checking, owner: Owner, cloud: string | undefined): void {
  if (cloud !== undefined && !isUnknown(cloud)) ledger.declare(under(cloudRef(cloud)) + owner, owner);
}

/** Resources of the program that declare something in the cloud, as far as it has been shown by now. */
export function declaredIn({ ledger }: Run, refs: readonly (string | undefined)[]): Owner[] {
  const owners = refs.flatMap((ref) => {
    if (ref === undefined) return [];
    const here = [...ledger.declaredUnder(under(ref))].map(({ owner }) => owner);
    return [...here, ...ledger.declaredElsewhere(under(ref))];
  });
  return [...new Set(owners)];
}
