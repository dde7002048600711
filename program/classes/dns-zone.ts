// Made from resources/dns-zone by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { type Only, RackformResource } from "../resource";

/** What DnsZoneVendor may be: texts, which may be written as they are. */
export const DnsZoneVendor = { Gigahost: "gigahost", Artnet: "artnet" } as const;
export type DnsZoneVendor = (typeof DnsZoneVendor)[keyof typeof DnsZoneVendor];

/** What DnsZoneType may be: texts, which may be written as they are. */
export const DnsZoneType = { NATIVE: "NATIVE", MASTER: "MASTER", SLAVE: "SLAVE" } as const;
export type DnsZoneType = (typeof DnsZoneType)[keyof typeof DnsZoneType];

/** Arguments of every {@link DnsZone}. */
export interface CommonDnsZoneArgs {
  /**
   * The zone's domain; internationalised names may be written in Unicode. A network stands for its
   * reverse zone: `192.0.2.0/24` is `2.0.192.in-addr.arpa`. Examples: `"example.no"`,
   * `"blåbærsyltetøy.no"`, `"192.0.2.0/24"`, `"2001:db8:40::/48"`. A change replaces the resource.
   */
  domain: pulumi.Input<string>;
  /**
   * Take over a zone that already exists in the account, with everything in it; a different kind of
   * zone is an error.
   */
  adopt?: pulumi.Input<boolean>;
}

/** Arguments that cannot be given together, or not at every vendor. */
export interface DnsZoneChoices {
  /** Kind of zone; `NATIVE` when left out. A change replaces the resource. */
  type: pulumi.Input<"NATIVE" | "MASTER" | "SLAVE">;
  /**
   * Have the vendor create its default records (`@` and `www`, pointing to its parking page) with the
   * zone. No effect later.
   */
  defaultRecords: pulumi.Input<boolean>;
  /**
   * A zone file (BIND text, at most 2 MB) that fills the zone at creation. No effect later; its
   * records are not managed.
   */
  zoneFile: pulumi.Input<string>;
  /**
   * Have the vendor take the registration of this .no domain over with the zone. **Costs money**, is
   * asked for once, and cannot be called off here. No effect later.
   */
  transferDomain: pulumi.Input<boolean>;
  /**
   * The code that releases the domain, from its present registrar; with `transferDomain`. No effect
   * later.
   */
  authCode: pulumi.Input<string>;
  /**
   * Leave a transferred domain with the name servers it has, instead of the vendor's; with
   * `transferDomain`. No effect later.
   */
  keepNameservers: pulumi.Input<boolean>;
  /** Renew the registration automatically; only for registered domains. */
  autoRenew: pulumi.Input<boolean>;
  /** Host name or address of the master; makes this a secondary zone. A change replaces the resource. */
  masterNameserver: pulumi.Input<string>;
}

/** Arguments of a {@link DnsZone} at Gigahost. */
export type GigahostDnsZoneArgs = CommonDnsZoneArgs & {
  /** Where the zone is hosted. A change replaces the resource. */
  vendor: pulumi.Input<"gigahost">;
} & Only<
    DnsZoneChoices,
    never,
    "type" | "defaultRecords" | "zoneFile" | "transferDomain" | "authCode" | "keepNameservers" | "autoRenew"
  >;

/** Arguments of a {@link DnsZone} at Artnet. */
export type ArtnetDnsZoneArgs = CommonDnsZoneArgs & {
  /** Where the zone is hosted. A change replaces the resource. */
  vendor: pulumi.Input<"artnet">;
} & Only<DnsZoneChoices, never, "masterNameserver">;

/** Arguments of a {@link DnsZone} at any vendor, for programs that choose one. */
export type AnyDnsZoneArgs = CommonDnsZoneArgs & {
  /** Where the zone is hosted. A change replaces the resource. */
  vendor: pulumi.Input<"gigahost" | "artnet">;
} & Only<DnsZoneChoices, never, never>;

/** Arguments of a {@link DnsZone}. */
export type DnsZoneArgs = GigahostDnsZoneArgs | ArtnetDnsZoneArgs | AnyDnsZoneArgs;

/**
 * A DNS zone at Gigahost (native, master or slave) or Artnet (primary or secondary).
 *
 * Deleting it deletes every record in it; a zone of a registered domain is protected and is never
 * deleted.
 */
export class DnsZone extends RackformResource {
  /** Where the zone is hosted. */
  declare readonly vendor: pulumi.Output<"gigahost" | "artnet">;
  /**
   * The zone's domain; internationalised names may be written in Unicode. A network stands for its
   * reverse zone: `192.0.2.0/24` is `2.0.192.in-addr.arpa`.
   */
  declare readonly domain: pulumi.Output<string>;
  /** Kind of zone; `NATIVE` when left out. */
  declare readonly type: pulumi.Output<"NATIVE" | "MASTER" | "SLAVE" | undefined>;
  /**
   * Have the vendor create its default records (`@` and `www`, pointing to its parking page) with the
   * zone. No effect later.
   */
  declare readonly defaultRecords: pulumi.Output<boolean | undefined>;
  /**
   * A zone file (BIND text, at most 2 MB) that fills the zone at creation. No effect later; its
   * records are not managed.
   */
  declare readonly zoneFile: pulumi.Output<string | undefined>;
  /**
   * Have the vendor take the registration of this .no domain over with the zone. **Costs money**, is
   * asked for once, and cannot be called off here. No effect later.
   */
  declare readonly transferDomain: pulumi.Output<boolean | undefined>;
  /**
   * The code that releases the domain, from its present registrar; with `transferDomain`. No effect
   * later.
   */
  declare readonly authCode: pulumi.Output<string | undefined>;
  /**
   * Leave a transferred domain with the name servers it has, instead of the vendor's; with
   * `transferDomain`. No effect later.
   */
  declare readonly keepNameservers: pulumi.Output<boolean | undefined>;
  /** Renew the registration automatically; only for registered domains. */
  declare readonly autoRenew: pulumi.Output<boolean | undefined>;
  /** Host name or address of the master; makes this a secondary zone. */
  declare readonly masterNameserver: pulumi.Output<string | undefined>;
  /** The vendor's id of the zone. */
  declare readonly zoneId: pulumi.Output<string>;
  /** Name servers of the zone, from its NS records. */
  declare readonly nameservers: pulumi.Output<string[]>;
  /** Whether the vendor refuses to delete the zone, as it does for registered domains. */
  declare readonly protected: pulumi.Output<boolean>;
  /** Whether the zone is served. At Gigahost only. */
  declare readonly active: pulumi.Output<boolean | undefined>;
  /** Whether the domain is registered through this account. At Gigahost only. */
  declare readonly registered: pulumi.Output<boolean | undefined>;
  /** Who the domain is registered with. At Gigahost only. */
  declare readonly registrar: pulumi.Output<string | undefined>;
  /** State of the registration, as the vendor writes it. At Gigahost only. */
  declare readonly domainStatus: pulumi.Output<string | undefined>;
  /** When the registration ends, as the vendor writes it. At Gigahost only. */
  declare readonly expiresAt: pulumi.Output<string | undefined>;
  /**
   * Whether the domain points to name servers elsewhere, so that nobody asks this zone. At Gigahost
   * only.
   */
  declare readonly externalDns: pulumi.Output<boolean | undefined>;
  /** How many rows the zone had when it was last read. At Gigahost only. */
  declare readonly recordCount: pulumi.Output<number | undefined>;
  /** Serial of the SOA when it was last read. */
  declare readonly serial: pulumi.Output<number | undefined>;

  constructor(name: string, args: DnsZoneArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `<vendor>:<domain>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): DnsZone {
    return new DnsZone(name, {} as DnsZoneArgs, { ...opts, id });
  }
}

const facts = {
  kind: "DnsZone",
  outputs: [
    "vendor",
    "domain",
    "type",
    "defaultRecords",
    "zoneFile",
    "transferDomain",
    "authCode",
    "keepNameservers",
    "autoRenew",
    "masterNameserver",
    "zoneId",
    "nameservers",
    "protected",
    "active",
    "registered",
    "registrar",
    "domainStatus",
    "expiresAt",
    "externalDns",
    "recordCount",
    "serial",
  ],
  secretArguments: ["authCode"],
  deleteBeforeReplace: true,
};
