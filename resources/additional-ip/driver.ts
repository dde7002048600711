import type { Call } from "../contract/run";
import type { PanelVendor } from "../panel/servers";

/** An IPv4 address of a server, as a vendor has it. */
export interface LiveIp {
  id: string;
  /** Canonical. */
  address: string;
  /** Whether it is an additional one: neither the primary address nor one of the management. */
  isExtra: boolean;
  /** Whether it is routed to another address of the server. */
  isRouted: boolean;
  netmask?: string;
  gateway?: string;
  serverId: string;
}

export interface Ordered {
  /** Absent where the answer does not tell. */
  ipId?: string;
}

/** How a vendor keeps additional addresses. */
export interface IpDriver {
  /** The id of the server that the argument names. @throws not-found with the nearest name */
  serverOf(call: Call, vendor: PanelVendor, given: string | number): Promise<string>;
  /** The server's IPv4 addresses, read now; `undefined` when it is certainly not in the account. */
  addresses(call: Call, vendor: PanelVendor, serverId: string): Promise<LiveIp[] | undefined>;
  /** Who has the address; `undefined` when certainly no server of the account does. */
  locate(call: Call, vendor: PanelVendor, address: string, near?: string): Promise<LiveIp | undefined>;
  /** All additional addresses of the account, as the list of servers shows them. */
  list(call: Call, vendor: PanelVendor): Promise<LiveIp[]>;
  /** Orders one. Costs money; sent once. */
  order(call: Call, vendor: PanelVendor, serverId: string, type: "l2" | "l3"): Promise<Ordered>;
  /** Moves it to another server; at Gigahost alone. */
  move(call: Call, from: LiveIp, serverId: string): Promise<void>;
  /** Gives it back; at Gigahost alone. */
  release(call: Call, ip: LiveIp): Promise<void>;
  /** One at a time on a server: two that are ordered at once could not be told apart. */
  runInQueue<T>(call: Call, vendor: PanelVendor, serverId: string, work: () => Promise<T>): Promise<T>;
}
