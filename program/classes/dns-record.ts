// Made from resources/dns-record by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";
import type { DnsZone } from "./dns-zone";

/** What DnsRecordVendor may be: texts, which may be written as they are. */
export const DnsRecordVendor = { Gigahost: "gigahost", Artnet: "artnet" } as const;
export type DnsRecordVendor = (typeof DnsRecordVendor)[keyof typeof DnsRecordVendor];

/** What DnsRecordType may be: texts, which may be written as they are. */
export const DnsRecordType = {
  A: "A",
  AAAA: "AAAA",
  CNAME: "CNAME",
  MX: "MX",
  TXT: "TXT",
  NS: "NS",
  ALIAS: "ALIAS",
  CAA: "CAA",
  DNAME: "DNAME",
  NAPTR: "NAPTR",
  PTR: "PTR",
  SRV: "SRV",
} as const;
export type DnsRecordType = (typeof DnsRecordType)[keyof typeof DnsRecordType];

/** Arguments of a {@link DnsRecord}. */
export interface DnsRecordArgs {
  /** The zone: a `DnsZone` or its id, such as `gigahost:example.no`. A change replaces the resource. */
  zone: DnsZone | pulumi.Input<string>;
  /** The vendor; follows from the zone and can be left out. A change replaces the resource. */
  vendor?: pulumi.Input<"gigahost" | "artnet">;
  /**
   * Name relative to the zone; `"@"` is the zone itself, `"*"` may be the first label. `"@"` when left
   * out. Examples: `"www"`, `"@"`, `"*.dev"`, `"_dmarc"`. A change replaces the resource.
   */
  name?: pulumi.Input<string>;
  /** Record type; Artnet takes A, AAAA, CNAME, MX, TXT and SRV. A change replaces the resource. */
  type: pulumi.Input<
    "A" | "AAAA" | "CNAME" | "MX" | "TXT" | "NS" | "ALIAS" | "CAA" | "DNAME" | "NAPTR" | "PTR" | "SRV"
  >;
  /**
   * The value: an address, a host name in full, a text without quotes around it, or a CAA or NAPTR
   * value in presentation form. Examples: `"192.0.2.10"`, `"mail.example.no"`, `"v=spf1 mx -all"`.
   */
  value: pulumi.Input<string>;
  /** Time to live in seconds. `3600` when left out. */
  ttl?: pulumi.Input<number>;
  /** MX and SRV: lower is preferred, 0 to 65535. */
  priority?: pulumi.Input<number>;
  /** SRV: share among targets of one priority, 0 to 65535. */
  weight?: pulumi.Input<number>;
  /** SRV: the port of the service, 0 to 65535. */
  port?: pulumi.Input<number>;
  /**
   * Take over the row of this name, type and value that stands there already, and give it the declared
   * TTL. Without it such a row is an error.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * One DNS record (a row of an RRset) in a zone at Gigahost or Artnet.
 *
 * Value, TTL and priority change in place. Other rows, those of the same name and type included, are
 * never touched.
 */
export class DnsRecord extends RackformResource {
  /** The zone: a `DnsZone` or its id, such as `gigahost:example.no`. */
  declare readonly zone: pulumi.Output<string>;
  /** The vendor; follows from the zone and can be left out. */
  declare readonly vendor: pulumi.Output<"gigahost" | "artnet">;
  /** Name relative to the zone; `"@"` is the zone itself, `"*"` may be the first label. */
  declare readonly name: pulumi.Output<string>;
  /** Record type; Artnet takes A, AAAA, CNAME, MX, TXT and SRV. */
  declare readonly type: pulumi.Output<
    "A" | "AAAA" | "CNAME" | "MX" | "TXT" | "NS" | "ALIAS" | "CAA" | "DNAME" | "NAPTR" | "PTR" | "SRV"
  >;
  /**
   * The value: an address, a host name in full, a text without quotes around it, or a CAA or NAPTR
   * value in presentation form.
   */
  declare readonly value: pulumi.Output<string>;
  /** Time to live in seconds. */
  declare readonly ttl: pulumi.Output<number>;
  /** MX and SRV: lower is preferred, 0 to 65535. */
  declare readonly priority: pulumi.Output<number | undefined>;
  /** SRV: share among targets of one priority, 0 to 65535. */
  declare readonly weight: pulumi.Output<number | undefined>;
  /** SRV: the port of the service, 0 to 65535. */
  declare readonly port: pulumi.Output<number | undefined>;
  /** The full name, without the final dot. */
  declare readonly fqdn: pulumi.Output<string>;
  /** Gigahost's id of the record, a hash of its content. */
  declare readonly recordId: pulumi.Output<string | undefined>;

  constructor(name: string, args: DnsRecordArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /**
   * An existing one by its id, `<vendor>:<domain>/<name>/<type>/<hash of the first value>`, read and
   * not managed.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): DnsRecord {
    return new DnsRecord(name, {} as DnsRecordArgs, { ...opts, id });
  }
}

const facts = {
  kind: "DnsRecord",
  outputs: [
    "zone",
    "vendor",
    "name",
    "type",
    "value",
    "ttl",
    "priority",
    "weight",
    "port",
    "fqdn",
    "recordId",
  ],
  references: { zone: "DnsZone" },
  deleteBeforeReplace: true,
} as const;
