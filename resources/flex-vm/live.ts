import type { i3d } from "../../sdk";
import { isKind } from "../../sdk/core";
import type { Call, Run } from "../contract/run";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

export type LiveCloud = i3d.FlexVmCloud;
export type LiveNode = i3d.FlexVmNode;
export type LiveVm = i3d.FlexVm;

/** What a cloud, a node and a machine have in common. */
export interface Live {
  id: string;
  name?: string | undefined;
  status?: string | undefined;
}

/** One of the three kinds of objects, as the vendor has them (i3d.md section 6). Clouds are in no cloud: `""`. */
export interface Family<L extends Live> {
  readonly what: string;
  /** What to do about one that the vendor goes on keeping. */
  readonly advice?: string;
  /** How long after a run began the list shows whatever an earlier one has ordered, of what costs money. */
  readonly settleMs?: number;
  list(run: Run, cloudId: string): SharedRead<L[]>;
  get(call: Call, cloudId: string, id: string): Promise<L>;
  delete(call: Call, cloudId: string, id: string): Promise<void>;
}

export const flexVm = (run: Run) => run.account("i3d").client.flexVm;

export const clouds: Family<LiveCloud> = {
  what: "cloud",
  list: perAccount("i3d", ({ client }, { clock }, _none: string) => {
    return new SharedRead(clock, () => client.flexVm.clouds.list());
  }),
  get: ({ run, limits }, _, id) => flexVm(run).clouds.get(id, limits),
  delete: ({ run, limits }, _, id) => flexVm(run).clouds.delete(id, limits),
};

export const nodes: Family<LiveNode> = {
  what: "node",
  settleMs: 90_000,
  advice: "a node stays while machines run on it: delete those first, or have them depend on it; then ",
  list: perAccount("i3d", ({ client }, { clock }, cloudId: string) => {
    return new SharedRead(clock, () => client.flexVm.nodes.list(cloudId));
  }),
  get: ({ run, limits }, cloudId, id) => flexVm(run).nodes.get(cloudId, id, limits),
  delete: ({ run, limits }, cloudId, id) => flexVm(run).nodes.delete(cloudId, id, limits),
};

export const machines: Family<LiveVm> = {
  what: "virtual machine",
  list: perAccount("i3d", ({ client }, { clock }, cloudId: string) => {
    return new SharedRead(clock, () => allMachines(client.flexVm.vms, cloudId));
  }),
  get: ({ run, limits }, cloudId, id) => flexVm(run).vms.get(cloudId, id, limits),
  delete: ({ run, limits }, cloudId, id) => flexVm(run).vms.delete(cloudId, id, limits),
};

const inUse = ["provisioning", "created", "starting", "running", "stopping", "stopped", "paused"];

/** The document calls the filter by status required, and other such lists of the vendor do without. */
async function allMachines(vms: i3d.FlexVms, cloudId: string): Promise<LiveVm[]> {
  try {
    return await vms.list(cloudId);
  } catch (error) {
    if (!isKind(error, "validation")) throw error;
    const parts = await Promise.all(
      [...inUse, "failed", "deleting"].map((status) => vms.list(cloudId, { status })),
    );
    // One that moves on meanwhile is in two of them.
    return [...new Map(parts.flat().map((vm) => [vm.id, vm])).values()];
  }
}

export const isDeleted = ({ status }: Live): boolean => status === "deleted";
export const isFailed = ({ status }: Live): boolean => status === "failed";
/** Gone, or about to be. */
export const isGone = (one: Live): boolean => isDeleted(one) || one.status === "deleting";

/** The list of the run, one of now, or a second reading before an absence is believed. */
export type HowRead = "get" | "reload" | "confirm";

/** What is in a cloud; nothing where the cloud itself is gone. */
export const listOf = <L extends Live>(
  call: Call,
  family: Family<L>,
  cloudId: string,
  how: HowRead = "get",
): Promise<L[]> => orGone(call, cloudId, () => family.list(call.run, cloudId)[how](call.limits), []);

async function orGone<T>(call: Call, cloudId: string, read: () => Promise<T>, none: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isKind(error, "not-found") || (await isThere(call, cloudId))) throw error;
    return none;
  }
}

const isThere = async (call: Call, cloudId: string): Promise<boolean> =>
  (await clouds.list(call.run, "").reload(call.limits)).some(({ id }) => id === cloudId);

/** `undefined` when it is gone: its own page is, and two different readings of the list lack it. */
export async function find<L extends Live>(
  call: Call,
  family: Family<L>,
  cloudId: string,
  id: string,
): Promise<L | undefined> {
  const list = family.list(call.run, cloudId);
  const look = async (after: number) => {
    const none = { value: [] as L[], at: list.number };
    const { value, at } = await orGone(call, cloudId, () => list.newerThan(after, call.limits), none);
    return { one: value.find((each) => each.id === id), at };
  };
  const first = await look(0);
  const one = first.one ?? (await pageOf(call, family, cloudId, id)) ?? (await look(first.at)).one;
  return one && !isDeleted(one) ? one : undefined;
}

export async function pageOf<L extends Live>(
  call: Call,
  family: Family<L>,
  cloudId: string,
  id: string,
): Promise<L | undefined> {
  try {
    return await family.get(call, cloudId, id);
  } catch (error) {
    if (!isKind(error, "not-found")) throw error;
    return undefined;
  }
}

/** How an object is called in messages. */
export const titleOf = ({ name, id }: Live): string => (name ? `${name} (${id})` : id);
export const titles = (all: readonly Live[]): string => all.map(titleOf).join(", ");
