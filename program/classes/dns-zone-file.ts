// Made from resources/dns-zone-file by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { type Only, RackformResource } from "../resource";
import type { DnsZone } from "./dns-zone";

/** What DnsZoneFileVendor may be: texts, which may be written as they are. */
export const DnsZoneFileVendor = { Gigahost: "gigahost", Artnet: "artnet" } as const;
export type DnsZoneFileVendor = (typeof DnsZoneFileVendor)[keyof typeof DnsZoneFileVendor];

/** What DnsZoneFileRecordType may be: texts, which may be written as they are. */
export const DnsZoneFileRecordType = {
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
export type DnsZoneFileRecordType = (typeof DnsZoneFileRecordType)[keyof typeof DnsZoneFileRecordType];

/** What DnsZoneFileUnmanaged may be: texts, which may be written as they are. */
export const DnsZoneFileUnmanaged = { Keep: "keep", Remove: "remove" } as const;
export type DnsZoneFileUnmanaged = (typeof DnsZoneFileUnmanaged)[keyof typeof DnsZoneFileUnmanaged];

/** One row of a zone, spelled as the arguments of a `DnsRecord`. */
export interface DnsZoneFileRecord {
  /** Name relative to the zone; `"@"` is the zone itself. `"@"` when left out. */
  name?: pulumi.Input<string>;
  /** Record type; Artnet takes A, AAAA, CNAME, MX, TXT and SRV. */
  type: pulumi.Input<
    "A" | "AAAA" | "CNAME" | "MX" | "TXT" | "NS" | "ALIAS" | "CAA" | "DNAME" | "NAPTR" | "PTR" | "SRV"
  >;
  /**
   * The value: an address, a host name in full, a text without quotes around it, or a CAA or NAPTR
   * value in presentation form.
   */
  value: pulumi.Input<string>;
  /** Time to live in seconds. Rows of one name and type share one TTL. `3600` when left out. */
  ttl?: pulumi.Input<number>;
  /** MX and SRV: lower is preferred, 0 to 65535. */
  priority?: pulumi.Input<number>;
  /** SRV: share among targets of one priority, 0 to 65535. */
  weight?: pulumi.Input<number>;
  /** SRV: the port of the service, 0 to 65535. */
  port?: pulumi.Input<number>;
}

/** Arguments of every {@link DnsZoneFile}. */
export interface CommonDnsZoneFileArgs {
  /** The zone: a `DnsZone` or its id, such as `gigahost:example.no`. A change replaces the resource. */
  zone: DnsZone | pulumi.Input<string>;
  /** The vendor; follows from the zone and can be left out. A change replaces the resource. */
  vendor?: pulumi.Input<"gigahost" | "artnet">;
  /**
   * Rows that are neither written, changed nor deleted: globs of name and type, such as
   * `"_acme-challenge* TXT"` or `"dyn.* *"`; without a type, of every type. Declaring such a row is an
   * error. Example: `["_acme-challenge* TXT"]`.
   */
  ignore?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Rows in the zone that are not declared: `keep` leaves them alone, `remove` deletes them all.
   * `"keep"` when left out.
   */
  unmanaged?: pulumi.Input<"keep" | "remove">;
  /**
   * Take over declared rows that exist already with another TTL or priority; equal ones are always
   * taken over.
   */
  adopt?: pulumi.Input<boolean>;
  /**
   * Allow an update to delete more than 10 rows and more than 30 % of what the resource has in the
   * zone, and the resource to leave the program, which is otherwise refused.
   */
  allowMassDelete?: pulumi.Input<boolean>;
}

/** Arguments that cannot be given together, or not at every vendor. */
export interface DnsZoneFileChoices {
  /**
   * The rows as a list of {name, type, value, ttl, priority, weight, port}, spelled as in a DnsRecord.
   * Either this or `file`. The state keeps them as a table with one key per row.
   */
  records: pulumi.Input<pulumi.Input<DnsZoneFileRecord>[]>;
  /**
   * The rows as a zone file (BIND text with $ORIGIN and $TTL); SOA and the zone's own NS are skipped.
   * Either this or `records`. The state keeps them as a table with one key per row. Example: `"$TTL
   * 1h\n@ A 192.0.2.1\nwww CNAME @\n"`.
   */
  file: pulumi.Input<string>;
}

/** Arguments of a {@link DnsZoneFile}. */
export type DnsZoneFileArgs =
  | (CommonDnsZoneFileArgs & Only<DnsZoneFileChoices, "records", never>)
  | (CommonDnsZoneFileArgs & Only<DnsZoneFileChoices, "file", never>);

/**
 * The rows of a whole zone at Gigahost or Artnet as one resource, from a list or a zone file: for
 * zones of about three hundred records and more.
 */
export class DnsZoneFile extends RackformResource {
  /** The zone: a `DnsZone` or its id, such as `gigahost:example.no`. */
  declare readonly zone: pulumi.Output<string>;
  /** The vendor; follows from the zone and can be left out. */
  declare readonly vendor: pulumi.Output<"gigahost" | "artnet">;
  /**
   * Rows that are neither written, changed nor deleted: globs of name and type, such as
   * `"_acme-challenge* TXT"` or `"dyn.* *"`; without a type, of every type. Declaring such a row is an
   * error.
   */
  declare readonly ignore: pulumi.Output<string[] | undefined>;
  /** Rows in the zone that are not declared: `keep` leaves them alone, `remove` deletes them all. */
  declare readonly unmanaged: pulumi.Output<"keep" | "remove">;
  /**
   * Allow an update to delete more than 10 rows and more than 30 % of what the resource has in the
   * zone, and the resource to leave the program, which is otherwise refused.
   */
  declare readonly allowMassDelete: pulumi.Output<boolean | undefined>;
  /** How many of the program's rows are in the zone. */
  declare readonly rows: pulumi.Output<number>;
  /** How many rows the last update added, changed or removed. */
  declare readonly changed: pulumi.Output<number>;

  constructor(name: string, args: DnsZoneFileArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `<vendor>:<domain>/*`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): DnsZoneFile {
    return new DnsZoneFile(name, {} as DnsZoneFileArgs, { ...opts, id });
  }
}

const facts = {
  kind: "DnsZoneFile",
  outputs: ["zone", "vendor", "ignore", "unmanaged", "allowMassDelete", "rows", "changed"],
  references: { zone: "DnsZone" },
} as const;
