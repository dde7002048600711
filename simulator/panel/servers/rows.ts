import type { PanelState } from "../state";
import type { Address, Ip, Server, Subnet } from "./model";

type Row = Record<string, unknown>;

function common(ip: Ip, family: "ipv4" | "ipv6", { address, netmask, gateway }: Address): Row {
  return {
    ip_id: ip.id,
    sub_id: ip.subId,
    ip_v4v6: family,
    ip_address: address,
    ip_type: ip.type,
    ip_netmask: netmask,
    ip_gateway: gateway,
    ip_routed_to: ip.routedTo,
  };
}

/** IPv6 rows keep their PTR in `ip_reverse_v6`, `ip_reverse` is always "" (gigahost.md section 6). */
function v6Row(ip: Ip, address: Address): Row {
  return { ...common(ip, "ipv6", address), ip_reverse: "", ip_reverse_v6: address.reverse };
}

function v4Row(ip: Ip, address: Address): Row {
  return {
    ...common(ip, "ipv4", address),
    ip_reverse: address.reverse,
    ip_traffic_sum: "0",
    ip_pkts_sum: "0",
    ip_nullroute: "0",
  };
}

/** The list view: IPv4 rows only, nothing about IPv6. */
export function listedIps(server: Server): Row[] {
  return server.ips.flatMap((ip) => (ip.v4 ? [v4Row(ip, ip.v4)] : []));
}

/** The single view: of each pair the IPv6 row first, newest pair first. */
export function detailedIps(state: PanelState, server: Server): Row[] {
  if (!state.options.ipv6Rows) return listedIps(server);
  return [...server.ips].reverse().flatMap((ip) => [
    ...(ip.v6 ? [v6Row(ip, ip.v6)] : []),
    ...(ip.v4
      ? [
          {
            ...v4Row(ip, ip.v4),
            ip_reverse_v6: ip.v6?.reverse ?? "",
            sub_has_ipv6: ip.v6 ? "1" : "0",
            sub_ipv6_template: ip.v6 ? "2a03:94e0:ffff:{1}:{2}:{3}::{4}" : "",
          },
        ]
      : []),
  ]);
}

export function subnetRow(state: PanelState, server: Server, subnet: Subnet): Row {
  const [network = "", length = ""] = subnet.cidr.split("/");
  const documented = {
    sub_id: subnet.id,
    sub_parent_id: "675",
    srv_id: server.id,
    device_id: "0",
    sub_type: "ipv6",
    sub_ipv6_type: "",
    sub_network: network,
    sub_netmask: length,
    sub_broadcast: "",
    sub_gateway: subnet.gateway,
    sub_cidr: subnet.cidr,
    sub_vlan: "1510",
    sub_vrf: "1",
    sub_description: "",
    sub_location: server.location,
    sub_duid: "",
    sub_ns: state.options.delegationReadback ? subnet.nameserver : "",
  };
  if (!state.brand.newContract) return documented;
  const empty = ["sub_ns2", "sub_ns3", "sub_ns4", "sub_ns5", "sub_ns_ds", "sub_ns2_ds"];
  return {
    ...documented,
    ...Object.fromEntries(empty.map((name) => [name, ""])),
    sub_rdns: "0",
    sub_routed_to: subnet.routedTo,
  };
}
