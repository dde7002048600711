// Made from resources/functions by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { lookUp, lookUpOutput } from "../look-up";
import type { GetDnsZoneArgs, GetDnsZoneOutputArgs, GetDnsZoneResult } from "./get-dns-zone";
import type { GetDnsZonesArgs, GetDnsZonesOutputArgs, GetDnsZonesResult } from "./get-dns-zones";
import type { GetDnsRecordsArgs, GetDnsRecordsOutputArgs, GetDnsRecordsResult } from "./get-dns-records";

/**
 * A DNS zone that exists already, by its domain: at Gigahost or Artnet.
 *
 * Its `id` is what `zone` of a DnsRecord and a DnsZoneFile takes.
 */
export function getDnsZone(args: GetDnsZoneArgs, opts?: pulumi.InvokeOptions): Promise<GetDnsZoneResult> {
  return lookUp("getDnsZone", args, opts);
}

/**
 * A DNS zone that exists already, by its domain: at Gigahost or Artnet.
 *
 * Its `id` is what `zone` of a DnsRecord and a DnsZoneFile takes.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getDnsZoneOutput(
  args: GetDnsZoneOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetDnsZoneResult> {
  return lookUpOutput("getDnsZone", args, opts);
}

/** The DNS zones of an account at Gigahost or Artnet, one list for all. */
export function getDnsZones(args: GetDnsZonesArgs, opts?: pulumi.InvokeOptions): Promise<GetDnsZonesResult> {
  return lookUp("getDnsZones", args, opts);
}

/**
 * The DNS zones of an account at Gigahost or Artnet, one list for all.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getDnsZonesOutput(
  args: GetDnsZonesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetDnsZonesResult> {
  return lookUpOutput("getDnsZones", args, opts);
}

/**
 * The rows of a DNS zone at Gigahost or Artnet as they are now, in the notation of a DnsRecord.
 *
 * No row of the name or type is an empty list; a zone that is not there is an error.
 */
export function getDnsRecords(
  args: GetDnsRecordsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetDnsRecordsResult> {
  return lookUp("getDnsRecords", args, opts);
}

/**
 * The rows of a DNS zone at Gigahost or Artnet as they are now, in the notation of a DnsRecord.
 *
 * No row of the name or type is an empty list; a zone that is not there is an error.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getDnsRecordsOutput(
  args: GetDnsRecordsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetDnsRecordsResult> {
  return lookUpOutput("getDnsRecords", args, opts);
}
