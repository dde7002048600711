import { isOver } from "../progress";
import type { PanelState } from "../state";
import { isInstalling } from "./view";

/** Machines as plain data; passwords stay out. */
export function inspectServers(state: PanelState, now: number): object[] {
  return [...state.servers.values()].map((server) => ({
    srv_id: server.id,
    name: server.name,
    type: server.type,
    power: server.powered,
    reboots: server.reboots,
    osId: server.osId,
    installing: isInstalling(server),
    orderId: server.order.id,
    orderStatus: server.order.status,
    hidden: server.hidden !== null && !isOver(server.hidden, now),
    ips: server.ips.map((ip) => ({
      ip_id: ip.id,
      type: ip.type,
      routedTo: ip.routedTo,
      ipv4: ip.v4 ? { address: ip.v4.address, reverse: ip.v4.reverse } : null,
      ipv6: ip.v6 ? { address: ip.v6.address, reverse: ip.v6.reverse } : null,
    })),
    subnets: server.subnets.map(({ id, cidr, nameserver }) => ({ sub_id: id, cidr, nameserver })),
    snapshots: server.snapshots.map(({ id, name, pending }) => ({
      snap_id: id,
      name,
      state: pending && !isOver(pending, now) ? "pending" : "completed",
    })),
  }));
}
