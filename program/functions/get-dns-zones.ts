// Made from resources/functions/get-dns-zones by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getDnsZones}. */
export interface GetDnsZonesArgs {
  /** Where the zone is hosted. */
  vendor: "gigahost" | "artnet";
  /** Only this domain and those below it. Example: `"example.no"`. */
  within?: string;
}

/** Arguments of {@link getDnsZonesOutput}. */
export interface GetDnsZonesOutputArgs {
  /** Where the zone is hosted. */
  vendor: pulumi.Input<"gigahost" | "artnet">;
  /** Only this domain and those below it. Example: `"example.no"`. */
  within?: pulumi.Input<string>;
}

/** A zone of an account. */
export interface DnsZoneRow {
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
}

/** Result of {@link getDnsZones}. */
export interface GetDnsZonesResult {
  /** The zones, by domain. */
  zones: DnsZoneRow[];
}
