// Made from resources/functions by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { lookUp, lookUpOutput } from "../look-up";
import type { GetServerArgs, GetServerOutputArgs, GetServerResult } from "./get-server";
import type { GetServersArgs, GetServersOutputArgs, GetServersResult } from "./get-servers";
import type { GetDnsZoneArgs, GetDnsZoneOutputArgs, GetDnsZoneResult } from "./get-dns-zone";
import type { GetDnsZonesArgs, GetDnsZonesOutputArgs, GetDnsZonesResult } from "./get-dns-zones";
import type { GetDnsRecordsArgs, GetDnsRecordsOutputArgs, GetDnsRecordsResult } from "./get-dns-records";
import type {
  GetReverseNamesArgs,
  GetReverseNamesOutputArgs,
  GetReverseNamesResult,
} from "./get-reverse-names";
import type {
  GetOperatingSystemsArgs,
  GetOperatingSystemsOutputArgs,
  GetOperatingSystemsResult,
} from "./get-operating-systems";
import type {
  GetFlexMetalCatalogueArgs,
  GetFlexMetalCatalogueOutputArgs,
  GetFlexMetalCatalogueResult,
} from "./get-flex-metal-catalogue";
import type {
  GetServerCatalogueArgs,
  GetServerCatalogueOutputArgs,
  GetServerCatalogueResult,
} from "./get-server-catalogue";
import type { GetSshKeyArgs, GetSshKeyOutputArgs, GetSshKeyResult } from "./get-ssh-key";
import type { GetSshKeysArgs, GetSshKeysOutputArgs, GetSshKeysResult } from "./get-ssh-keys";
import type { GetBgpArgs, GetBgpOutputArgs, GetBgpResult } from "./get-bgp";
import type { GetSnapshotArgs, GetSnapshotOutputArgs, GetSnapshotResult } from "./get-snapshot";
import type { GetSnapshotsArgs, GetSnapshotsOutputArgs, GetSnapshotsResult } from "./get-snapshots";
import type { GetIsosArgs, GetIsosOutputArgs, GetIsosResult } from "./get-isos";
import type { GetTagsArgs, GetTagsOutputArgs, GetTagsResult } from "./get-tags";
import type { GetColocationArgs, GetColocationOutputArgs, GetColocationResult } from "./get-colocation";
import type { GetColocationsArgs, GetColocationsOutputArgs, GetColocationsResult } from "./get-colocations";
import type {
  GetCrossConnectsArgs,
  GetCrossConnectsOutputArgs,
  GetCrossConnectsResult,
} from "./get-cross-connects";
import type { GetAccountArgs, GetAccountOutputArgs, GetAccountResult } from "./get-account";
import type { GetInvoicesArgs, GetInvoicesOutputArgs, GetInvoicesResult } from "./get-invoices";
import type { GetBalanceArgs, GetBalanceOutputArgs, GetBalanceResult } from "./get-balance";
import type { GetOfferArgs, GetOfferOutputArgs, GetOfferResult } from "./get-offer";
import type { GetPriceArgs, GetPriceOutputArgs, GetPriceResult } from "./get-price";
import type {
  GetDomainAvailabilityArgs,
  GetDomainAvailabilityOutputArgs,
  GetDomainAvailabilityResult,
} from "./get-domain-availability";
import type {
  GetOrganizationArgs,
  GetOrganizationOutputArgs,
  GetOrganizationResult,
} from "./get-organization";
import type {
  GetUpgradeEstimateArgs,
  GetUpgradeEstimateOutputArgs,
  GetUpgradeEstimateResult,
} from "./get-upgrade-estimate";

/**
 * One server, host or service that exists already, by its name, an address or its id, at every vendor.
 *
 * Passwords are never among what it tells.
 */
export function getServer(args: GetServerArgs, opts?: pulumi.InvokeOptions): Promise<GetServerResult> {
  return lookUp("getServer", args, opts);
}

/**
 * One server, host or service that exists already, by its name, an address or its id, at every vendor.
 *
 * Passwords are never among what it tells.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getServerOutput(
  args: GetServerOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetServerResult> {
  return lookUpOutput("getServer", args, opts);
}

/** The servers, hosts or services of an account, at every vendor; one list for all that ask. */
export function getServers(args: GetServersArgs, opts?: pulumi.InvokeOptions): Promise<GetServersResult> {
  return lookUp("getServers", args, opts);
}

/**
 * The servers, hosts or services of an account, at every vendor; one list for all that ask.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getServersOutput(
  args: GetServersOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetServersResult> {
  return lookUpOutput("getServers", args, opts);
}

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

/**
 * The names that addresses resolve to (PTR), and delegations of IPv6 networks, at every vendor.
 *
 * `server` spares reading all servers.
 */
export function getReverseNames(
  args: GetReverseNamesArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetReverseNamesResult> {
  return lookUp("getReverseNames", args, opts);
}

/**
 * The names that addresses resolve to (PTR), and delegations of IPv6 networks, at every vendor.
 *
 * `server` spares reading all servers.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getReverseNamesOutput(
  args: GetReverseNamesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetReverseNamesResult> {
  return lookUpOutput("getReverseNames", args, opts);
}

/**
 * Systems that a server can be installed with: at Gigahost and TerraHost, FlexMetal servers at
 * i3D.net, images of a cloud instance at Artnet.
 *
 * `latest: true` leaves the newest release of each: no program has to be edited for a new one.
 */
export function getOperatingSystems(
  args: GetOperatingSystemsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetOperatingSystemsResult> {
  return lookUp("getOperatingSystems", args, opts);
}

/**
 * Systems that a server can be installed with: at Gigahost and TerraHost, FlexMetal servers at
 * i3D.net, images of a cloud instance at Artnet.
 *
 * `latest: true` leaves the newest release of each: no program has to be edited for a new one.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getOperatingSystemsOutput(
  args: GetOperatingSystemsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetOperatingSystemsResult> {
  return lookUpOutput("getOperatingSystems", args, opts);
}

/**
 * Locations and instance types of FlexMetal at i3D.net, with their availability and what quotas and
 * contracts of the account leave.
 */
export function getFlexMetalCatalogue(
  args: GetFlexMetalCatalogueArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetFlexMetalCatalogueResult> {
  return lookUp("getFlexMetalCatalogue", args, opts);
}

/**
 * Locations and instance types of FlexMetal at i3D.net, with their availability and what quotas and
 * contracts of the account leave.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getFlexMetalCatalogueOutput(
  args: GetFlexMetalCatalogueOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetFlexMetalCatalogueResult> {
  return lookUpOutput("getFlexMetalCatalogue", args, opts);
}

/**
 * Servers that can be ordered at Gigahost: products, prices and stock as they are now. It orders
 * nothing.
 */
export function getServerCatalogue(
  args: GetServerCatalogueArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetServerCatalogueResult> {
  return lookUp("getServerCatalogue", args, opts);
}

/**
 * Servers that can be ordered at Gigahost: products, prices and stock as they are now. It orders
 * nothing.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getServerCatalogueOutput(
  args: GetServerCatalogueOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetServerCatalogueResult> {
  return lookUpOutput("getServerCatalogue", args, opts);
}

/** One public SSH key that an account at Gigahost or i3D.net has stored, by its name or itself. */
export function getSshKey(args: GetSshKeyArgs, opts?: pulumi.InvokeOptions): Promise<GetSshKeyResult> {
  return lookUp("getSshKey", args, opts);
}

/**
 * One public SSH key that an account at Gigahost or i3D.net has stored, by its name or itself.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getSshKeyOutput(
  args: GetSshKeyOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetSshKeyResult> {
  return lookUpOutput("getSshKey", args, opts);
}

/** The public SSH keys that an account at Gigahost or i3D.net has stored for its servers. */
export function getSshKeys(args: GetSshKeysArgs, opts?: pulumi.InvokeOptions): Promise<GetSshKeysResult> {
  return lookUp("getSshKeys", args, opts);
}

/**
 * The public SSH keys that an account at Gigahost or i3D.net has stored for its servers.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getSshKeysOutput(
  args: GetSshKeysOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetSshKeysResult> {
  return lookUpOutput("getSshKeys", args, opts);
}

/** AS numbers, accepted prefixes and BGP sessions of an account at Gigahost, in one call. */
export function getBgp(args: GetBgpArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetBgpResult> {
  return lookUp("getBgp", args, opts);
}

/**
 * AS numbers, accepted prefixes and BGP sessions of an account at Gigahost, in one call.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getBgpOutput(
  args: GetBgpOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetBgpResult> {
  return lookUpOutput("getBgp", args, opts);
}

/** One snapshot of a virtual server at Gigahost or TerraHost, by its name or id. */
export function getSnapshot(args: GetSnapshotArgs, opts?: pulumi.InvokeOptions): Promise<GetSnapshotResult> {
  return lookUp("getSnapshot", args, opts);
}

/**
 * One snapshot of a virtual server at Gigahost or TerraHost, by its name or id.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getSnapshotOutput(
  args: GetSnapshotOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetSnapshotResult> {
  return lookUpOutput("getSnapshot", args, opts);
}

/** The snapshots of a virtual server at Gigahost or TerraHost. */
export function getSnapshots(
  args: GetSnapshotsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetSnapshotsResult> {
  return lookUp("getSnapshots", args, opts);
}

/**
 * The snapshots of a virtual server at Gigahost or TerraHost.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getSnapshotsOutput(
  args: GetSnapshotsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetSnapshotsResult> {
  return lookUpOutput("getSnapshots", args, opts);
}

/** ISO images that an account at Gigahost or TerraHost has uploaded. */
export function getIsos(args: GetIsosArgs, opts?: pulumi.InvokeOptions): Promise<GetIsosResult> {
  return lookUp("getIsos", args, opts);
}

/**
 * ISO images that an account at Gigahost or TerraHost has uploaded.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getIsosOutput(
  args: GetIsosOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetIsosResult> {
  return lookUpOutput("getIsos", args, opts);
}

/** Tags of FlexMetal servers at i3D.net, with how often each is used. */
export function getTags(args: GetTagsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetTagsResult> {
  return lookUp("getTags", args, opts);
}

/**
 * Tags of FlexMetal servers at i3D.net, with how often each is used.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getTagsOutput(
  args: GetTagsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetTagsResult> {
  return lookUpOutput("getTags", args, opts);
}

/** One colocated server or rack at i3D.net, by its name or id. */
export function getColocation(
  args: GetColocationArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetColocationResult> {
  return lookUp("getColocation", args, opts);
}

/**
 * One colocated server or rack at i3D.net, by its name or id.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getColocationOutput(
  args: GetColocationOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetColocationResult> {
  return lookUpOutput("getColocation", args, opts);
}

/** Colocated servers and racks of an account at i3D.net, with their networks and PTRs. */
export function getColocations(
  args: GetColocationsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetColocationsResult> {
  return lookUp("getColocations", args, opts);
}

/**
 * Colocated servers and racks of an account at i3D.net, with their networks and PTRs.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getColocationsOutput(
  args: GetColocationsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetColocationsResult> {
  return lookUpOutput("getColocations", args, opts);
}

/** Cross connects of an account at i3D.net. */
export function getCrossConnects(
  args: GetCrossConnectsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetCrossConnectsResult> {
  return lookUp("getCrossConnects", args, opts);
}

/**
 * Cross connects of an account at i3D.net.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getCrossConnectsOutput(
  args: GetCrossConnectsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetCrossConnectsResult> {
  return lookUpOutput("getCrossConnects", args, opts);
}

/**
 * Which account the credentials in use are of, at every vendor: the one that resources remember in the
 * state.
 */
export function getAccount(args: GetAccountArgs, opts?: pulumi.InvokeOptions): Promise<GetAccountResult> {
  return lookUp("getAccount", args, opts);
}

/**
 * Which account the credentials in use are of, at every vendor: the one that resources remember in the
 * state.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getAccountOutput(
  args: GetAccountOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetAccountResult> {
  return lookUpOutput("getAccount", args, opts);
}

/** Invoices of an account at Gigahost, TerraHost, i3D.net or GigaCloud. */
export function getInvoices(args: GetInvoicesArgs, opts?: pulumi.InvokeOptions): Promise<GetInvoicesResult> {
  return lookUp("getInvoices", args, opts);
}

/**
 * Invoices of an account at Gigahost, TerraHost, i3D.net or GigaCloud.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getInvoicesOutput(
  args: GetInvoicesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetInvoicesResult> {
  return lookUpOutput("getInvoices", args, opts);
}

/** What an account at Gigahost or GigaCloud has to its credit, and owes. */
export function getBalance(args: GetBalanceArgs, opts?: pulumi.InvokeOptions): Promise<GetBalanceResult> {
  return lookUp("getBalance", args, opts);
}

/**
 * What an account at Gigahost or GigaCloud has to its credit, and owes.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getBalanceOutput(
  args: GetBalanceOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetBalanceResult> {
  return lookUpOutput("getBalance", args, opts);
}

/** Dedicated servers that Artnet has ready to run, with their prices. It reserves and orders nothing. */
export function getOffer(args: GetOfferArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetOfferResult> {
  return lookUp("getOffer", args, opts);
}

/**
 * Dedicated servers that Artnet has ready to run, with their prices. It reserves and orders nothing.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getOfferOutput(
  args: GetOfferOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetOfferResult> {
  return lookUpOutput("getOffer", args, opts);
}

/** What resources of a cloud instance at Artnet would cost. It changes and orders nothing. */
export function getPrice(args: GetPriceArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetPriceResult> {
  return lookUp("getPrice", args, opts);
}

/**
 * What resources of a cloud instance at Artnet would cost. It changes and orders nothing.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getPriceOutput(
  args: GetPriceOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetPriceResult> {
  return lookUpOutput("getPrice", args, opts);
}

/** Whether a domain is free, by Gigahost (.no) or GigaCloud. It registers nothing. */
export function getDomainAvailability(
  args: GetDomainAvailabilityArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetDomainAvailabilityResult> {
  return lookUp("getDomainAvailability", args, opts);
}

/**
 * Whether a domain is free, by Gigahost (.no) or GigaCloud. It registers nothing.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getDomainAvailabilityOutput(
  args: GetDomainAvailabilityOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetDomainAvailabilityResult> {
  return lookUpOutput("getDomainAvailability", args, opts);
}

/** A Norwegian organization by its number, as Gigahost looks it up for registering a domain. */
export function getOrganization(
  args: GetOrganizationArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetOrganizationResult> {
  return lookUp("getOrganization", args, opts);
}

/**
 * A Norwegian organization by its number, as Gigahost looks it up for registering a domain.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getOrganizationOutput(
  args: GetOrganizationOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetOrganizationResult> {
  return lookUpOutput("getOrganization", args, opts);
}

/** What an upgrade of a service at GigaCloud would cost. It orders nothing. */
export function getUpgradeEstimate(
  args: GetUpgradeEstimateArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetUpgradeEstimateResult> {
  return lookUp("getUpgradeEstimate", args, opts);
}

/**
 * What an upgrade of a service at GigaCloud would cost. It orders nothing.
 *
 * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
 * unknown.
 */
export function getUpgradeEstimateOutput(
  args: GetUpgradeEstimateOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetUpgradeEstimateResult> {
  return lookUpOutput("getUpgradeEstimate", args, opts);
}
