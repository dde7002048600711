import type { Progress } from "../../panel/progress";

export interface Asn {
  id: string;
  asn: string;
  name: string;
  country: string;
  status: "pending" | "active" | "rejected";
  rejectedReason: string;
  approval: Progress | null;
}

export interface PrefixList {
  id: string;
  asnId: string;
  prefix: string;
  family: "ipv4" | "ipv6";
  status: string;
}

/** One row per router and family. */
export interface Session {
  id: string;
  asnId: string;
  routerId: string;
  serverId: string;
  ipId: string;
  family: "ipv4" | "ipv6";
  address: string;
  defaultRoute: boolean;
  status: string;
  /** On the way to `active`. */
  activation: Progress | null;
  /** On the way out. */
  deletion: Progress | null;
}
