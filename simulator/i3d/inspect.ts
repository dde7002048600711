import type { Row } from "./body";
import { colocationView } from "./colocation/view";
import { passTime } from "./flexmetal/progress";
import { serverView } from "./flexmetal/view";
import { allHosts } from "./hosts/all-hosts";
import type { World } from "./world";

/**
 * Everything in the account; keys, scripts, user data and ssh keys of orders are left out. A server's
 * `wipes` counts how often its disks were wiped after delivery.
 */
export function inspectWorld(world: World): Row {
  passTime(world);
  return {
    servers: world.flex.servers.map((server) => ({
      ...serverView(world, server),
      wipes: server.wipes,
      powered: server.powered,
      overflow: server.overflow,
      addresses: [...server.addresses],
      commands: server.commands.map(({ uuid, type, state }) => ({ uuid, type, state })),
    })),
    tags: [...world.flex.tags],
    sshKeys: world.sshKeys.map((key) => ({ ...key })),
    hosts: allHosts(world).map(({ id, serverId, serverType, addresses, labels, ports }) => ({
      id,
      serverId,
      serverType,
      ipAddresses: addresses.map((each) => each.address),
      labels: structuredClone(labels),
      ports: structuredClone(ports),
    })),
    colocations: world.colocations.map((each) => colocationView(world, each)),
    alerts: world.colocations.flatMap(({ id, alerts }) =>
      alerts.map((alert) => ({ ...alert, colocationId: id })),
    ),
    crossConnects: structuredClone(world.crossConnects),
    rdns: Object.fromEntries(world.rdns),
    apiKeys: world.account.apiKeys.map(({ key: _key, ...each }) => ({
      ...each,
      whitelist: structuredClone(world.account.keyWhitelists.get(each.id) ?? []),
    })),
    clouds: structuredClone(world.clouds),
    ...Object.fromEntries(
      [...world.tables]
        .filter(([, rows]) => rows.length > 0)
        .map(([name, rows]) => [name, structuredClone(rows)]),
    ),
  };
}
