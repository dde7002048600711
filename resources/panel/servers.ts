import { type CallOptions, isKind, RackformError } from "../../sdk/core";
import type { gigahost } from "../../sdk";
import type { Account, Call, Run } from "../contract/run";
import { canonicalAddress } from "../net/address";
import { perVendor } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import { confirmed } from "./confirmed";
import { embeddedIpv4 } from "./embedded-ipv4";

export const panelVendors = ["gigahost", "terrahost"] as const;
export type PanelVendor = (typeof panelVendors)[number];

type Server = gigahost.Server;

/** An address of a server of the account. The key is (`ip.ip_id`, `ip.ip_v4v6`): both families share an `ip_id`. */
export interface LocatedAddress {
  server: Server;
  ip: Server["ips"][number];
}

const isPanel = (vendor: string | undefined): vendor is PanelVendor =>
  (panelVendors as readonly (string | undefined)[]).includes(vendor);

/** Reads the list of servers, whose rows tell the account: see `Kind.listAccount`. */
export async function listServersOf(call: Call, { vendor }: { vendor?: string }): Promise<void> {
  if (isPanel(vendor)) await panelServers(call.run, vendor).list(call.limits);
}

/**
 * Servers of a Gigahost or TerraHost account (gigahost.md section 6). The list shows IPv4 only; IPv6 rows and subnets
 * are in the view of the single server, which is read when somebody needs it and then shared as well. A live server
 * may vanish from both for tens of seconds, so `find` and `findAddress` answer "none" only after several reads.
 */
export class PanelServers {
  readonly #list: SharedRead<Server[]>;
  readonly #details = new Map<string, SharedRead<Server | undefined>>();

  constructor(
    private readonly account: Account<PanelVendor>,
    private readonly run: Run,
  ) {
    this.#list = new SharedRead(run.clock, async () => {
      const all: Server[] = [];
      for await (const server of account.client.servers.list()) all.push(server);
      account.hear(all.map(({ cust_id }) => cust_id));
      return all;
    });
  }

  /** All servers, with IPv4 addresses only. */
  list(limits?: CallOptions): Promise<Server[]> {
    return this.#list.get(limits);
  }

  /** All servers, read now. */
  reload(): Promise<Server[]> {
    return this.#list.reload();
  }

  /** One server with IPv6 addresses and subnets, in one look; `undefined` proves nothing, `find` does. */
  get(serverId: string, limits?: CallOptions): Promise<Server | undefined> {
    return this.#detail(serverId).get(limits);
  }

  /**
   * One server with IPv6 addresses and subnets, or `undefined` when it is certainly not in this account.
   *
   * @throws protocol when the list has the server and its own view does not, however often they are read
   */
  async find(call: Call, serverId: string): Promise<Server | undefined> {
    const { limits } = call;
    let at = 0;
    const found = await confirmed(call, `server ${serverId}`, async () => {
      const look = await this.#detail(serverId).newerThan(at, limits);
      at = look.at;
      return look.value;
    });
    if (found) return found;
    if (!(await this.#list.reload(limits)).some(({ srv_id }) => srv_id === serverId)) return undefined;
    throw new RackformError({
      kind: "protocol",
      vendor: this.account.vendor,
      message: `server ${serverId} is in the list and cannot be read by its id; nothing was changed, run again`,
    });
  }

  /**
   * Who has an address of either family, in any notation; `undefined` when certainly no server of this account does.
   *
   * @param near the server that probably has it, asked first: an IPv6 address takes one call a server to find
   */
  async findAddress(call: Call, address: string, near?: string): Promise<LocatedAddress | undefined> {
    const wanted = canonicalAddress(address);
    let listed = 0;
    return confirmed(call, `a server with the address ${wanted}`, async () => {
      const list = await this.#list.newerThan(listed, call.limits);
      const again = listed > 0;
      listed = list.at;
      if (!wanted.includes(":")) return pick(list.value, wanted);
      return this.#lookForIpv6(list.value, wanted, { near, again, limits: call.limits });
    });
  }

  /** Something about this server, or about who has which address, was changed. */
  forget(serverId?: string): void {
    this.#list.drop();
    if (serverId === undefined) for (const detail of this.#details.values()) detail.drop();
    else this.#details.get(serverId)?.drop();
  }

  async #lookForIpv6(
    list: Server[],
    wanted: string,
    { near, again, limits }: { near?: string; again: boolean; limits: CallOptions },
  ): Promise<LocatedAddress | undefined> {
    const v4 = embeddedIpv4(wanted);
    const likely = list.filter((server) => server.srv_id === near || (v4 && pick([server], v4)));
    if (again) for (const { srv_id } of likely) this.#details.get(srv_id)?.drop();
    for (const servers of [likely, list.filter((server) => !likely.includes(server))]) {
      const views = await Promise.all(servers.map(({ srv_id }) => this.#visible(srv_id, limits)));
      const found = pick(
        views.filter((view) => view !== undefined),
        wanted,
      );
      if (found) return found;
    }
    return undefined;
  }

  /** A view that was missing is read again the next time. */
  async #visible(serverId: string, limits: CallOptions): Promise<Server | undefined> {
    const { value, at } = await this.#detail(serverId).newerThan(0, limits);
    if (value) return value;
    return (await this.#detail(serverId).newerThan(at, limits)).value;
  }

  #detail(serverId: string): SharedRead<Server | undefined> {
    const known = this.#details.get(serverId);
    if (known) return known;
    const made = new SharedRead(this.run.clock, async () => {
      try {
        return await this.account.client.servers.get(serverId);
      } catch (error) {
        if (isKind(error, "not-found")) return undefined;
        throw error;
      }
    });
    this.#details.set(serverId, made);
    return made;
  }
}

/** The account's servers, one list for every resource of the run. */
export const panelServers = perVendor((account: Account<PanelVendor>, run) => new PanelServers(account, run));

function pick(servers: Server[], address: string): LocatedAddress | undefined {
  for (const server of servers) {
    const ip = server.ips.find(({ ip_address }) => canonicalAddress(ip_address) === address);
    if (ip) return { server, ip };
  }
  return undefined;
}
