import { isKind } from "../../sdk/core";
import type { artnet } from "../../sdk";
import { lostRightsError } from "../contract/lost-rights";
import type { Call } from "../contract/run";
import { artnetServices } from "../lists/artnet";
import { canonicalIp } from "../net/address";
import { readInBatches } from "../sharing/batches";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import type { FailoverDriver, LiveFailover } from "./driver";

const isFailover = ({ type }: artnet.ArtnetService): boolean => type === "foip";

/** Of one service, for everybody who asks. */
const detailsOf = perAccount(
  "artnet",
  ({ client }, { clock }, serviceId: string) =>
    new SharedRead(clock, async () => fromArtnet(await client.failOverIp.details(serviceId))),
);

type How = "get" | "confirm";

const look = (call: Call, serviceId: string, how: How = "get") =>
  detailsOf(call.run, serviceId)[how](call.limits);

/** Fail-over addresses at Artnet (artnet.md section 8). */
export const artnetFailover: FailoverDriver = {
  async list(call) {
    const services = (await artnetServices(call.run).get(call.limits)).filter(isFailover);
    const all: LiveFailover[] = [];
    for await (const [, live] of readInBatches(services, ({ id }) => look(call, id))) all.push(live);
    return all;
  },

  async find(call, ip, near) {
    const { run, limits } = call;
    const list = artnetServices(run);
    const first = await within(call, await list.get(limits), ip, near, "get");
    if (first) return first;
    // One list that lacks a service is no proof, nor one that has it with another address.
    const again = await list.confirm(limits);
    const second = await within(call, again, ip, near, "confirm");
    return second ?? (near === undefined ? undefined : unlisted(call, near, ip, again));
  },

  async look(call, serviceId) {
    detailsOf(call.run, serviceId).drop();
    return look(call, serviceId);
  },

  async switch(call, serviceId, target) {
    try {
      await call.run.account("artnet").client.failOverIp.switch(serviceId, target, call.limits);
    } finally {
      detailsOf(call.run, serviceId).drop();
    }
  },
};

async function within(
  call: Call,
  list: artnet.ArtnetService[],
  ip: string,
  near: string | undefined,
  how: How,
): Promise<LiveFailover | undefined> {
  const services = list.filter(isFailover);
  const likely = services.filter(
    ({ id, ip: shown, name }) => id === near || canonicalIp(shown ?? name) === canonicalIp(ip),
  );
  for (const part of [likely, services.filter((service) => !likely.includes(service))]) {
    for await (const [, live] of readInBatches(part, ({ id }) => look(call, id, how)))
      if (live.ip === canonicalIp(ip)) return live;
  }
  return undefined;
}

/** A service that the list lacks: refused by its id as well it is gone, unless the list of a key without rights is empty. */
async function unlisted(
  call: Call,
  serviceId: string,
  ip: string,
  list: artnet.ArtnetService[],
): Promise<LiveFailover | undefined> {
  try {
    const live = await look(call, serviceId);
    return live.ip === canonicalIp(ip) ? live : undefined;
  } catch (error) {
    if (!isKind(error, "permission", "not-found")) throw error;
    const refused = lostRightsError(error, list, `the fail-over service ${serviceId}`);
    if (refused) throw refused;
    return undefined;
  }
}

function fromArtnet({ id, virtualIp, realIp, allowedRealIps }: artnet.FailOverIp): LiveFailover {
  return {
    serviceId: id,
    ip: canonicalIp(virtualIp),
    ...(realIp === undefined ? {} : { target: canonicalIp(realIp) }),
    allowedTargets: allowedRealIps.map(canonicalIp),
  };
}
