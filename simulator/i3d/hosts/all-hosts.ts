import type { FlexServer } from "../flexmetal/state";
import { visibleAddresses } from "../flexmetal/view";
import { passTime } from "../flexmetal/progress";
import { scatterHex } from "../scatter";
import { isoDate } from "../time";
import type { World } from "../world";
import type { Host, HostAddress } from "./host";

/** A locally administered MAC address that belongs to a text. */
const macOf = (text: string): string => `02:${(scatterHex(text, 10).match(/../g) ?? []).join(":")}`;

export const normalAddress = (address: string): HostAddress => ({
  address,
  type: 1,
  private: false,
  interface: 0,
  macAddress: macOf(address),
});

function orderIdOf(world: World, server: FlexServer): string | null {
  const ids = { order: server.orderId, uuid: server.uuid, null: null };
  return ids[world.options.fmOrderId];
}

/** A delivered FlexMetal server as a host; labels live with the server (i3d.md section 5). */
function flexHost(world: World, server: FlexServer): Host {
  return {
    id: server.hostId,
    serverId: server.hostId + 500_000,
    serverType: 2,
    serverName: `fm-${server.uuid.slice(-8)}`,
    addresses: visibleAddresses(world, server).map(normalAddress),
    labels: server.labels,
    uplinks: [server.hostId + 900_000],
    ports: server.ports,
    overrides: {
      liveHostName: server.name,
      instanceType: server.instanceType.name,
      dcLocationId: server.location.id,
      fmOrderId: orderIdOf(world, server),
      installStatus: "finished",
      dateStart: isoDate(server.deliveredAt * 1000),
    },
  };
}

/** Dedicated hosts, and FlexMetal servers as long as they are delivered. */
export function allHosts(world: World): Host[] {
  passTime(world);
  const delivered = world.flex.servers.filter((server) => server.status === "delivered");
  return [...world.hosts, ...delivered.map((server) => flexHost(world, server))];
}

export const findHost = (world: World, id: string): Host | undefined =>
  allHosts(world).find((host) => String(host.id) === id);
