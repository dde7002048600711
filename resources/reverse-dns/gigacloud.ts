import { isKind, RackformError } from "../../sdk/core";
import type { gigacloud } from "../../sdk";
import type { Call } from "../contract/run";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import type { Missing, ReverseDriver, Slot } from "./driver";
import { GigacloudService } from "./gigacloud-service";
import { isOver } from "./gigacloud-status";
import type { Target } from "./target";

/** PTRs at GigaCloud: names of a service's addresses (gigacloud.md section 2.3). */
export const gigacloudReverse: ReverseDriver = {
  async find(call, target) {
    const likely = target.serviceId ?? target.hint;
    if (likely !== undefined) {
      const slot = await quietly(() => slotAt(call, likely, target.what));
      if (slot.found) return slot.found;
      if (target.serviceId !== undefined) return confirmMissing(call, target, slot.error);
    }
    return search(call, target);
  },
};

const lists = perAccount(
  "gigacloud",
  ({ client }, { clock }) => new SharedRead(clock, () => client.services.list()),
);

const service = perAccount("gigacloud", (account, run, id: string) => new GigacloudService(account, run, id));

function services({ run, limits }: Call): Promise<gigacloud.GigacloudService[]> {
  return lists(run).get(limits);
}

/** The address at this service: in its reverse DNS, or among its addresses where those without a name are not listed. */
async function slotAt(call: Call, serviceId: string, address: string): Promise<Slot | undefined> {
  const at = service(call.run, serviceId);
  const row = await at.row(address, call.limits);
  if (!row && !(await at.has(address, call.limits))) return undefined;
  return slotOf(at, serviceId, address, row?.name);
}

function slotOf(at: GigacloudService, owner: string, address: string, name: string | undefined): Slot {
  const confirm = (call: Call) => at.confirmedName(address, call.limits);
  return { owner, name, confirm, write: (call, wanted) => at.write(address, wanted, call) };
}

/**
 * A service that is gone, or that has no reverse DNS, is answered in undocumented ways: the list of
 * services tells which it is.
 */
async function quietly<T>(look: () => Promise<T>): Promise<{ found?: T; error?: RackformError }> {
  try {
    return { found: await look() };
  } catch (error) {
    if (isKind(error, "not-found", "validation", "conflict", "protocol")) return { error };
    throw error;
  }
}

async function confirmMissing(
  call: Call,
  { serviceId = "", what }: Target,
  error?: RackformError,
): Promise<Missing> {
  const listed = (await services(call)).find(({ id }) => id === serviceId);
  if (!listed) return { missing: `there is no service ${serviceId} in this account` };
  if (isOver(listed.status)) return { missing: `service ${serviceId} is ${listed.status}` };
  if (error) throw error;
  return { missing: `service ${serviceId} does not have the address ${what}` };
}

/** Asks every service; reverse DNS first, and their addresses only when none lists it. */
async function search(call: Call, { what: address, hint }: Target): Promise<Slot | Missing> {
  const { limits } = call;
  const ids = (await services(call)).filter(({ status }) => !isOver(status)).map(({ id }) => id);
  const rows = await Promise.all(
    ids.map(async (id) => ({ id, ...(await quietly(() => service(call.run, id).row(address, limits))) })),
  );
  const named = rows.flatMap(({ id, found }) => (found ? [{ id, name: found.name }] : []));
  const owners = named.length > 0 ? named : await unnamedAt(call, rows, address, hint);
  const [first, ...rest] = owners;
  if (!first) return { missing: `no service of this account has the address ${address}` };
  if (rest.length === 0) return slotOf(service(call.run, first.id), first.id, address, first.name);
  throw new RackformError({
    kind: "conflict",
    vendor: "gigacloud",
    argument: "serviceId",
    applied: "no",
    message: `several services have the address ${address}: ${owners.map(({ id }) => id).join(", ")}; say which one with serviceId`,
  });
}

/**
 * Who has the address without a name. "None" rests on answers only: a service that could not be read may have it. One
 * that has no addresses at all may say so by a refusal, which counts, but not where the address was in an earlier run.
 */
async function unnamedAt(
  call: Call,
  rows: { id: string; error?: RackformError }[],
  address: string,
  hint?: string,
): Promise<{ id: string; name: undefined }[]> {
  const asked = await Promise.all(
    rows.map(async ({ id, error }) => {
      const { found, error: unread } = await quietly(() => service(call.run, id).has(address, call.limits));
      // The service has the address, and its reverse DNS could not be read.
      if (found && error) throw error;
      const matters = unread && (id === hint || isKind(unread, "protocol"));
      return { id, found, unread: matters ? unread : undefined };
    }),
  );
  const owners = asked.flatMap(({ id, found }) => (found ? [{ id, name: undefined }] : []));
  const unread = asked.find((one) => one.unread)?.unread;
  if (owners.length === 0 && unread) throw unread;
  return owners;
}
