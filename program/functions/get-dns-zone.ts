// Made from resources/functions/get-dns-zone by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getDnsZone}. */
export interface GetDnsZoneArgs {
  /** Where the zone is hosted. */
  vendor: "gigahost" | "artnet";
  /**
   * The zone's domain, in any notation; a network stands for its reverse zone. Example:
   * `"example.no"`.
   */
  domain: string;
}

/** Arguments of {@link getDnsZoneOutput}. */
export interface GetDnsZoneOutputArgs {
  /** Where the zone is hosted. */
  vendor: pulumi.Input<"gigahost" | "artnet">;
  /**
   * The zone's domain, in any notation; a network stands for its reverse zone. Example:
   * `"example.no"`.
   */
  domain: pulumi.Input<string>;
}

/** Result of {@link getDnsZone}. */
export interface GetDnsZoneResult {
  /** The id, as `zone` of a DnsRecord takes it: `gigahost:example.no`. */
  id: string;
  /** The vendor's own id of the zone. */
  zoneId: string;
  /** The domain, as people read it. */
  domain: string;
  /** What kind of zone it is, by the vendor's word for it. */
  kind: "native" | "master" | "slave" | "primary" | "secondary";
  /** Of a secondary zone at Artnet: its master. */
  masterNameserver?: string;
  /** Whether the zone is served. */
  active?: boolean;
  /** Whether the vendor refuses to delete it, as it does for registered domains. */
  protected: boolean;
  /** Whether the domain is registered through this account. */
  registered?: boolean;
  /** Who the domain is registered with. */
  registrar?: string;
  /** State of the registration, as the vendor writes it. */
  domainStatus?: string;
  /** When the registration ends, as the vendor writes it. */
  expiresAt?: string;
  /** Whether the registration is renewed by itself. */
  autoRenew?: boolean;
  /** Whether the domain points to name servers elsewhere, so that nobody asks this zone. */
  externalDns?: boolean;
  /** How many rows it has. */
  recordCount?: number;
  /** Name servers of the zone, from its NS records; none for a secondary zone at Artnet. */
  nameservers: string[];
  /** Serial of the SOA; missing for a secondary zone at Artnet. */
  serial?: number;
}
