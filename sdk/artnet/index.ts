export * from "./client";
export type { ArtnetCredentials } from "./credentials";
export { errorCodes as artnetErrorCodes } from "./codes";
export { commands as artnetCommands, type Command as ArtnetCommand } from "./commands";
export type { Id as ArtnetId, Hardware, Price, Subnetwork } from "./fields";
export type { DnsZone as ArtnetZone, PrimaryZone as ArtnetPrimaryZone, ArtnetDns } from "./dns";
export type { DnsRecord as ArtnetRecord } from "./dns-records";
export type {
  ArtnetRevDns,
  ReverseChange as ArtnetReverseChange,
  ReverseSubclass as ArtnetReverseSubclass,
  ReverseSubnetwork as ArtnetReverseSubnetwork,
  ReverseWarning as ArtnetReverseWarning,
} from "./rev-dns";
export type { ArtnetFirewall, FirewallRulesetDetails, FirewallRulesetRow } from "./firewall";
export type { FirewallEnd, FirewallRule, FirewallRules } from "./firewall-rules";
export type { ArtnetService, ArtnetServices, ServiceFilter, ServiceModule } from "./services";
export type { ArtnetDomain, ArtnetDomainDetails } from "./domain";
export type { ArtnetFailOverIp, FailOverIp } from "./fail-over-ip";
export type { AdditionalIp, AdditionalIpOffer, AdditionalIpOrder, ArtnetAdditionalIp } from "./additional-ip";
export type * from "./servers";
export type { ArtnetIpBlackholing, BlackholedIp } from "./ip-blackholing";
export type { CustomOffer } from "./custom-offer";
export type { ArtnetOfferDedicated, ExpressOffer, ExpressOrder } from "./offer-dedicated";
export type { ArtnetCloudInstance, CloudResources, InstanceAccess } from "./cloud-instance";
export type {
  CloudInstance,
  CloudInstanceDetails,
  DayPrice,
  InstallationImage,
  ResourceRanges,
} from "./cloud-schemas";
export type {
  ArtnetCustomer,
  CustomerChange,
  CustomerDetails,
  SentEmail,
  SentEmailDetails,
} from "./customer";
export type { Hosting, LinkService, Software, SslService } from "./simple-services";
