import { z } from "zod";
import { type CallOptions, path, RackformError } from "../core";
import type { Caller } from "./caller";
import type { Done } from "./envelope";
import { list } from "./fields";
import { type Id, idNumber, invalid, numericId } from "./ids";
import { Ipv4 } from "./ipv4";
import { allPages } from "./pages";
import { Power } from "./power";
import { type Graphs, graphs } from "./server-answers";
import { type Server, server } from "./server-schema";
import { Snapshots } from "./snapshots";
import { Software } from "./software";
import { Upgrades } from "./upgrades";

/** The PTR of one address. */
export interface HostReverse {
  ipId: Id;
  /** Needed because the IPv4 and the IPv6 row of a server share `ip_id`. Default `ipv4`. */
  family?: "ipv4" | "ipv6";
  /** Host name; "" takes the PTR away. */
  hostname: string;
}

/** The reverse zone of one IPv6 network, delegated as a whole. */
export interface SubnetDelegation {
  subnetId: Id;
  /** Name server; "" takes the delegation away. */
  nameserver: string;
}

/** Servers, the part both panels share (gigahost.md sections 6, 7 and 12). */
export class Servers {
  readonly power: Power;
  readonly snapshots: Snapshots;
  readonly software: Software;
  readonly upgrades: Upgrades;
  readonly ipv4: Ipv4;

  constructor(protected readonly caller: Caller) {
    this.power = new Power(caller);
    this.snapshots = new Snapshots(caller);
    this.software = new Software(caller);
    this.upgrades = new Upgrades(caller);
    this.ipv4 = new Ipv4(caller);
  }

  /**
   * All servers, page by page, each once. Shows no IPv6 PTRs and no subnets. A live server may be missing for tens of
   * seconds: absence counts only over several reads.
   *
   * @throws protocol when the panel announces more pages than it gives
   */
  list(options?: CallOptions): AsyncGenerator<Server, void, undefined> {
    const operation = { name: "servers.list", method: "GET", path: "/servers", effect: "read" } as const;
    return allPages(this.caller, operation, server, (one) => one.srv_id, options);
  }

  /**
   * One server with addresses, subnets and disks.
   *
   * @throws not-found for an unknown or foreign id, and now and then for a live server; see `list`
   */
  async get(serverId: Id, options?: CallOptions): Promise<Server> {
    const name = "servers.get";
    const one = z.preprocess((value) => (Array.isArray(value) || !value ? value : [value]), list(server));
    const build = () =>
      ({ name, method: "GET", path: path`/servers/${srv(serverId)}`, effect: "read" }) as const;
    const found = await this.caller.data(build, one, options);
    const first = found[0];
    const { vendor } = this.caller.profile;
    if (!first) {
      throw new RackformError({
        kind: "not-found",
        vendor,
        operation: name,
        applied: "no",
        message: `there is no server ${serverId}`,
      });
    }
    if (found.length > 1 || first.srv_id !== String(serverId)) {
      const got = found.map((each) => each.srv_id).join(", ");
      throw new RackformError({
        kind: "protocol",
        vendor,
        operation: name,
        message: `asked for server ${serverId}, got ${got}`,
      });
    }
    return first;
  }

  /** Sets the editable name (`srv_name`). An empty one is set as such. */
  setName(serverId: Id, serverName: string, options?: CallOptions): Promise<Done> {
    return this.caller.undocumented(
      () => ({
        name: "servers.setName",
        method: "PUT",
        path: path`/servers/${srv(serverId)}/name`,
        body: { json: { name: serverName } },
        effect: "keyed",
      }),
      options,
    );
  }

  /**
   * Sets the PTR of one address; it reads back in `ip_reverse`, for IPv6 in `ip_reverse_v6`.
   *
   * @throws validation for IPv6 where the vendor documents IPv4 only (TerraHost)
   */
  setReverse(
    serverId: Id,
    { ipId, family = "ipv4", hostname }: HostReverse,
    options?: CallOptions,
  ): Promise<Done> {
    const { reverseNamesFamily } = this.caller.profile;
    return this.caller.undocumented(() => {
      if (family === "ipv6" && !reverseNamesFamily) throw ipv6HostRefused();
      const named = reverseNamesFamily ? { v4v6: family } : {};
      return this.#reverse("servers.setReverse", serverId, {
        ip_id: idNumber("ipId", ipId),
        dns: hostname,
        ...named,
      });
    }, options);
  }

  /** Delegates the reverse zone of a whole IPv6 network to a name server. */
  delegateReverse(
    serverId: Id,
    { subnetId, nameserver }: SubnetDelegation,
    options?: CallOptions,
  ): Promise<Done> {
    return this.caller.undocumented(() => {
      const json = { sub_id: idNumber("subnetId", subnetId), dns: nameserver };
      return this.#reverse("servers.delegateReverse", serverId, json);
    }, options);
  }

  #reverse(name: string, serverId: Id, json: Record<string, unknown>) {
    return {
      name,
      method: "PUT",
      path: path`/servers/${srv(serverId)}/reverse`,
      body: { json },
      effect: "keyed",
    } as const;
  }

  /** Bandwidth as images. */
  bandwidthGraphs(serverId: Id, options?: CallOptions): Promise<Graphs> {
    return this.#graphs("servers.bandwidthGraphs", () => path`/servers/${srv(serverId)}/port_bits`, options);
  }

  /** Packets as images. */
  packetGraphs(serverId: Id, options?: CallOptions): Promise<Graphs> {
    return this.#graphs("servers.packetGraphs", () => path`/servers/${srv(serverId)}/port_upkts`, options);
  }

  #graphs(name: string, where: () => string, options?: CallOptions): Promise<Graphs> {
    return this.caller.data(() => ({ name, method: "GET", path: where(), effect: "read" }), graphs, options);
  }
}

const srv = (serverId: Id) => numericId("serverId", serverId);

function ipv6HostRefused(): RackformError {
  return invalid(
    "family",
    "only an IPv4 address has a PTR of its own here; an IPv6 network is delegated as a whole",
  );
}
