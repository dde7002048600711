import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../../provider/resource";

interface CommonZoneArgs {
  /** The zone's domain; internationalised names may be written as people read them. A change replaces the zone. */
  domain: pulumi.Input<string>;
  /** Take over a zone that exists already in the account, with all that is in it. */
  adopt?: pulumi.Input<boolean>;
}

interface OnlyGigahost {
  /** Kind of zone; `NATIVE` when left out. A change replaces the zone. */
  type?: pulumi.Input<"NATIVE" | "MASTER" | "SLAVE">;
  /** Have the vendor's default records made at creation. No effect later. */
  defaultRecords?: pulumi.Input<boolean>;
  /** A zone file (BIND text, at most 2 MB) that fills the zone at creation. No effect later; its rows are not managed. */
  zoneFile?: pulumi.Input<string>;
  /** Renew the registration automatically; only for registered domains. */
  autoRenew?: pulumi.Input<boolean>;
}

interface OnlyArtnet {
  /** Host name or address of the master; makes the zone a secondary one. A change replaces the zone. */
  masterNameserver?: pulumi.Input<string>;
}

/** Arguments of the other vendor do not compile. */
type Without<T> = { [K in keyof T]?: undefined };

/** A zone at Gigahost. */
export type GigahostZoneArgs = CommonZoneArgs & OnlyGigahost & Without<OnlyArtnet> & { vendor: pulumi.Input<"gigahost"> };

/** A zone at Artnet. */
export type ArtnetZoneArgs = CommonZoneArgs & OnlyArtnet & Without<OnlyGigahost> & { vendor: pulumi.Input<"artnet"> };

/** A zone at either vendor, for programs that choose one. */
export type AnyZoneArgs = CommonZoneArgs &
  Without<OnlyGigahost> &
  Without<OnlyArtnet> & { vendor: pulumi.Input<"gigahost" | "artnet"> };

/** Arguments of a {@link DnsZone}: each vendor has its own besides `domain`. */
export type DnsZoneArgs = GigahostZoneArgs | ArtnetZoneArgs | AnyZoneArgs;

/**
 * A DNS zone at Gigahost (native, master or slave) or Artnet (primary or secondary).
 *
 * Deleting it deletes every record in it; a zone of a registered domain is protected and is never deleted.
 */
export class DnsZone extends RackformResource {
  declare readonly vendor: pulumi.Output<"gigahost" | "artnet">;
  declare readonly domain: pulumi.Output<string>;
  /** The vendor's id of the zone. */
  declare readonly zoneId: pulumi.Output<string>;
  /** Name servers of the zone, as its NS rows name them. */
  declare readonly nameservers: pulumi.Output<string[]>;
  /** Whether the vendor refuses to delete the zone, as it does for registered domains. */
  declare readonly protected: pulumi.Output<boolean>;
  /** Serial of the SOA when it was last read. */
  declare readonly serial: pulumi.Output<number | undefined>;

  constructor(name: string, args: DnsZoneArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, { vendor: undefined, domain: undefined, ...(args as object) }, opts);
  }

  /** An existing zone by its id, e.g. `gigahost:example.no`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): DnsZone {
    return new DnsZone(name, {} as DnsZoneArgs, { ...opts, id });
  }
}

const facts = { kind: "DnsZone", outputs: ["zoneId", "nameservers", "protected", "serial"], deleteBeforeReplace: true };
