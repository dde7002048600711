// Made from resources/functions by `npm run generate`: edit that.
import type { Look, LookOutput, OptionalLook, OptionalLookOutput } from "../look-up";
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

/** Every function, as a promise and as an Output. */
export interface Calls {
  /**
   * One server, host or service that exists already, by its name, an address or its id, at every
   * vendor.
   *
   * Passwords are never among what it tells.
   */
  readonly getServer: Look<GetServerArgs, GetServerResult>;
  /**
   * One server, host or service that exists already, by its name, an address or its id, at every
   * vendor.
   *
   * Passwords are never among what it tells.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getServerOutput: LookOutput<GetServerOutputArgs, GetServerResult>;
  /** The servers, hosts or services of an account, at every vendor; one list for all that ask. */
  readonly getServers: Look<GetServersArgs, GetServersResult>;
  /**
   * The servers, hosts or services of an account, at every vendor; one list for all that ask.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getServersOutput: LookOutput<GetServersOutputArgs, GetServersResult>;
  /**
   * A DNS zone that exists already, by its domain: at Gigahost or Artnet.
   *
   * Its `id` is what `zone` of a DnsRecord and a DnsZoneFile takes.
   */
  readonly getDnsZone: Look<GetDnsZoneArgs, GetDnsZoneResult>;
  /**
   * A DNS zone that exists already, by its domain: at Gigahost or Artnet.
   *
   * Its `id` is what `zone` of a DnsRecord and a DnsZoneFile takes.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getDnsZoneOutput: LookOutput<GetDnsZoneOutputArgs, GetDnsZoneResult>;
  /** The DNS zones of an account at Gigahost or Artnet, one list for all. */
  readonly getDnsZones: Look<GetDnsZonesArgs, GetDnsZonesResult>;
  /**
   * The DNS zones of an account at Gigahost or Artnet, one list for all.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getDnsZonesOutput: LookOutput<GetDnsZonesOutputArgs, GetDnsZonesResult>;
  /**
   * The rows of a DNS zone at Gigahost or Artnet as they are now, in the notation of a DnsRecord.
   *
   * No row of the name or type is an empty list; a zone that is not there is an error.
   */
  readonly getDnsRecords: Look<GetDnsRecordsArgs, GetDnsRecordsResult>;
  /**
   * The rows of a DNS zone at Gigahost or Artnet as they are now, in the notation of a DnsRecord.
   *
   * No row of the name or type is an empty list; a zone that is not there is an error.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getDnsRecordsOutput: LookOutput<GetDnsRecordsOutputArgs, GetDnsRecordsResult>;
  /**
   * The names that addresses resolve to (PTR), and delegations of IPv6 networks, at every vendor.
   *
   * `server` spares reading all servers.
   */
  readonly getReverseNames: Look<GetReverseNamesArgs, GetReverseNamesResult>;
  /**
   * The names that addresses resolve to (PTR), and delegations of IPv6 networks, at every vendor.
   *
   * `server` spares reading all servers.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getReverseNamesOutput: LookOutput<GetReverseNamesOutputArgs, GetReverseNamesResult>;
  /**
   * Systems that a server can be installed with: at Gigahost and TerraHost, FlexMetal servers at
   * i3D.net, images of a cloud instance at Artnet.
   *
   * `latest: true` leaves the newest release of each: no program has to be edited for a new one.
   */
  readonly getOperatingSystems: Look<GetOperatingSystemsArgs, GetOperatingSystemsResult>;
  /**
   * Systems that a server can be installed with: at Gigahost and TerraHost, FlexMetal servers at
   * i3D.net, images of a cloud instance at Artnet.
   *
   * `latest: true` leaves the newest release of each: no program has to be edited for a new one.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getOperatingSystemsOutput: LookOutput<GetOperatingSystemsOutputArgs, GetOperatingSystemsResult>;
  /**
   * Locations and instance types of FlexMetal at i3D.net, with their availability and what quotas and
   * contracts of the account leave.
   */
  readonly getFlexMetalCatalogue: OptionalLook<GetFlexMetalCatalogueArgs, GetFlexMetalCatalogueResult>;
  /**
   * Locations and instance types of FlexMetal at i3D.net, with their availability and what quotas and
   * contracts of the account leave.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getFlexMetalCatalogueOutput: OptionalLookOutput<
    GetFlexMetalCatalogueOutputArgs,
    GetFlexMetalCatalogueResult
  >;
  /**
   * Servers that can be ordered at Gigahost: products, prices and stock as they are now. It orders
   * nothing.
   */
  readonly getServerCatalogue: OptionalLook<GetServerCatalogueArgs, GetServerCatalogueResult>;
  /**
   * Servers that can be ordered at Gigahost: products, prices and stock as they are now. It orders
   * nothing.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getServerCatalogueOutput: OptionalLookOutput<
    GetServerCatalogueOutputArgs,
    GetServerCatalogueResult
  >;
  /** One public SSH key that an account at Gigahost or i3D.net has stored, by its name or itself. */
  readonly getSshKey: Look<GetSshKeyArgs, GetSshKeyResult>;
  /**
   * One public SSH key that an account at Gigahost or i3D.net has stored, by its name or itself.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getSshKeyOutput: LookOutput<GetSshKeyOutputArgs, GetSshKeyResult>;
  /** The public SSH keys that an account at Gigahost or i3D.net has stored for its servers. */
  readonly getSshKeys: Look<GetSshKeysArgs, GetSshKeysResult>;
  /**
   * The public SSH keys that an account at Gigahost or i3D.net has stored for its servers.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getSshKeysOutput: LookOutput<GetSshKeysOutputArgs, GetSshKeysResult>;
  /** AS numbers, accepted prefixes and BGP sessions of an account at Gigahost, in one call. */
  readonly getBgp: OptionalLook<GetBgpArgs, GetBgpResult>;
  /**
   * AS numbers, accepted prefixes and BGP sessions of an account at Gigahost, in one call.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getBgpOutput: OptionalLookOutput<GetBgpOutputArgs, GetBgpResult>;
  /** One snapshot of a virtual server at Gigahost or TerraHost, by its name or id. */
  readonly getSnapshot: Look<GetSnapshotArgs, GetSnapshotResult>;
  /**
   * One snapshot of a virtual server at Gigahost or TerraHost, by its name or id.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getSnapshotOutput: LookOutput<GetSnapshotOutputArgs, GetSnapshotResult>;
  /** The snapshots of a virtual server at Gigahost or TerraHost. */
  readonly getSnapshots: Look<GetSnapshotsArgs, GetSnapshotsResult>;
  /**
   * The snapshots of a virtual server at Gigahost or TerraHost.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getSnapshotsOutput: LookOutput<GetSnapshotsOutputArgs, GetSnapshotsResult>;
  /** ISO images that an account at Gigahost or TerraHost has uploaded. */
  readonly getIsos: Look<GetIsosArgs, GetIsosResult>;
  /**
   * ISO images that an account at Gigahost or TerraHost has uploaded.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getIsosOutput: LookOutput<GetIsosOutputArgs, GetIsosResult>;
  /** Tags of FlexMetal servers at i3D.net, with how often each is used. */
  readonly getTags: OptionalLook<GetTagsArgs, GetTagsResult>;
  /**
   * Tags of FlexMetal servers at i3D.net, with how often each is used.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getTagsOutput: OptionalLookOutput<GetTagsOutputArgs, GetTagsResult>;
  /** One colocated server or rack at i3D.net, by its name or id. */
  readonly getColocation: OptionalLook<GetColocationArgs, GetColocationResult>;
  /**
   * One colocated server or rack at i3D.net, by its name or id.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getColocationOutput: OptionalLookOutput<GetColocationOutputArgs, GetColocationResult>;
  /** Colocated servers and racks of an account at i3D.net, with their networks and PTRs. */
  readonly getColocations: OptionalLook<GetColocationsArgs, GetColocationsResult>;
  /**
   * Colocated servers and racks of an account at i3D.net, with their networks and PTRs.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getColocationsOutput: OptionalLookOutput<GetColocationsOutputArgs, GetColocationsResult>;
  /** Cross connects of an account at i3D.net. */
  readonly getCrossConnects: OptionalLook<GetCrossConnectsArgs, GetCrossConnectsResult>;
  /**
   * Cross connects of an account at i3D.net.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getCrossConnectsOutput: OptionalLookOutput<GetCrossConnectsOutputArgs, GetCrossConnectsResult>;
  /**
   * Which account the credentials in use are of, at every vendor: the one that resources remember in
   * the state.
   */
  readonly getAccount: Look<GetAccountArgs, GetAccountResult>;
  /**
   * Which account the credentials in use are of, at every vendor: the one that resources remember in
   * the state.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getAccountOutput: LookOutput<GetAccountOutputArgs, GetAccountResult>;
  /** Invoices of an account at Gigahost, TerraHost, i3D.net or GigaCloud. */
  readonly getInvoices: Look<GetInvoicesArgs, GetInvoicesResult>;
  /**
   * Invoices of an account at Gigahost, TerraHost, i3D.net or GigaCloud.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getInvoicesOutput: LookOutput<GetInvoicesOutputArgs, GetInvoicesResult>;
  /** What an account at Gigahost or GigaCloud has to its credit, and owes. */
  readonly getBalance: Look<GetBalanceArgs, GetBalanceResult>;
  /**
   * What an account at Gigahost or GigaCloud has to its credit, and owes.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getBalanceOutput: LookOutput<GetBalanceOutputArgs, GetBalanceResult>;
  /** Dedicated servers that Artnet has ready to run, with their prices. It reserves and orders nothing. */
  readonly getOffer: OptionalLook<GetOfferArgs, GetOfferResult>;
  /**
   * Dedicated servers that Artnet has ready to run, with their prices. It reserves and orders nothing.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getOfferOutput: OptionalLookOutput<GetOfferOutputArgs, GetOfferResult>;
  /** What resources of a cloud instance at Artnet would cost. It changes and orders nothing. */
  readonly getPrice: OptionalLook<GetPriceArgs, GetPriceResult>;
  /**
   * What resources of a cloud instance at Artnet would cost. It changes and orders nothing.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getPriceOutput: OptionalLookOutput<GetPriceOutputArgs, GetPriceResult>;
  /** Whether a domain is free, by Gigahost (.no) or GigaCloud. It registers nothing. */
  readonly getDomainAvailability: Look<GetDomainAvailabilityArgs, GetDomainAvailabilityResult>;
  /**
   * Whether a domain is free, by Gigahost (.no) or GigaCloud. It registers nothing.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getDomainAvailabilityOutput: LookOutput<
    GetDomainAvailabilityOutputArgs,
    GetDomainAvailabilityResult
  >;
  /** A Norwegian organization by its number, as Gigahost looks it up for registering a domain. */
  readonly getOrganization: Look<GetOrganizationArgs, GetOrganizationResult>;
  /**
   * A Norwegian organization by its number, as Gigahost looks it up for registering a domain.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getOrganizationOutput: LookOutput<GetOrganizationOutputArgs, GetOrganizationResult>;
  /** What an upgrade of a service at GigaCloud would cost. It orders nothing. */
  readonly getUpgradeEstimate: Look<GetUpgradeEstimateArgs, GetUpgradeEstimateResult>;
  /**
   * What an upgrade of a service at GigaCloud would cost. It orders nothing.
   *
   * Waits for its arguments; while they are unknown in a preview nothing is called, and the result is
   * unknown.
   */
  readonly getUpgradeEstimateOutput: LookOutput<GetUpgradeEstimateOutputArgs, GetUpgradeEstimateResult>;
}

const onDemand = () => require("../look-up") as typeof import("../look-up");
const callsOf = (name: string) =>
  [
    [name, (args?: object, opts?: object): unknown => onDemand().lookUp(name, args, opts)],
    [`${name}Output`, (args?: object, opts?: object): unknown => onDemand().lookUpOutput(name, args, opts)],
  ] as const;
const names = [
  "getServer",
  "getServers",
  "getDnsZone",
  "getDnsZones",
  "getDnsRecords",
  "getReverseNames",
  "getOperatingSystems",
  "getFlexMetalCatalogue",
  "getServerCatalogue",
  "getSshKey",
  "getSshKeys",
  "getBgp",
  "getSnapshot",
  "getSnapshots",
  "getIsos",
  "getTags",
  "getColocation",
  "getColocations",
  "getCrossConnects",
  "getAccount",
  "getInvoices",
  "getBalance",
  "getOffer",
  "getPrice",
  "getDomainAvailability",
  "getOrganization",
  "getUpgradeEstimate",
];

export const {
  getServer,
  getServerOutput,
  getServers,
  getServersOutput,
  getDnsZone,
  getDnsZoneOutput,
  getDnsZones,
  getDnsZonesOutput,
  getDnsRecords,
  getDnsRecordsOutput,
  getReverseNames,
  getReverseNamesOutput,
  getOperatingSystems,
  getOperatingSystemsOutput,
  getFlexMetalCatalogue,
  getFlexMetalCatalogueOutput,
  getServerCatalogue,
  getServerCatalogueOutput,
  getSshKey,
  getSshKeyOutput,
  getSshKeys,
  getSshKeysOutput,
  getBgp,
  getBgpOutput,
  getSnapshot,
  getSnapshotOutput,
  getSnapshots,
  getSnapshotsOutput,
  getIsos,
  getIsosOutput,
  getTags,
  getTagsOutput,
  getColocation,
  getColocationOutput,
  getColocations,
  getColocationsOutput,
  getCrossConnects,
  getCrossConnectsOutput,
  getAccount,
  getAccountOutput,
  getInvoices,
  getInvoicesOutput,
  getBalance,
  getBalanceOutput,
  getOffer,
  getOfferOutput,
  getPrice,
  getPriceOutput,
  getDomainAvailability,
  getDomainAvailabilityOutput,
  getOrganization,
  getOrganizationOutput,
  getUpgradeEstimate,
  getUpgradeEstimateOutput,
} = Object.fromEntries(names.flatMap(callsOf)) as unknown as Calls;
