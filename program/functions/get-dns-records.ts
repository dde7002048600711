// Made from resources/functions/get-dns-records by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import type { DnsZone } from "../classes/dns-zone";

/** Arguments of {@link getDnsRecords}. */
export interface GetDnsRecordsArgs {
  /** The zone: a `DnsZone` or its id, such as `gigahost:example.no`. */
  zone: string;
  /** Only rows of this name, relative to the zone; `"@"` is the zone itself. Examples: `"www"`, `"@"`. */
  name?: string;
  /** Only rows of this type. Example: `"MX"`. */
  type?: string;
}

/** Arguments of {@link getDnsRecordsOutput}. */
export interface GetDnsRecordsOutputArgs {
  /** The zone: a `DnsZone` or its id, such as `gigahost:example.no`. */
  zone: DnsZone | pulumi.Input<string>;
  /** Only rows of this name, relative to the zone; `"@"` is the zone itself. Examples: `"www"`, `"@"`. */
  name?: pulumi.Input<string>;
  /** Only rows of this type. Example: `"MX"`. */
  type?: pulumi.Input<string>;
}

/** A row of a zone. */
export interface DnsRecordRow {
  /** Relative to the zone; `"@"` is the zone itself. */
  name: string;
  /** Record type, in capitals. */
  type: string;
  /** The value as a DnsRecord takes it; of a type that it does not know, as the vendor lists it. */
  value: string;
  /** Time to live in seconds. */
  ttl: number;
  /** MX and SRV. */
  priority?: number;
  /** SRV. */
  weight?: number;
  /** SRV. */
  port?: number;
  /** True where the vendor lists several texts alike: `value` is the likeliest then. */
  uncertain?: boolean;
}

/** Result of {@link getDnsRecords}. */
export interface GetDnsRecordsResult {
  /** The rows, those of the vendor (SOA, NS) among them; by name and type. */
  records: DnsRecordRow[];
}
