import * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../../provider/resource";
import type { DnsZone } from "../dns-zone/class";

/** One row of a {@link DnsZoneFile}, spelled as the arguments of a `DnsRecord`. */
export interface DnsZoneFileRecord {
  /** Name relative to the zone; `"@"` (the default) is the zone itself. */
  name?: pulumi.Input<string>;
  /** Record type; Artnet takes A, AAAA, CNAME, MX, TXT and SRV. */
  type: pulumi.Input<"A" | "AAAA" | "CNAME" | "MX" | "TXT" | "NS" | "ALIAS" | "CAA" | "DNAME" | "NAPTR" | "PTR" | "SRV">;
  /** An address, a host name in full, a text without quotes around it, or a CAA or NAPTR value in presentation form. */
  value: pulumi.Input<string>;
  /** Time to live in seconds; 3600 when left out. Rows of one name and type have one TTL. */
  ttl?: pulumi.Input<number>;
  /** MX and SRV: lower is preferred, 0 to 65535. */
  priority?: pulumi.Input<number>;
  /** SRV: share among targets of one priority, 0 to 65535. */
  weight?: pulumi.Input<number>;
  /** SRV: the port of the service, 0 to 65535. */
  port?: pulumi.Input<number>;
}

interface CommonZoneFileArgs {
  /** The zone: a `DnsZone` or its id, such as `gigahost:example.no`. A change replaces the resource. */
  zone: DnsZone | pulumi.Input<string>;
  /** The vendor; follows from the zone and need not be given. */
  vendor?: pulumi.Input<"gigahost" | "artnet">;
  /**
   * Rows that are neither written, changed nor deleted: globs of name and type, such as `"_acme-challenge* TXT"` or
   * `"dyn *"`; without a type, of every type. `*` stands for any text, `?` for one character.
   */
  ignore?: pulumi.Input<pulumi.Input<string>[]>;
  /** Rows in the zone that are not declared: `"keep"` (the default) leaves those of others alone, `"remove"` deletes all. */
  unmanaged?: pulumi.Input<"keep" | "remove">;
  /** Take over declared rows that exist already with another TTL or priority; equal ones are always taken over. */
  adopt?: pulumi.Input<boolean>;
  /** Allow an update to delete more than 30 % of the zone's rows and more than 10 of them, which is refused otherwise. */
  allowMassDelete?: pulumi.Input<boolean>;
}

/** Arguments of a {@link DnsZoneFile}: the rows come as a list or as a zone file. */
export type DnsZoneFileArgs = CommonZoneFileArgs &
  (
    | {
        /** The rows as a list. */
        records: pulumi.Input<pulumi.Input<DnsZoneFileRecord>[]>;
        file?: undefined;
      }
    | {
        /**
         * The rows as a zone file (BIND text with `$ORIGIN` and `$TTL`); SOA and the zone's own NS are passed over,
         * `$INCLUDE` is refused.
         */
        file: pulumi.Input<string>;
        records?: undefined;
      }
  );

/**
 * The rows of a whole zone as one resource: for hundreds of records and more, where a `DnsRecord` for each would take
 * an engine minutes. Only rows that differ are written; SOA and the zone's own NS stay the vendor's.
 *
 * Deleting it removes its rows from the zone and leaves those of others.
 */
export class DnsZoneFile extends RackformResource {
  declare readonly zone: pulumi.Output<string>;
  /** Rows of the program that stand in the zone. */
  declare readonly rows: pulumi.Output<number>;
  /** Rows that the last update added, changed or removed. */
  declare readonly changed: pulumi.Output<number>;

  constructor(name: string, args: DnsZoneFileArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, { ...args, zone: zoneInput(args.zone) }, opts);
  }
}

const facts = { kind: "DnsZoneFile", outputs: ["rows", "changed"] };

/**
 * A zone's id made from its arguments: those are known in a preview of a zone that does not exist yet, so that all
 * rows are checked before anything is created.
 */
function zoneInput(zone: DnsZoneFileArgs["zone"]): pulumi.Input<string> {
  if (!pulumi.CustomResource.isInstance(zone)) return zone;
  return pulumi.interpolate`${zone.vendor}:${zone.domain}`;
}
