import type { artnet } from "../../sdk";
import { isKind, RackformError } from "../../sdk/core";
import { listed } from "../contract/exactly-one";
import { lostRightsError } from "../contract/lost-rights";
import { canonicalNumericId } from "../contract/numeric-id";
import type { Call } from "../contract/run";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import type { CloudInstanceInputs } from "./schema";

export type LiveInstance = artnet.CloudInstanceDetails;

/** The account's instances, one list for everybody. */
export const cloudInstances = perAccount(
  "artnet",
  ({ client }, { clock }) => new SharedRead(clock, () => client.cloudInstance.list()),
);

export const instanceKey = (instanceId: string | number): string =>
  `artnet:${canonicalNumericId(instanceId)}`;

/** An instance as it is now; `undefined` when certainly the account has none of this id. */
export async function instanceIfAny(
  call: Call,
  instanceId: string | number,
): Promise<LiveInstance | undefined> {
  const id = canonicalNumericId(instanceId);
  const { run, limits } = call;
  try {
    return await run.account("artnet").client.cloudInstance.details(id, limits);
  } catch (error) {
    // The vendor has the same words for what is not there as for a wrong key: the list decides (artnet.md section 1.2).
    if (!isKind(error, "permission", "authentication", "validation", "not-found")) throw error;
    const all = cloudInstances(run);
    const list = await all.get(limits);
    const isListed = (rows: readonly artnet.CloudInstance[]) => rows.some((row) => row.id === id);
    if (isListed(list) || isListed(await all.confirm(limits))) throw error;
    const lost = lostRightsError(error, list, `the cloud instance ${id}`);
    if (lost) throw lost;
    return undefined;
  }
}

/** @throws not-found with those that there are */
export async function instanceThere(call: Call, { instanceId }: CloudInstanceInputs): Promise<LiveInstance> {
  const found = await instanceIfAny(call, instanceId);
  if (found) return found;
  const there = (await cloudInstances(call.run).get(call.limits)).map(({ id, name }) => `${id} (${name})`);
  throw new RackformError({
    kind: "not-found",
    vendor: "artnet",
    argument: "instanceId",
    applied: "no",
    message: `there is no cloud instance ${instanceId} in this account; there ${there.length === 0 ? "is none at all" : `are ${listed(there)}`}. No call makes one: order it in the vendor's panel, and adopt it by its id`,
  });
}

/** What calls that change the machine are sent with. */
export const accessOf = ({ instanceId, instancePassword = "" }: CloudInstanceInputs) => ({
  instanceId: canonicalNumericId(instanceId),
  instancePassword,
});

/** A refusal of the password, which is an argument. */
export function aboutPassword(error: unknown): unknown {
  if (!(error instanceof RackformError) || error.code !== "instance-password-incorrect") return error;
  return error.with({
    argument: "instancePassword",
    message: `${error.facts.message}; nothing was changed. Give the one that the vendor's panel was last told`,
  });
}
