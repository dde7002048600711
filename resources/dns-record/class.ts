import * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../../provider/resource";
import type { DnsZone } from "../dns-zone/class";

/** Arguments of a {@link DnsRecord}. */
export interface DnsRecordArgs {
  /** The zone: a `DnsZone` or its id, such as `gigahost:example.no`. A change replaces the record. */
  zone: DnsZone | pulumi.Input<string>;
  /** The vendor; follows from the zone and need not be given. */
  vendor?: pulumi.Input<"gigahost" | "artnet">;
  /** Name relative to the zone; `"@"` (the default) is the zone itself. A change replaces the record. */
  name?: pulumi.Input<string>;
  /** Record type; Artnet takes A, AAAA, CNAME, MX, TXT and SRV. A change replaces the record. */
  type: pulumi.Input<"A" | "AAAA" | "CNAME" | "MX" | "TXT" | "NS" | "ALIAS" | "CAA" | "DNAME" | "NAPTR" | "PTR" | "SRV">;
  /** An address, a host name in full, a text without quotes around it, or a CAA or NAPTR value in presentation form. */
  value: pulumi.Input<string>;
  /** Time to live in seconds; 3600 when left out. */
  ttl?: pulumi.Input<number>;
  /** MX and SRV: lower is preferred, 0 to 65535. */
  priority?: pulumi.Input<number>;
  /** SRV: share among targets of one priority, 0 to 65535. */
  weight?: pulumi.Input<number>;
  /** SRV: the port of the service, 0 to 65535. */
  port?: pulumi.Input<number>;
  /** Take over an equal row that exists already; a different one is an error. */
  adopt?: pulumi.Input<boolean>;
}

/**
 * One DNS record: a row of an RRset. Value, TTL and priority change in place; other rows, those of the same name and
 * type included, are never touched.
 */
export class DnsRecord extends RackformResource {
  declare readonly zone: pulumi.Output<string>;
  declare readonly name: pulumi.Output<string>;
  declare readonly type: pulumi.Output<string>;
  declare readonly value: pulumi.Output<string>;
  declare readonly ttl: pulumi.Output<number>;
  /** The full name, without the final dot. */
  declare readonly fqdn: pulumi.Output<string>;
  /** Gigahost's id of the row, a hash of its content. */
  declare readonly recordId: pulumi.Output<string | undefined>;

  constructor(name: string, args: DnsRecordArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, { ...defaults, ...args, zone: zoneInput(args.zone) }, opts);
  }
}

const facts = { kind: "DnsRecord", outputs: ["fqdn", "recordId"], deleteBeforeReplace: true };

/** Arguments that are outputs too have to be present, whether given or not. */
const defaults = { name: undefined, type: undefined, value: undefined, ttl: undefined };

/**
 * A zone's id made from its arguments: those are known in a preview of a zone that does not exist yet, so that the
 * whole program is checked before anything is created.
 */
function zoneInput(zone: DnsRecordArgs["zone"]): pulumi.Input<string> {
  if (!pulumi.CustomResource.isInstance(zone)) return zone;
  return pulumi.interpolate`${(zone).vendor}:${(zone).domain}`;
}
