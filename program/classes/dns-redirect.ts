// Made from resources/dns-redirect by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";
import type { DnsZone } from "./dns-zone";

/** What DnsRedirectVendor may be: texts, which may be written as they are. */
export const DnsRedirectVendor = { Gigahost: "gigahost" } as const;
export type DnsRedirectVendor = (typeof DnsRedirectVendor)[keyof typeof DnsRedirectVendor];

/** Arguments of a {@link DnsRedirect}. */
export interface DnsRedirectArgs {
  /**
   * The vendor; only Gigahost has redirects. `"gigahost"` when left out. A change replaces the
   * resource.
   */
  vendor?: pulumi.Input<"gigahost">;
  /** The zone: a `DnsZone` or its id, such as `gigahost:example.no`. A change replaces the resource. */
  zone: DnsZone | pulumi.Input<string>;
  /**
   * Name relative to the zone whose visitors are sent on; `"@"` is the zone itself, and takes `www`
   * along. `"@"` when left out. Examples: `"@"`, `"shop"`. A change replaces the resource.
   */
  source?: pulumi.Input<string>;
  /**
   * Where visitors are sent: an address with `http://` or `https://`. Example:
   * `"https://www.example.com/"`.
   */
  targetUrl: pulumi.Input<string>;
  /**
   * Take over the redirect of this name that is there already, and give it the declared target.
   * Without it such a redirect is an error.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * A redirect of web visitors at Gigahost: whoever asks for a name of the zone is sent to an address.
 *
 * The vendor makes the A row of the name itself, and for the zone's own name that of `www` too. Those
 * rows are the redirect's: `DnsRecord` and `DnsZoneFile` leave them alone.
 */
export class DnsRedirect extends RackformResource {
  /** The vendor; only Gigahost has redirects. */
  declare readonly vendor: pulumi.Output<"gigahost">;
  /** The zone: a `DnsZone` or its id, such as `gigahost:example.no`. */
  declare readonly zone: pulumi.Output<string>;
  /**
   * Name relative to the zone whose visitors are sent on; `"@"` is the zone itself, and takes `www`
   * along.
   */
  declare readonly source: pulumi.Output<string>;
  /** Where visitors are sent: an address with `http://` or `https://`. */
  declare readonly targetUrl: pulumi.Output<string>;
  /** The full name that is redirected, without the final dot. */
  declare readonly fqdn: pulumi.Output<string>;

  constructor(name: string, args: DnsRedirectArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `gigahost:<domain>/<source>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): DnsRedirect {
    return new DnsRedirect(name, {} as DnsRedirectArgs, { ...opts, id });
  }
}

const facts = {
  kind: "DnsRedirect",
  outputs: ["vendor", "zone", "source", "targetUrl", "fqdn"],
  references: { zone: "DnsZone" },
  deleteBeforeReplace: true,
} as const;
