import type { Progress } from "../progress";

export interface Address {
  address: string;
  netmask: string;
  gateway: string;
  /** PTR target; "" for none. */
  reverse: string;
}

/** One database row: a machine's IPv6 address shares `ip_id` and `sub_id` with its IPv4 address. */
export interface Ip {
  id: string;
  subId: string;
  type: "primary" | "extra" | "management";
  /** `ip_id` of the primary for routed (L3) extras, "0" otherwise. */
  routedTo: string;
  v4?: Address;
  v6?: Address;
}

export interface Subnet {
  id: string;
  /** `2a03:94e0:190e::/48` */
  cidr: string;
  gateway: string;
  /** Name server the reverse zone is delegated to; "" for none. */
  nameserver: string;
  routedTo: string;
}

export interface Snapshot {
  id: string;
  /** The panel's random name. */
  internalName: string;
  name: string;
  created: number;
  pending: Progress | null;
  /** Reads of the list in which it is still missing. */
  hiddenReads: number;
}

export interface Order {
  id: string;
  number: string;
  billing: "hourly" | "recurring";
  status: "active" | "cancelled";
  productId: string;
  productName: string;
  total: string;
  created: number;
}

export interface Install {
  /** Reads before the panel shows that it began. */
  lagReads: number;
  /** `null`: it hangs for ever. */
  running: Progress | null;
  password: string;
  withKey: boolean;
  started: number;
  osId: string;
}

export interface Iso {
  id: string;
  url: string;
  name: string;
  mounted: boolean;
}

export interface Server {
  id: string;
  name: string;
  label: string;
  type: "vps" | "dedicated";
  vpsType: "kvm" | "";
  cores: number;
  /** Gigabytes, may be fractional. */
  ram: number;
  /** Gigabytes. */
  disk: number;
  osId: string;
  location: string;
  created: number;
  powered: boolean;
  /** Runs the rescue system, until a system is installed. */
  rescue: boolean;
  reboots: number;
  ips: Ip[];
  subnets: Subnet[];
  snapshots: Snapshot[];
  isos: Iso[];
  order: Order;
  install: Install | null;
  /** Set by a cancel; when it is over the machine is gone. */
  cancelled: { progress: Progress; reason: string; at: number } | null;
  /** While under way, the machine is missing from list and get and comes back afterwards. */
  hidden: Progress | null;
  log: { id: string; entry: string; at: number }[];
}
