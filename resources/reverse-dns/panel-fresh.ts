import { Confirmation } from "../contract/confirmation";
import type { Call } from "../contract/run";
import { type LocatedAddress, panelServers, type PanelVendor } from "../panel/servers";

type Server = LocatedAddress["server"];

/** One server as it is after the writes on it: whoever checks one of them shares the read. */
export function freshServer(
  call: Call,
  vendor: PanelVendor,
  serverId: string,
): Confirmation<Server | undefined> {
  const servers = panelServers(call, vendor);
  return call.run.account<PanelVendor>(vendor).share(`fresh server ${serverId}`, () => {
    return new Confirmation(() => {
      servers.forget(serverId);
      return servers.get(serverId);
    });
  });
}

/** The list of servers after the writes on any of them: it has the IPv4 names of all. */
export function freshList(call: Call, vendor: PanelVendor): Confirmation<Server[]> {
  const servers = panelServers(call, vendor);
  return call.run
    .account<PanelVendor>(vendor)
    .share("fresh server list", () => new Confirmation(() => servers.reload()));
}
