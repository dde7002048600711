import { RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { canonicalAddress } from "../net/address";
import { listServersOf, panelVendors } from "../panel/servers";
import { awaitedReason, cameOf, endAwaited, isAwaited, memoryOf, toldOf } from "./awaited";
import { additionalIpId, computedOf, objectKey } from "./identity";
import type { IpDriver, LiveIp } from "./driver";
import { moveIp } from "./move";
import { obtainIp, resumeOrder } from "./obtain";
import { canonicalServer, isOtherServer, isSameServer, type Naming } from "../servers/argument";
import { panelIps } from "./panel";
import { releaseIp } from "./release";
import {
  additionalIpArgs,
  type AdditionalIpInputs,
  additionalIpOutputs,
  type AdditionalIpState,
} from "./schema";
import { validateAdditionalIp } from "./validate";
import { warningOf } from "./warning";

const drivers: Record<AdditionalIpInputs["vendor"], IpDriver> = { gigahost: panelIps, terrahost: panelIps };

type State = AdditionalIpInputs & AdditionalIpState;

/** An additional IPv4 address of a server. */
export const additionalIp: Kind<AdditionalIpInputs, AdditionalIpState> = {
  name: "AdditionalIp",
  description:
    "An additional IPv4 address of a server at Gigahost or TerraHost. **Creating one orders it, which costs money " +
    "every month.**\n\n" +
    "At Gigahost a routed address moves to another server of the region in place. Deleting the resource leaves the " +
    "address with the server unless `onDestroy` says `release`.",
  idForm: "<vendor>:<address>, or <vendor>:<server id>/order-<mark> where it was not known at once",
  namedBy: ["serverId"],
  importForms: [
    { example: "gigahost:192.0.2.77", means: "The additional address" },
    { example: "192.0.2.77", means: "The same, without the vendor" },
  ],
  args: additionalIpArgs,
  outputs: additionalIpOutputs,
  vendors: panelVendors,
  limitMs: 20 * 60_000,
  // The old address serves until the new one is there.
  deleteBeforeReplace: false,
  validate: validateAdditionalIp,

  // What counts at creation alone is no change.
  canonical: ({ vendor, serverId, type, onDestroy }) => ({
    vendor,
    serverId: serverId === undefined ? undefined : canonicalServer(serverId),
    type: type ?? "l3",
    onDestroy: onDestroy ?? "keep",
  }),

  isOtherNotation: (argument, olds, news, state) =>
    argument === "serverId" && isSameServer(namingOf(olds, news, state)),

  // Whether another name is another server a call tells: `update` refuses what cannot move.
  replaces: (changed, olds, news, state) =>
    changed.filter(
      (name) =>
        name === "vendor" ||
        name === "type" ||
        (name === "serverId" && !isMovable(olds, news) && isOtherServer(namingOf(olds, news, state))),
    ),

  foretell: (_, __, before) => ({
    computed: before?.ipId
      ? { address: before.address, ipId: before.ipId, netmask: before.netmask, gateway: before.gateway }
      : {},
  }),

  warns: warningOf,

  async find(call, vendor, id) {
    const found = (await drivers[vendor].list(call, vendor)).find(
      ({ address }) => address === canonicalAddress(id),
    );
    if (!found) return [];
    const type = found.isRouted ? "l3" : "l2";
    call.run.log(
      `${vendor}: ${found.address} seems to be of type ${type}, since it is ${found.isRouted ? "" : "not "}routed to another address; the vendor does not say it, so check the argument type`,
    );
    const state = { vendor, serverId: found.serverId, type, ...computedOf(found) } as const;
    return [{ id: additionalIpId(vendor, found), state }];
  },

  seen(run, holder, _id, { vendor, ipId }) {
    if (vendor !== undefined && ipId !== undefined) run.ledger.stay(objectKey(vendor, ipId), holder);
  },

  listAccount: listServersOf,

  async create(call, inputs) {
    const { vendor } = inputs;
    const driver = drivers[vendor];
    const serverId = await driver.serverOf(call, vendor, inputs.serverId);
    const ip = await driver.runInQueue(call, vendor, serverId, async () => {
      const got = await obtainIp(call, driver, inputs, serverId);
      call.run.ledger.hold(objectKey(vendor, got.id), call.holder);
      return got;
    });
    return { id: additionalIpId(vendor, ip), computed: computedOf(ip) };
  },

  async read(call, id, state) {
    const driver = drivers[state.vendor];
    if (isAwaited(state)) {
      const came = await cameOf(call, driver, state);
      const told = toldOf(state, came);
      if (told) return { inputs: {}, computed: computedOf(told) };
      const reason = awaitedReason(state, came);
      return reason === undefined
        ? undefined
        : { inputs: {}, computed: memoryOf(state) as AdditionalIpState, unfinished: [reason] };
    }
    const ip = await standing(call, driver, id, state);
    return (
      ip && {
        inputs: ip.serverId === state.__server ? {} : { serverId: ip.serverId },
        computed: computedOf(ip),
      }
    );
  },

  async update(call, id, state, inputs) {
    const { vendor } = inputs;
    const driver = drivers[vendor];
    const serverId = await driver.serverOf(call, vendor, inputs.serverId);
    return driver.runInQueue(call, vendor, serverId, async () => {
      if (isAwaited(state))
        return computedOf(await resumeOrder(call, driver, inputs, state, { id, serverId }));
      const ip = await standing(call, driver, id, state);
      if (!ip) throw gone(state);
      if (ip.serverId === serverId) return computedOf(ip);
      if (!isMovable(state, inputs)) throw unmovable(inputs, ip, serverId);
      return computedOf(await moveIp(call, driver, ip, serverId));
    });
  },

  async delete(call, id, state) {
    const { vendor, ipId, address, onDestroy = "keep" } = state;
    if (ipId !== undefined && call.run.ledger.standsForAnother(objectKey(vendor, ipId), call.holder))
      return call.run.log(
        `AdditionalIp ${id} (${address}) stays: another resource of this stack goes on with it`,
      );
    if (onDestroy === "keep")
      return call.run.log(
        `${vendor}: ${address ?? `what was ordered for server ${state.__server}`} stays with its server and goes on being billed (onDestroy: keep)`,
      );
    const came = isAwaited(state) ? await cameOf(call, drivers[vendor], state) : [];
    const told = toldOf(state, came);
    if (isAwaited(state) && !told) return endAwaited(state, came);
    const ip = told ?? (await standing(call, drivers[vendor], id, state));
    if (ip) {
      await releaseIp(call, drivers[vendor], ip);
      call.run.ledger.drop(objectKey(vendor, ip.id), call.holder);
    } else if (address)
      call.run.log(`${vendor}: ${address} is not this resource's any more, and is left alone`);
  },
};

const namingOf = (
  olds: Partial<AdditionalIpInputs>,
  news: Partial<AdditionalIpInputs>,
  { __server }: Partial<AdditionalIpState>,
): Naming => ({ old: olds.serverId, now: news.serverId, id: __server });

/** Whether the address moves when another server is named; at most of them another one is ordered. */
const isMovable = (olds: Partial<AdditionalIpInputs>, news: Partial<AdditionalIpInputs>): boolean =>
  news.vendor === "gigahost" && (news.type ?? "l3") === "l3" && (olds.type ?? "l3") === "l3";

/** The address of the state, wherever it is now: an address that has another id by now is somebody else's. */
async function standing(
  call: OwnedCall,
  driver: IpDriver,
  id: string,
  { vendor, address, ipId, __server }: State,
): Promise<LiveIp | undefined> {
  const ip = await driver.locate(call, vendor, address ?? id.slice(vendor.length + 1), __server);
  return ip && (ipId === undefined || ip.id === ipId) && ip.isExtra ? ip : undefined;
}

function gone({ vendor, address }: State): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor,
    message: `${address ?? "the address"} is not in this account any more; run pulumi refresh, then up orders another one`,
  });
}

function unmovable({ vendor, serverId }: AdditionalIpInputs, ip: LiveIp, to: string): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor,
    argument: "serverId",
    applied: "no",
    message: `${ip.address} stays at server ${ip.serverId}: ${vendor === "gigahost" ? "only routed addresses (l3) move" : "addresses do not move at this vendor"}. serverId: ${JSON.stringify(to)}, the id of ${JSON.stringify(serverId)}, has another one ordered for that server in the next plan`,
  });
}
