import type { gigahost } from "../../sdk";
import { type PanelVendor, panelServers } from "../panel/servers";
import { told } from "../contract/told";
import type { ServerAddress, ServerRow } from "./row";
import type { ServerSource } from "./source";

/** Servers at Gigahost and TerraHost (gigahost.md sections 6 and 12). */
export function panelSource(vendor: PanelVendor): ServerSource {
  return {
    list: async ({ run, limits }) => (await panelServers(run, vendor).list(limits)).map(rowOf),
    reload: async ({ run }) => (await panelServers(run, vendor).reload()).map(rowOf),
    async whole(call, row) {
      const server = await panelServers(call.run, vendor).find(call, row.id);
      return server ? rowOf(server) : row;
    },
    async at(call, address) {
      const located = await panelServers(call.run, vendor).findAddress(call, address);
      return located && rowOf(located.server);
    },
  };
}

function rowOf(server: gigahost.Server): ServerRow {
  const { srv_id, srv_label, srv_hostname, srv_name, os, order } = server;
  const addresses = server.ips.map(addressOf);
  return {
    ...told({
      label: srv_label,
      type: server.srv_type,
      status: statusOf(server),
      primaryAddress: server.srv_primary_ip || addresses[0]?.address,
      location: server.srv_location || server.datacenter?.dc_name,
      cores: server.srv_cores,
      ramGb: server.srv_ram,
      os: os?.os_name,
      orderId: order?.order_id,
    }),
    id: srv_id,
    name: srv_name || srv_hostname || srv_label,
    addresses,
    cancelled: server.cancelled || order?.order_status === "cancelled",
  };
}

/** In one word what the panel says in six. */
export function statusOf(server: gigahost.Server): string {
  if (server.srv_suspended) return "suspended";
  if (server.srv_status_install) return "installing";
  if (server.srv_status_rescue) return "rescue";
  if (server.srv_status_snapshot) return "snapshot";
  return server.srv_status ? "running" : "stopped";
}

function addressOf(ip: gigahost.Server["ips"][number]): ServerAddress {
  const reverse = ip.ip_v4v6 === "ipv6" ? ip.ip_reverse_v6 : ip.ip_reverse;
  return {
    ...told({ use: ip.ip_type, reverse, subnetId: ip.sub_id }),
    address: ip.ip_address,
    family: ip.ip_v4v6,
    ipId: ip.ip_id,
  };
}
