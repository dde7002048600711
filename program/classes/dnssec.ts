// Made from resources/dnssec by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";
import type { DnsZone } from "./dns-zone";

/** What DnssecVendor may be: texts, which may be written as they are. */
export const DnssecVendor = { Gigahost: "gigahost" } as const;
export type DnssecVendor = (typeof DnssecVendor)[keyof typeof DnssecVendor];

/** What DnssecOnDestroy may be: texts, which may be written as they are. */
export const DnssecOnDestroy = { Restore: "restore", Keep: "keep" } as const;
export type DnssecOnDestroy = (typeof DnssecOnDestroy)[keyof typeof DnssecOnDestroy];

/** Arguments of a {@link Dnssec}. */
export interface DnssecArgs {
  /** The vendor; only Gigahost signs zones. `"gigahost"` when left out. A change replaces the resource. */
  vendor?: pulumi.Input<"gigahost">;
  /**
   * The zone of a domain that is registered through the account: a `DnsZone` or its id, such as
   * `gigahost:example.no`. A change replaces the resource.
   */
  zone: DnsZone | pulumi.Input<string>;
  /**
   * What deleting the resource does: `restore` switches DNSSEC off, unless it was on before; `keep`
   * leaves it as it is. `"restore"` when left out.
   */
  onDestroy?: pulumi.Input<"restore" | "keep">;
}

/** One DS record of a signed zone. */
export interface DnssecDsRecord {
  /** Number of the key, 0 to 65535. */
  keyTag: number;
  /**
   * Algorithm of the key: 5 (RSASHA1), 7 (RSASHA1-NSEC3-SHA1), 8 (RSASHA256), 10 (RSASHA512), 13
   * (ECDSAP256SHA256), 14 (ECDSAP384SHA384), 15 (ED25519), 16 (ED448).
   */
  algorithm: number;
  /** Kind of the digest: 1 (SHA-1), 2 (SHA-256), 4 (SHA-384). */
  digestType: number;
  /** The digest in hexadecimal digits; letters and blanks make no difference. */
  digest: string;
}

/**
 * DNSSEC of a domain that is registered through Gigahost: the vendor signs the zone and sends the DS
 * records to the registry.
 *
 * Deleting the resource switches it off again, unless it was on before. Resolvers that have the DS
 * records in their caches do not answer for the domain until these have run out.
 */
export class Dnssec extends RackformResource {
  /** The vendor; only Gigahost signs zones. */
  declare readonly vendor: pulumi.Output<"gigahost">;
  /**
   * The zone of a domain that is registered through the account: a `DnsZone` or its id, such as
   * `gigahost:example.no`.
   */
  declare readonly zone: pulumi.Output<string>;
  /**
   * What deleting the resource does: `restore` switches DNSSEC off, unless it was on before; `keep`
   * leaves it as it is.
   */
  declare readonly onDestroy: pulumi.Output<"restore" | "keep">;
  /** The DS records that the zone's parent has to hold; the vendor sends them to the registry. */
  declare readonly dsRecords: pulumi.Output<DnssecDsRecord[]>;
  /** The same as the vendor writes them, a line each. */
  declare readonly dsText: pulumi.Output<string>;

  constructor(name: string, args: DnssecArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `gigahost:<domain>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Dnssec {
    return new Dnssec(name, {} as DnssecArgs, { ...opts, id });
  }
}

const facts = {
  kind: "Dnssec",
  outputs: ["vendor", "zone", "onDestroy", "dsRecords", "dsText"],
  references: { zone: "DnsZone" },
  deleteBeforeReplace: true,
} as const;
