import type { gigahost } from "../../sdk";
import type { Account, Call } from "../contract/run";
import { told } from "../contract/told";
import { canonicalAddress } from "../net/address";
import { type PanelVendor, panelServers } from "../panel/servers";
import { findServer, serverKeyOf } from "../servers/find";
import { perVendor } from "../sharing/per-run";
import { Queues } from "../sharing/queue";
import type { IpDriver, LiveIp } from "./driver";

const queues = perVendor((_: Account<PanelVendor>) => new Queues());

/** Additional addresses at Gigahost and TerraHost, whose panel is the same (gigahost.md sections 7 and 12). */
export const panelIps: IpDriver = {
  serverOf: async (call, vendor, given) => (await findServer(call, vendor, serverKeyOf(given))).id,

  async addresses(call, vendor, serverId) {
    const servers = panelServers(call.run, vendor);
    servers.forget(serverId);
    const server = await servers.find(call, serverId);
    return server && addressesOf(server);
  },

  async locate(call, vendor, address, near) {
    const located = await panelServers(call.run, vendor).findAddress(call, address, near);
    return located && liveIp(located.server.srv_id, located.ip);
  },

  async list(call, vendor) {
    const all = await panelServers(call.run, vendor).list(call.limits);
    return all
      .filter(({ cancelled }) => !cancelled)
      .flatMap(addressesOf)
      .filter(({ isExtra }) => isExtra);
  },

  async order(call, vendor, serverId, type) {
    const { client } = call.run.account<PanelVendor>(vendor);
    const { ip_id } = await forgetting(call, vendor, () =>
      client.servers.ipv4.orderIpv4(serverId, type, call.limits),
    );
    return ip_id === null || ip_id === "0" ? {} : { ipId: ip_id };
  },

  async move(call, { serverId, id }, target) {
    const { ipv4 } = call.run.account("gigahost").client.servers;
    await forgetting(call, "gigahost", () => ipv4.moveIpv4(serverId, id, target, call.limits));
  },

  async release(call, { serverId, id }) {
    const { ipv4 } = call.run.account("gigahost").client.servers;
    await forgetting(call, "gigahost", () => ipv4.releaseIpv4(serverId, id, call.limits));
  },

  runInQueue(call, vendor, serverId, work) {
    return queues(call.run, vendor).run(serverId, call.limits, work);
  },
};

/** What was read of addresses is of before. */
async function forgetting<T>(call: Call, vendor: PanelVendor, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } finally {
    panelServers(call.run, vendor).forget();
  }
}

function addressesOf({ srv_id, ips }: gigahost.Server): LiveIp[] {
  return ips.filter(({ ip_v4v6 }) => ip_v4v6 === "ipv4").map((ip) => liveIp(srv_id, ip));
}

function liveIp(serverId: string, ip: gigahost.Server["ips"][number]): LiveIp {
  return {
    ...told({ netmask: ip.ip_netmask, gateway: ip.ip_gateway }),
    id: ip.ip_id,
    address: canonicalAddress(ip.ip_address),
    isExtra: ip.ip_type === "extra",
    isRouted: !["", "0"].includes(ip.ip_routed_to),
    serverId,
  };
}
