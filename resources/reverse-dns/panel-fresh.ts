import type { Account } from "../contract/run";
import { panelServers, type PanelVendor } from "../panel/servers";
import { Confirmation } from "../sharing/confirmation";
import { perVendor } from "../sharing/per-run";

/** One server as it is after the writes on it: whoever checks one of them shares the read. */
export const freshServer = perVendor(({ vendor }: Account<PanelVendor>, run, serverId: string) => {
  const servers = panelServers(run, vendor);
  return new Confirmation(() => {
    servers.forget(serverId);
    return servers.get(serverId);
  });
});

/** The list of servers after the writes on any of them: it has the IPv4 names of all. */
export const freshList = perVendor(({ vendor }: Account<PanelVendor>, run) => {
  const servers = panelServers(run, vendor);
  return new Confirmation(() => servers.reload());
});
