import { isKind, RackformError } from "../../sdk/core";
import type { Account, Call } from "../contract/run";
import { Confirmation } from "../sharing/confirmation";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import type { Missing, Outcome, ReverseDriver, Slot } from "./driver";
import { colocationView, hostView, type OwnerView } from "./i3d-owner";
import { outcomeOf, waitForName } from "./name-wait";
import type { Target } from "./target";

const patience = { looks: 6, intervalMs: 3_000 };

/** The two families of owners: how one is read, all are listed, and who writes names (i3d.md section 5). */
const families = {
  host: {
    get: async ({ client }: I3d, id: string) => hostView(await client.dedicatedServer.get(id)),
    list: async ({ client }: I3d) => (await client.dedicatedServer.list()).map(hostView),
    writer: ({ client }: I3d) => client.host,
  },
  colocation: {
    get: async ({ client }: I3d, id: string) => colocationView(await client.colocation.get(id)),
    list: async ({ client }: I3d) => (await client.colocation.list()).map(colocationView),
    writer: ({ client }: I3d) => client.colocation,
  },
};

type I3d = Account<"i3d">;
type Family = keyof typeof families;

/** PTRs at i3D.net, of hosts (dedicated and FlexMetal) and of colocations. */
export const i3dReverse: ReverseDriver = {
  async find(call, target) {
    const asked = call.run.clock.now();
    const given = givenOwner(target);
    const likely = given ?? target.hint;
    if (likely !== undefined) {
      const { view, error } = await readOwner(call, likely);
      if (view?.has(target.what)) return slotIn(view, target);
      if (given !== undefined) return confirmMissing(call, asked, given, target.what, error);
    }
    return search(call, asked, target);
  },
};

function givenOwner({ serverId, colocationId }: Target): string | undefined {
  if (serverId !== undefined) return `host:${serverId}`;
  return colocationId === undefined ? undefined : `colocation:${colocationId}`;
}

function parts(owner: string): [Family, string] {
  const [family = "", id = ""] = owner.split(":");
  return [family === "colocation" ? "colocation" : "host", id];
}

/** One owner, read once for all its addresses, and once more after each wave of writes on them. */
const owners = perAccount("i3d", (account, { clock }, owner: string) => {
  const [family, id] = parts(owner);
  const shared = new SharedRead(clock, () => families[family].get(account, id));
  return { shared, fresh: new Confirmation(() => shared.reload()) };
});

/** All owners of a family, one list for everybody who asks. */
const lists = perAccount("i3d", (account, { clock }, family: Family) => {
  return new SharedRead(clock, () => families[family].list(account));
});

/** Reads the list of hosts: a key that is no good is refused there for certain. */
export async function listHosts(call: Call): Promise<void> {
  await lists(call.run, "host").get(call.limits);
}

/** An unknown id may be answered by 404, an empty list or even 403 (i3d.md section 1.2): lists decide then. */
async function readOwner(call: Call, owner: string): Promise<{ view?: OwnerView; error?: RackformError }> {
  try {
    return { view: await owners(call.run, owner).shared.get(call.limits) };
  } catch (error) {
    if (isKind(error, "not-found", "authentication", "permission", "validation")) return { error };
    throw error;
  }
}

async function confirmMissing(
  call: Call,
  asked: number,
  owner: string,
  address: string,
  error?: RackformError,
): Promise<Missing> {
  const [family, id] = parts(owner);
  const listed = (await lists(call.run, family).since(asked, call.limits)).some(
    (view) => view.owner === owner,
  );
  if (!listed) return { missing: `there is no ${family} ${id} in this account` };
  if (error) throw error;
  return { missing: `${family} ${id} does not have the address ${address}` };
}

/**
 * Asks the lists. A key may be allowed to read one of them only: then what it finds counts, and what it does not find
 * proves nothing.
 */
async function search(call: Call, asked: number, target: Target): Promise<Slot | Missing> {
  const known = await ask(["host", "colocation"], target, (family) =>
    lists(call.run, family).get(call.limits),
  );
  // A list that other resources had read before may lack a server that this run has ordered since.
  const now = known.owners[0]
    ? known
    : await ask(known.readable, target, (family) => lists(call.run, family).since(asked, call.limits));
  const [first, ...rest] = now.owners;
  const failed = known.failed ?? now.failed;
  if (!first && failed) throw failed.reason;
  if (!first) return { missing: `no host and no colocation of this account has the address ${target.what}` };
  if (rest.length === 0) return slotIn(first, target);
  throw new RackformError({
    kind: "conflict",
    vendor: "i3d",
    argument: "serverId",
    applied: "no",
    message: `several have the address ${target.what}: ${now.owners.map(({ owner }) => owner.replace(":", " ")).join(", ")}; say which one with serverId (a host) or colocationId`,
  });
}

async function ask(families: Family[], target: Target, list: (family: Family) => Promise<OwnerView[]>) {
  const read = await Promise.allSettled(families.map(list));
  const views = read.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  return {
    owners: views.filter((view) => view.has(target.what)),
    readable: families.filter((_, at) => read[at]!.status === "fulfilled"),
    failed: read.find((one) => one.status === "rejected"),
  };
}

function slotIn(view: OwnerView, target: Target): Slot {
  const { owner } = view;
  return {
    owner,
    name: view.nameOf(target.what),
    confirm: async (call) => (await owners(call.run, owner).shared.confirm(call.limits)).nameOf(target.what),
    write: (call, name) => write(call, owner, target, name),
  };
}

async function write(call: Call, owner: string, target: Target, name: string | undefined): Promise<Outcome> {
  const [family, id] = parts(owner);
  const { shared, fresh } = owners(call.run, owner);
  try {
    const client = families[family].writer(call.run.account("i3d"));
    await fresh.write(() => client.setReverseDns(id, target.what, name ?? "", call.limits));
  } catch (error) {
    // Whether an empty name takes the PTR away is not known; one that is refused does not (i3d.md section 5).
    if (name === undefined && isKind(error, "validation")) return "kept";
    throw error;
  } finally {
    shared.drop();
    lists(call.run, family).drop();
  }
  const otherwise = await waitForName(call, { target, name, ...patience }, async () => {
    return (await fresh.read(call.limits)).nameOf(target.what);
  });
  return outcomeOf(target, name, otherwise);
}
