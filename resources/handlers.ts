// Made from kinds.ts by `npm run generate`: edit that.
import type { Handler } from "./contract/handler";
import { lazyTable } from "./contract/lazy-table";
import { lifecycle } from "./contract/lifecycle";

/** Every kind's handlers, by the kind's name. A kind is loaded when it is asked for: a program uses few of them. */
export const handlers: Record<string, Handler> = lazyTable({
  DnsZone: () => lifecycle((require("./dns-zone/kind") as typeof import("./dns-zone/kind")).dnsZone),
  DnsRecord: () => lifecycle((require("./dns-record/kind") as typeof import("./dns-record/kind")).dnsRecord),
  DnsZoneFile: () =>
    lifecycle((require("./dns-zone-file/kind") as typeof import("./dns-zone-file/kind")).dnsZoneFile),
  DnsRedirect: () =>
    lifecycle((require("./dns-redirect/kind") as typeof import("./dns-redirect/kind")).dnsRedirect),
  Dnssec: () => lifecycle((require("./dnssec/kind") as typeof import("./dnssec/kind")).dnssec),
  DsRecords: () => lifecycle((require("./ds-records/kind") as typeof import("./ds-records/kind")).dsRecords),
  DomainDelegation: () =>
    lifecycle(
      (require("./domain-delegation/kind") as typeof import("./domain-delegation/kind")).domainDelegation,
    ),
  DomainRegistration: () =>
    lifecycle(
      (require("./domain-registration/kind") as typeof import("./domain-registration/kind"))
        .domainRegistration,
    ),
  ReverseDns: () =>
    lifecycle((require("./reverse-dns/kind") as typeof import("./reverse-dns/kind")).reverseDns),
  BgpSession: () =>
    lifecycle((require("./bgp-session/kind") as typeof import("./bgp-session/kind")).bgpSession),
  Server: () => lifecycle((require("./server/kind") as typeof import("./server/kind")).server),
  FlexMetalServer: () =>
    lifecycle(
      (require("./flex-metal-server/kind") as typeof import("./flex-metal-server/kind")).flexMetalServer,
    ),
  Snapshot: () => lifecycle((require("./snapshot/kind") as typeof import("./snapshot/kind")).snapshot),
  FirewallRuleset: () =>
    lifecycle(
      (require("./firewall-ruleset/kind") as typeof import("./firewall-ruleset/kind")).firewallRuleset,
    ),
  SshKey: () => lifecycle((require("./ssh-key/kind") as typeof import("./ssh-key/kind")).sshKey),
  FlexMetalTag: () =>
    lifecycle((require("./flex-metal-tag/kind") as typeof import("./flex-metal-tag/kind")).flexMetalTag),
  FailoverIp: () =>
    lifecycle((require("./failover-ip/kind") as typeof import("./failover-ip/kind")).failoverIp),
  BgpAsn: () => lifecycle((require("./bgp-asn/kind") as typeof import("./bgp-asn/kind")).bgpAsn),
  AdditionalIp: () =>
    lifecycle((require("./additional-ip/kind") as typeof import("./additional-ip/kind")).additionalIp),
  ServerName: () =>
    lifecycle((require("./server-name/kind") as typeof import("./server-name/kind")).serverName),
  ServerLabels: () =>
    lifecycle((require("./server-labels/kind") as typeof import("./server-labels/kind")).serverLabels),
  ApiKey: () => lifecycle((require("./api-key/kind") as typeof import("./api-key/kind")).apiKey),
  IloAccess: () => lifecycle((require("./ilo-access/kind") as typeof import("./ilo-access/kind")).iloAccess),
  Callback: () => lifecycle((require("./callback/kind") as typeof import("./callback/kind")).callback),
  ColocationAlert: () =>
    lifecycle(
      (require("./colocation-alert/kind") as typeof import("./colocation-alert/kind")).colocationAlert,
    ),
  Trigger: () => lifecycle((require("./trigger/kind") as typeof import("./trigger/kind")).trigger),
  SwitchPort: () =>
    lifecycle((require("./switch-port/kind") as typeof import("./switch-port/kind")).switchPort),
  IpBlackhole: () =>
    lifecycle((require("./ip-blackhole/kind") as typeof import("./ip-blackhole/kind")).ipBlackhole),
  ServiceSize: () =>
    lifecycle((require("./service-size/kind") as typeof import("./service-size/kind")).serviceSize),
  CloudInstance: () =>
    lifecycle((require("./cloud-instance/kind") as typeof import("./cloud-instance/kind")).cloudInstance),
  VmCloud: () => lifecycle((require("./vm-cloud/kind") as typeof import("./vm-cloud/kind")).vmCloud),
  VmNode: () => lifecycle((require("./vm-node/kind") as typeof import("./vm-node/kind")).vmNode),
  VirtualMachine: () =>
    lifecycle((require("./virtual-machine/kind") as typeof import("./virtual-machine/kind")).virtualMachine),
});
