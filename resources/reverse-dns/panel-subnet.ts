import type { Call } from "../contract/run";
import { confirmed } from "../panel/confirmed";
import { type LocatedAddress, type PanelServers, panelServers, type PanelVendor } from "../panel/servers";
import { canonicalSubnet } from "../net/ipv6-network";
import type { Outcome, ReverseDriver } from "./driver";
import { panelVendorOf } from "./panel";
import { freshServer } from "./panel-fresh";
import { outcomeOf, waitForName } from "./name-wait";
import type { Target } from "./target";

/** Whether a delegation reads back is not known (gigahost.md section 7), so it is not waited for as long as a PTR. */
const patience = { looks: 4, intervalMs: 5_000 };

type Server = LocatedAddress["server"];
type Subnet = Server["subnets"][number];
interface LocatedSubnet {
  server: Server;
  subnet: Subnet;
}

/** IPv6 networks routed to servers, whose reverse zone can be delegated as a whole (gigahost.md sections 6, 7, 12). */
export const panelSubnets: ReverseDriver = {
  async find(call, target) {
    const servers = panelServers(call.run, panelVendorOf(target));
    const located = await locate(call, servers, target);
    if (!located) {
      const who =
        target.serverId === undefined
          ? "no server of this account has"
          : `server ${target.serverId} does not have`;
      return { missing: `${who} the network ${target.what}` };
    }
    return {
      owner: located.server.srv_id,
      name: located.subnet.sub_ns || undefined,
      confirm: async (later) => {
        const { srv_id } = located.server;
        const now = await freshServer(later.run, panelVendorOf(target), srv_id).read(later.limits);
        return pick(now, target.what)?.subnet.sub_ns || undefined;
      },
      write: (later, name) => write(later, target, servers, located, name),
    };
  },
};

async function locate(call: Call, servers: PanelServers, target: Target): Promise<LocatedSubnet | undefined> {
  const { what, serverId, hint } = target;
  if (serverId !== undefined) return pick(await servers.find(call, serverId), what);
  const near = hint === undefined ? undefined : pick(await servers.get(hint, call.limits), what);
  if (near) return near;
  let again = false;
  return confirmed(call, `a server with the network ${what}`, async () => {
    if (again) servers.forget();
    again = true;
    const list = await servers.list(call.limits);
    const views = await Promise.all(list.map(({ srv_id }) => servers.get(srv_id, call.limits)));
    return views.map((view) => pick(view, what)).find((found) => found !== undefined);
  });
}

function pick(server: Server | undefined, what: string): LocatedSubnet | undefined {
  const subnet = server?.subnets.find((one) => networkOf(one) === what);
  return server && subnet && { server, subnet };
}

function networkOf({ sub_cidr, sub_network, sub_netmask }: Subnet): string {
  return canonicalSubnet(
    sub_cidr.includes("/") ? sub_cidr : `${sub_network}/${sub_netmask.replace(/^\//, "")}`,
  );
}

async function write(
  call: Call,
  target: Target,
  servers: PanelServers,
  { server: { srv_id }, subnet }: LocatedSubnet,
  name: string | undefined,
): Promise<Outcome> {
  const vendor = panelVendorOf(target);
  const account = call.run.account<PanelVendor>(vendor);
  const change = { subnetId: subnet.sub_id, nameserver: name ?? "" };
  const fresh = freshServer(call.run, vendor, srv_id);
  try {
    await fresh.write(() => account.client.servers.delegateReverse(srv_id, change, call.limits));
  } finally {
    servers.forget(srv_id);
  }
  const otherwise = await waitForName(call, { target, name, ...patience }, async () => {
    return pick(await fresh.read(call.limits), target.what)?.subnet.sub_ns || undefined;
  });
  // Nothing shown before and nothing after: the panel does not tell what is delegated.
  if (otherwise && otherwise.shown === undefined && !subnet.sub_ns) return "unreadable";
  return outcomeOf(target, name, otherwise);
}
