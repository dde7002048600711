import type { artnet } from "../../sdk";
import { isKind, RackformError } from "../../sdk/core";
import { listed } from "../contract/exactly-one";
import { lostRightsError } from "../contract/lost-rights";
import type { Call } from "../contract/run";
import { artnetServices } from "../lists/artnet";
import { canonicalIp } from "../net/address";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

/** The iLO of a server, as the vendor has it. */
export interface LiveIlo {
  iloIp?: string;
  /** Who may reach it, canonical; absent while access is closed, empty where the vendor does not tell. */
  remoteIp?: string;
}

export const iloDetails = perAccount(
  "artnet",
  ({ client }, { clock }, id: string) => new SharedRead(clock, () => client.dedicated.iloDetails(id)),
);

/** One that is no dedicated server has another module, and no iLO. */
export const isDedicated = ({ type }: artnet.ArtnetService): boolean => type === "dedicated";

/**
 * The iLO of a server; `undefined` when the server is certainly not in the account.
 *
 * @throws validation for a server without the feature
 */
export const iloOf = (call: Call, id: string): Promise<LiveIlo | undefined> => look(call, id, "get");

/** The same, where access is closed only when two readings say so. */
export async function confirmedIlo(call: Call, id: string): Promise<LiveIlo | undefined> {
  const live = await iloOf(call, id);
  return live && live.remoteIp === undefined ? look(call, id, "confirm") : live;
}

/** The same, read now. */
export async function freshIlo({ run, limits }: Call, id: string): Promise<LiveIlo> {
  const live = fromArtnet(await iloDetails(run, id).reload(limits));
  return live.remoteIp === undefined ? fromArtnet(await iloDetails(run, id).confirm(limits)) : live;
}

async function look(call: Call, id: string, how: "get" | "confirm"): Promise<LiveIlo | undefined> {
  try {
    return fromArtnet(await iloDetails(call.run, id)[how](call.limits));
  } catch (error) {
    return absent(call, id, error);
  }
}

export function fromArtnet({ ip, accessEnabled, accessIp }: artnet.IloDetails): LiveIlo {
  return {
    ...(ip === undefined ? {} : { iloIp: canonicalIp(ip) }),
    ...(accessEnabled ? { remoteIp: canonicalIp(accessIp ?? "") } : {}),
  };
}

/**
 * Refuses a server without the feature before anything is written.
 *
 * @throws validation, or not-found where the account has no such server
 */
export async function needIlo(call: Call, id: string): Promise<void> {
  const { client } = call.run.account("artnet");
  const isThere = await client.dedicated.details(id, call.limits).then(
    ({ features }) => features.iloAccess,
    (error: unknown) => absent(call, id, error),
  );
  if (isThere) return;
  if (isThere === false) throw withoutIlo(id, "has no such management");
  const own = (await artnetServices(call.run).get(call.limits)).filter(isDedicated).map((one) => one.id);
  throw new RackformError({
    kind: "not-found",
    vendor: "artnet",
    argument: "serviceId",
    applied: "no",
    message: `there is no dedicated server ${id} in this account; there ${own.length === 0 ? "is none at all" : `are ${listed(own)}`}. Check the id, and the account with npx rackform doctor`,
  });
}

/** What a refusal means: the vendor has the same words for what is not there as for a wrong key (artnet.md section 1.2). */
async function absent({ run, limits }: Call, id: string, error: unknown): Promise<undefined> {
  if (!isKind(error, "permission", "authentication", "validation", "not-found")) throw error;
  if (error.code === "unsupported-feature") throw withoutIlo(id, "does not have it", error);
  const all = artnetServices(run);
  const list = await all.get(limits);
  const find = (services: readonly artnet.ArtnetService[]) => services.find((one) => one.id === id);
  const there = find(list) ?? find(await all.confirm(limits));
  if (there && !isDedicated(there)) throw withoutIlo(id, `is of the type ${there.type}`);
  const lost = lostRightsError(error, list, `the server ${id}`);
  if (lost || there) throw lost ?? error;
  return undefined;
}

const withoutIlo = (id: string, why: string, cause?: RackformError): RackformError =>
  new RackformError({
    kind: "validation",
    vendor: "artnet",
    argument: "serviceId",
    applied: "no",
    message: `access to iLO or IPMI cannot be opened or closed at server ${id}, which ${why}; nothing was changed. Name a dedicated server with that feature, ask the vendor for it, or take the resource out of the state with pulumi state delete`,
    cause,
  });
