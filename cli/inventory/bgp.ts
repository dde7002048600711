import type { Call } from "../../resources/contract/run";
import { asnOf, routersOf } from "../../resources/bgp-session/compare";
import type { BgpView, LiveSession } from "../../resources/bgp-session/driver";
import { gigahostBgp } from "../../resources/bgp-session/gigahost";
import { bgpSessionId } from "../../resources/bgp-session/identity";
import { panelServers } from "../../resources/panel/servers";
import { objectName } from "../object-name";
import type { InventoryItem } from "./item";
import { bgpKey } from "./keys";

/** BGP sessions, one item an address: what stands there belongs together (gigahost.md section 5). */
export async function* bgpItems(call: Call): AsyncGenerator<InventoryItem> {
  const view = await gigahostBgp.view(call);
  const byAddress = new Map<string, LiveSession[]>();
  for (const session of view.sessions.filter(({ going }) => !going)) {
    const address = session.address || (await addressOf(call, session));
    if (address) byAddress.set(address, [...(byAddress.get(address) ?? []), session]);
  }
  for (const [address, sessions] of byAddress) yield sessionItem(view, address, sessions);
}

/** The panel does not always tell a session's address; its server does. */
async function addressOf(call: Call, { serverId, ipId, family }: LiveSession): Promise<string | undefined> {
  if (serverId === undefined) return undefined;
  const server = await panelServers(call.run, "gigahost").get(serverId, call.limits);
  return server?.ips.find(({ ip_id, ip_v4v6 }) => ip_id === ipId && ip_v4v6 === family)?.ip_address;
}

function sessionItem(view: BgpView, address: string, sessions: LiveSession[]): InventoryItem {
  const { family } = sessions[0]!;
  const asn = asnOf(view, sessions[0]!);
  const inputs = {
    ...(asn === undefined ? {} : { asn }),
    [family]: address,
    ...(routersOf(sessions) > 1 ? { redundant: true } : {}),
    ...(sessions.some(({ defaultRoute }) => defaultRoute) ? { defaultRoute: true } : {}),
  };
  const id = bgpSessionId(inputs);
  return {
    vendor: "gigahost",
    kind: "BgpSession",
    id,
    key: bgpKey("gigahost", address),
    object: objectName("BgpSession", id, inputs),
    inputs,
  };
}
