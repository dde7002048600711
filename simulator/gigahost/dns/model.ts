import type { Progress } from "../../panel/progress";

export type ZoneType = "NATIVE" | "MASTER" | "SLAVE";

/** One database row of a zone. */
export interface Row {
  /** Relative, lower-case, `@` for the apex. */
  name: string;
  type: string;
  /** As the back end keeps it: host targets without the final dot, TXT with its quotes, MX without the priority. */
  content: string;
  priority: number | null;
  ttl: number;
  /** Whether a host target is listed with its final dot; absent: decided by the option. */
  dotted?: boolean;
}

export interface DsRecord {
  keyTag: number;
  alg: number;
  digestType: number;
  digest: string;
}

export interface Redirect {
  source: string;
  targetUrl: string;
  created: number;
}

export interface Registration {
  expires: number;
  autoRenew: boolean;
  registrant: Record<string, string | null>;
  /** Whether a change of the e-mail address is protected. */
  emailProtected: boolean;
}

export interface Zone {
  id: string;
  /** ASCII, lower-case, without the final dot. */
  name: string;
  type: ZoneType;
  protected: boolean;
  /** Set for domains registered through the vendor. */
  registration: Registration | null;
  externalDns: boolean;
  nameservers: string[];
  updated: number;
  rows: Row[];
  dnssec: boolean;
  /** Set while the zone is being signed; none once its DS records are there. */
  signing?: Progress;
  /** Set while its domain is being transferred or registered: the list lacks it until that is over. */
  transfer?: Progress;
  externalDs: DsRecord[];
  redirects: Redirect[];
}
