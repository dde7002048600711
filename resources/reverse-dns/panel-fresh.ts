import type { Call } from "../contract/run";
import { type LocatedAddress, panelServers, type PanelVendor } from "../panel/servers";
import { FreshRead } from "./fresh-read";

type Server = LocatedAddress["server"];

/** One server, read after now; whoever checks a write on it shares the read. */
export function freshServer(call: Call, vendor: PanelVendor, serverId: string): Promise<Server | undefined> {
  const servers = panelServers(call, vendor);
  const fresh = call.run.account<PanelVendor>(vendor).share(`fresh server ${serverId}`, () => {
    return new FreshRead(() => {
      servers.forget(serverId);
      return servers.get(serverId);
    });
  });
  return fresh.get(call.limits.signal);
}

/** The list of servers, read after now: it has the IPv4 names of all of them. */
export function freshList(call: Call, vendor: PanelVendor, serverId: string): Promise<Server[]> {
  const servers = panelServers(call, vendor);
  servers.forget(serverId);
  const fresh = call.run.account<PanelVendor>(vendor).share("fresh server list", () => {
    return new FreshRead(() => servers.list());
  });
  return fresh.get(call.limits.signal);
}
