import { RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { unproved } from "../contract/since-unclear";
import { canonicalAddress } from "../net/address";
import { listServersOf, panelVendors } from "../panel/servers";
import { confirmed } from "../panel/confirmed";
import { additionalIpId, computedOf, isHeldByOther, objectKey } from "./identity";
import type { IpDriver, LiveIp } from "./driver";
import { moveIp } from "./move";
import { orderedEarlier, orderIp } from "./order";
import { canonicalServer, isSameServer } from "../servers/argument";
import { panelIps } from "./panel";
import { releaseIp } from "./release";
import {
  additionalIpArgs,
  type AdditionalIpInputs,
  additionalIpOutputs,
  type AdditionalIpState,
} from "./schema";
import { mayTake, takeOver } from "./take-over";
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

  isOtherNotation: (argument, olds, news, { __server }) =>
    argument === "serverId" && isSameServer({ old: olds.serverId, now: news.serverId, id: __server }),

  replaces: (changed, olds, news) =>
    changed.filter(
      (name) => name === "vendor" || name === "type" || (name === "serverId" && !isMovable(olds, news)),
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
      const standing = await addressesOf(call, driver, inputs, serverId);
      const there = await takeOver(call, inputs, standing);
      const got =
        there ?? (await orderIp(call, driver, inputs, { serverId, before: standing.map(({ id }) => id) }));
      call.run.ledger.hold(objectKey(vendor, got.id), call.holder);
      return got;
    });
    return { id: additionalIpId(vendor, ip), computed: computedOf(ip) };
  },

  async read(call, id, state) {
    const driver = drivers[state.vendor];
    const ip = await standing(call, driver, id, state);
    if (!ip) return undefined;
    // That it is new does not prove that it came of this order.
    if (isAwaited(state))
      return {
        inputs: {},
        computed: {
          ...(state.__server === undefined ? {} : { __server: state.__server }),
          ...(state.__before === undefined ? {} : { __before: state.__before }),
          ...(state.__unclear ? { __unclear: true } : {}),
        } as AdditionalIpState,
        unfinished: [
          `server ${state.__server} has ${ip.address} since an additional address was ordered for it${state.__unclear ? " without a clear answer; adopt: true and pulumi up take it, adopt: false orders another one" : "; the next up goes on with it"}`,
        ],
      };
    return {
      inputs: ip.serverId === state.__server ? {} : { serverId: ip.serverId },
      computed: computedOf(ip),
    };
  },

  async update(call, id, state, inputs) {
    const { vendor } = inputs;
    const driver = drivers[vendor];
    const serverId = await driver.serverOf(call, vendor, inputs.serverId);
    return driver.runInQueue(call, vendor, serverId, async () => {
      const before = state.__before;
      if (state.ipId === undefined && before) {
        const isUnclear = state.__unclear === true;
        const earlier = { serverId: state.__server ?? serverId, before, isUnclear };
        const came = await orderedEarlier(call, driver, inputs, earlier, id);
        const isOurs = came && (!isUnclear || mayTake(call, inputs, came, state));
        return computedOf(isOurs ? came : await orderIp(call, driver, inputs, { serverId, before }, id));
      }
      const ip = await standing(call, driver, id, state);
      if (!ip) throw gone(state);
      return computedOf(ip.serverId === serverId ? ip : await moveIp(call, driver, ip, serverId));
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
    const ip = await standing(call, drivers[vendor], id, state);
    if (ip && isAwaited(state)) throw unprovedIp(state, ip);
    if (ip) {
      await releaseIp(call, drivers[vendor], ip);
      call.run.ledger.drop(objectKey(vendor, ip.id), call.holder);
    } else if (address)
      call.run.log(`${vendor}: ${address} is not this resource's any more, and is left alone`);
  },
};

/** Whether the address moves when another server is named; at most of them another one is ordered. */
const isMovable = (olds: Partial<AdditionalIpInputs>, news: Partial<AdditionalIpInputs>): boolean =>
  news.vendor === "gigahost" && (news.type ?? "l3") === "l3" && (olds.type ?? "l3") === "l3";

async function addressesOf(
  call: OwnedCall,
  driver: IpDriver,
  { vendor, serverId: given }: AdditionalIpInputs,
  serverId: string,
): Promise<LiveIp[]> {
  const all = await driver.addresses(call, vendor, serverId);
  if (all) return all;
  throw new RackformError({
    kind: "not-found",
    vendor,
    argument: "serverId",
    message: `there is no server ${given} in this account; check it, and the account with npx rackform doctor`,
  });
}

/** The address of the state, wherever it is now: an address that has another id by now is somebody else's. */
async function standing(
  call: OwnedCall,
  driver: IpDriver,
  id: string,
  state: State,
): Promise<LiveIp | undefined> {
  const { vendor, address, ipId, __server, __before = [] } = state;
  if (ipId === undefined && __server !== undefined)
    return confirmed(call, `what was ordered for server ${__server}`, async () => {
      const now = (await driver.addresses(call, vendor, __server)) ?? [];
      const fresh = now.filter(
        (ip) => ip.isExtra && !__before.includes(ip.id) && !isHeldByOther(call, vendor, ip),
      );
      return fresh.length === 1 ? fresh[0] : undefined;
    });
  const ip = await driver.locate(call, vendor, address ?? id.slice(vendor.length + 1), __server);
  return ip && (ipId === undefined || ip.id === ipId) && ip.isExtra ? ip : undefined;
}

/** Whether an address was ordered for a server and nobody knows yet which one it is. An entry that was imported knows its address. */
const isAwaited = ({ ipId, __server }: State): boolean => ipId === undefined && __server !== undefined;

/** What is given back cannot be had again. */
const unprovedIp = ({ vendor, __server }: State, { address }: LiveIp): RackformError =>
  unproved({
    vendor,
    asked: `an additional address was ordered for server ${__server}`,
    came: address,
    spared: "released",
    otherwise: 'set onDestroy: "keep", or ',
  });

function gone({ vendor, address }: State): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor,
    message: `${address ?? "the address"} is not in this account any more; run pulumi refresh, then up orders another one`,
  });
}
