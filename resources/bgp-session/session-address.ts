import type { Call } from "../contract/run";
import { panelServers } from "../panel/servers";
import type { LiveSession } from "./driver";

/** The server's address of a session: the panel does not always tell it, its server does. */
export async function addressOf(
  call: Call,
  { address, serverId, ipId, family }: LiveSession,
): Promise<string | undefined> {
  if (address) return address;
  if (serverId === undefined) return undefined;
  const server = await panelServers(call.run, "gigahost").get(serverId, call.limits);
  return server?.ips.find(({ ip_id, ip_v4v6 }) => ip_id === ipId && ip_v4v6 === family)?.ip_address;
}
