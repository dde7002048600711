import { list, objects, text, type Body } from "../input";
import type { PanelState } from "../state";
import { sameAddress } from "./addresses";
import type { Server } from "./model";
import { seedHidden } from "./seed-parts";

interface Place {
  server: Server;
  body: Body;
}

function places(state: PanelState, body: Body, name: string): Place[] {
  return objects(body, name).flatMap((item) => {
    const server = state.servers.get(text(item, "server") ?? text(item, "id") ?? "");
    return server ? [{ server, body: item }] : [];
  });
}

/** A PTR or a delegation changed behind the back: `{server?, ip, reverse}` or `{server?, subnet, nameserver}`. */
function setReverse(state: PanelState, body: Body): void {
  const owner = text(body, "server");
  for (const server of state.servers.values()) {
    if (owner !== undefined && owner !== server.id) continue;
    for (const address of server.ips.flatMap(({ v4, v6 }) => [v4, v6])) {
      if (address && sameAddress(address.address, text(body, "ip") ?? ""))
        address.reverse = text(body, "reverse") ?? "";
    }
    for (const subnet of server.subnets) {
      if (subnet.cidr === text(body, "subnet")) subnet.nameserver = text(body, "nameserver") ?? "";
    }
  }
}

/** An address that the vendor takes away, or moves to another machine. */
function moveIp(state: PanelState, { server, body }: Place): void {
  const ip = server.ips.find(({ v4 }) => v4 && sameAddress(v4.address, text(body, "ip") ?? ""));
  if (!ip) return;
  server.ips.splice(server.ips.indexOf(ip), 1);
  state.servers.get(text(body, "to") ?? "")?.ips.push(ip);
}

/** What happens to machines behind the back: PTRs, disappearances, removals. */
export function editServers(state: PanelState, body: Body, now: number): void {
  for (const item of objects(body, "setReverse")) setReverse(state, item);
  for (const place of places(state, body, "hideServers")) seedHidden(place.server, place.body, now);
  for (const place of places(state, body, "moveIps")) moveIp(state, place);
  for (const id of list(body, "removeServers")) state.servers.delete(String(id));
  for (const { server, body: item } of places(state, body, "removeSnapshots")) {
    server.snapshots = server.snapshots.filter(
      ({ id, name }) => id !== text(item, "id") && name !== text(item, "name"),
    );
  }
}
