import type { Call } from "../contract/run";
import type { Row } from "../dns/row";
import type { DnsZoneInputs, DnsZoneState } from "./schema";

/** A zone as a vendor has it. */
export interface LiveZone {
  zoneId: string;
  domain: string;
  protected: boolean;
  /** What cannot be changed in place, named as in the arguments: compared with the wanted zone. */
  fixed: Partial<Pick<DnsZoneInputs, "type" | "masterNameserver">>;
  /** Only where the vendor tells. */
  autoRenew?: boolean;
  /** What else its list says of it. */
  facts?: ZoneFacts;
}

/** What is known of a zone beyond the list of zones. */
export interface ZoneDetails {
  nameservers: string[];
  serial?: number;
}

/** A zone of an account, told by the arguments that declare it. */
export interface ListedZone {
  inputs: DnsZoneInputs;
  /** Whether its rows are the account's own, and not its master's. */
  hasOwnRows: boolean;
  /** What else the list says of it, for functions. */
  facts?: ZoneFacts;
}

/** What a vendor tells of a zone beyond what a program declares. */
export interface ZoneFacts {
  zoneId: string;
  protected: boolean;
  /** The vendor's word for its kind; `primary` or `secondary` when left out. */
  kind?: "native" | "master" | "slave";
  active?: boolean;
  registered?: boolean;
  registrar?: string;
  domainStatus?: string;
  expiresAt?: string;
  autoRenew?: boolean;
  externalDns?: boolean;
  recordCount?: number;
}

/** How one vendor keeps zones. */
export interface ZoneDriver {
  /** The zones of an account, from the list that every resource of the run shares. */
  list(call: Call): Promise<ListedZone[]>;
  /** Looks the zone up in the account's list, which is shared while fresh. */
  find(call: Call, domain: string): Promise<LiveZone | undefined>;
  /**
   * The zone by what a state remembers of it, where that spares the account's list; `undefined` whenever it cannot be
   * told so: then the list decides.
   */
  known?(call: Call, state: DnsZoneInputs & Partial<DnsZoneState>): Promise<LiveZone | undefined>;
  /** Forgets the shared list: somebody may have changed it. */
  forget(call: Call): void;
  /** Whether a zone that the list lacks can still be read by its id: then the list is not to be believed. */
  existsById(call: Call, zoneId: string): Promise<boolean>;
  create(call: Call, inputs: DnsZoneInputs): Promise<void>;
  details(call: Call, zone: LiveZone): Promise<ZoneDetails>;
  /** Rows in the zone that are neither the vendor's nor what creating it with these arguments gives. */
  rowsBeyond(call: Call, zone: LiveZone, inputs: DnsZoneInputs): Promise<readonly Row[]>;
  setAutoRenew(call: Call, zone: LiveZone, autoRenew: boolean): Promise<void>;
  delete(call: Call, zone: LiveZone): Promise<void>;
}
