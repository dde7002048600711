export interface ZoneRecord {
  /** As sent, may be empty. */
  sentName: string;
  /** Full name without the final dot, resolved against the zone and the previous record. */
  fqdn: string;
  ttl: number;
  type: string;
  /** As sent, one to four parts. */
  data: string[];
}

export interface Zone {
  id: number;
  domain: string;
  type: "primary" | "secoundary";
  /** Only of secondaries. */
  master_nameserver?: string;
  serial: number;
  records: ZoneRecord[];
}

export interface Subnetwork {
  id: number;
  /** Canonical network address. */
  ip: string;
  prefixLength: number;
  type: "IPv4" | "IPv6";
  /** Prefixes of its subclasses, as in the state's `subclasses`. */
  prefixes: string[];
  /** Canonical addresses whose PTR cannot be changed: edits answer a warning. */
  lockedAddresses: string[];
}

export interface Subclass {
  prefix: string;
  type: "IPv4" | "IPv6";
  serial: number;
  /** By canonical address. */
  ptrs: Map<string, string>;
}

export interface RuleEnd {
  ip: string;
  mask_short: number;
  port: { begin: string; end: string };
}

export interface Rule {
  policy: string;
  /** Number as text, "" for any. */
  protocol: string;
  source: RuleEnd;
  destination: RuleEnd;
}

export interface Ruleset {
  id: string;
  enabled: boolean;
  maximum_rules_number: number;
  services_ids_list: number[];
  rules: { in: Rule[]; out: Rule[] };
}
