// Made from resources/ds-records by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";
import type { DnsZone } from "./dns-zone";

/** What DsRecordsVendor may be: texts, which may be written as they are. */
export const DsRecordsVendor = { Gigahost: "gigahost" } as const;
export type DsRecordsVendor = (typeof DsRecordsVendor)[keyof typeof DsRecordsVendor];

/** What DsRecordsOnDestroy may be: texts, which may be written as they are. */
export const DsRecordsOnDestroy = { Restore: "restore", Keep: "keep" } as const;
export type DsRecordsOnDestroy = (typeof DsRecordsOnDestroy)[keyof typeof DsRecordsOnDestroy];

/** One DS record of a domain that is signed elsewhere. */
export interface DsRecord {
  /** Number of the key, 0 to 65535. Example: `2371`. */
  keyTag: pulumi.Input<number>;
  /**
   * Algorithm of the key: 5 (RSASHA1), 7 (RSASHA1-NSEC3-SHA1), 8 (RSASHA256), 10 (RSASHA512), 13
   * (ECDSAP256SHA256), 14 (ECDSAP384SHA384), 15 (ED25519), 16 (ED448). Example: `13`.
   */
  algorithm: pulumi.Input<number>;
  /** Kind of the digest: 1 (SHA-1), 2 (SHA-256), 4 (SHA-384). Example: `2`. */
  digestType: pulumi.Input<number>;
  /** The digest in hexadecimal digits; letters and blanks make no difference. */
  digest: pulumi.Input<string>;
}

/** Arguments of a {@link DsRecords}. */
export interface DsRecordsArgs {
  /**
   * The vendor; only Gigahost takes DS records of domains that are hosted elsewhere. `"gigahost"` when
   * left out. A change replaces the resource.
   */
  vendor?: pulumi.Input<"gigahost">;
  /**
   * The zone of a domain that is registered through the account and has its name servers elsewhere: a
   * `DnsZone` or its id, such as `gigahost:example.no`. A change replaces the resource.
   */
  zone: DnsZone | pulumi.Input<string>;
  /**
   * All DS records that the registry is to hold, at least one, in any order; others are removed. They
   * have to fit the keys of the zone: with wrong ones the whole domain is not reached. Example:
   * `[{"keyTag":2371,"algorithm":13,"digestType":2,"digest":"1f987cc6583e92df0890718c42fa3b32a6e9d8c14f1f1a2b3c4d5e6f70818293"}]`.
   */
  records: pulumi.Input<pulumi.Input<DsRecord>[]>;
  /**
   * What deleting the resource does: `restore` puts back the list that was there at creation, which
   * may be empty; `keep` leaves everything as it is. `"restore"` when left out.
   */
  onDestroy?: pulumi.Input<"restore" | "keep">;
}

/**
 * The DS records of a domain that is registered through Gigahost and has its name servers elsewhere:
 * the whole list, which the vendor sends to the registry.
 *
 * The list that was there is remembered, and put back when the resource is deleted.
 */
export class DsRecords extends RackformResource {
  /** The vendor; only Gigahost takes DS records of domains that are hosted elsewhere. */
  declare readonly vendor: pulumi.Output<"gigahost">;
  /**
   * The zone of a domain that is registered through the account and has its name servers elsewhere: a
   * `DnsZone` or its id, such as `gigahost:example.no`.
   */
  declare readonly zone: pulumi.Output<string>;
  /**
   * All DS records that the registry is to hold, at least one, in any order; others are removed. They
   * have to fit the keys of the zone: with wrong ones the whole domain is not reached.
   */
  declare readonly records: pulumi.Output<pulumi.Unwrap<pulumi.Input<DsRecord>[]>>;
  /**
   * What deleting the resource does: `restore` puts back the list that was there at creation, which
   * may be empty; `keep` leaves everything as it is.
   */
  declare readonly onDestroy: pulumi.Output<"restore" | "keep">;
  /** The domain, without the final dot. */
  declare readonly domain: pulumi.Output<string>;

  constructor(name: string, args: DsRecordsArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `gigahost:<domain>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): DsRecords {
    return new DsRecords(name, {} as DsRecordsArgs, { ...opts, id });
  }
}

const facts = {
  kind: "DsRecords",
  outputs: ["vendor", "zone", "records", "onDestroy", "domain"],
  references: { zone: "DnsZone" },
  deleteBeforeReplace: true,
} as const;
