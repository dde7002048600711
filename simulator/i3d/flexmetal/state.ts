import type { Row } from "../body";
import type { Label } from "../hosts/host";

/** What an operating system was ordered with; everything but the slug is never returned. */
export interface OrderedOs {
  slug: string;
  kernelParams?: unknown;
  partitions?: unknown;
  ipxeScriptUrl?: unknown;
}

/** Where a server's way ends before it is delivered. */
export interface Fate {
  at: string;
  message: string;
}

export interface Command {
  uuid: string;
  type: string;
  payload: unknown[];
  state: string;
  createdMs: number;
  updatedMs: number;
  /** Reads of the list since the state last moved; below 0 while the command is not listed yet. */
  reads: number;
  /** The last state of the command's way. */
  ends: "finished" | "failed";
}

/** A FlexMetal server; times in unix seconds, 0 while they have not come. */
export interface FlexServer {
  uuid: string;
  name: string;
  status: string;
  /** Text of a failure, "" while all is well. */
  failure: string;
  location: { id: number; name: string };
  instanceType: { id: number; name: string };
  os: OrderedOs;
  addresses: string[];
  tags: string[];
  createdAt: number;
  /** When the API took the order; of seeded servers long ago. */
  orderedMs: number;
  deliveredAt: number;
  releasedAt: number;
  contractId: string;
  /** Write-only parts of the order. */
  secret: { sshKey: string[]; postInstallScript: string; userdata: string };
  overflow: boolean;
  fate?: Fate;
  /** Reads since the status last moved. */
  reads: number;
  /** When the status last moved, in milliseconds. */
  movedMs: number;
  /** Reads that have shown `delivered`. */
  deliveredReads: number;
  /** What is shown in place of name and system until the reinstallation under way has ended. */
  former?: { name: string; slug: string };
  /** When the running system was installed, and how often the disks were wiped after the first time. */
  installedAt: number;
  wipes: number;
  powered: boolean;
  hostId: number;
  orderId: string;
  commands: Command[];
  /** Labels and switch ports of the host that the server appears as. */
  labels: Label[];
  ports: Record<string, Row>;
}

/** Committed capacity, or an on-demand quota, of one instance type at one location. */
export interface Allowance {
  location: string;
  instanceType: string;
  amount: number;
  /** Contract of a commitment; "" for generic. */
  contractId: string;
}

export interface FlexState {
  servers: FlexServer[];
  /** The tag catalogue, in order of creation. */
  tags: Set<string>;
  quotas: Allowance[];
  commits: Allowance[];
  /** Fates of the servers ordered next, one each. */
  failNext: Fate[];
  /** How many addresses were given out. */
  addresses: number;
}

/** @param account which of the vendor's accounts it is: no address is given out twice */
export const newFlexState = (account = 0): FlexState => ({
  servers: [],
  tags: new Set(),
  quotas: [],
  commits: [],
  failNext: [],
  addresses: account * 1000,
});
