import { additionalIps } from "./additional-ip";
import { apiKeys } from "./api-key";
import { bgpAsns } from "./bgp-asn";
import { bgpSessions } from "./bgp-session";
import { callbacks } from "./callback";
import { colocationAlerts } from "./colocation-alert";
import { dnsRecords } from "./dns-record";
import { dnsRedirects } from "./dns-redirect";
import { dnssecs } from "./dnssec";
import { dnsZones } from "./dns-zone";
import { dnsZoneFiles } from "./dns-zone-file";
import { failoverIps } from "./failover-ip";
import { delegations } from "./domain-delegation";
import { domainRegistrations } from "./domain-registration";
import { dsRecordLists } from "./ds-records";
import { firewallRulesets } from "./firewall-ruleset";
import { flexMetalServers } from "./flex-metal-server";
import { flexMetalTags } from "./flex-metal-tag";
import { iloAccesses } from "./ilo-access";
import { ipBlackholes } from "./ip-blackhole";
import { cloudInstances } from "./cloud-instance";
import { reverseNames } from "./reverse-dns";
import type { Scenario } from "./scenario";
import { servers } from "./server";
import { serverLabels } from "./server-labels";
import { serverNames } from "./server-name";
import { serviceSizes } from "./service-size";
import { allSnapshots } from "./snapshot";
import { sshKeys } from "./ssh-key";
import { switchPorts } from "./switch-port";
import { triggers } from "./trigger";
import { virtualMachines } from "./virtual-machine";
import { vmClouds } from "./vm-cloud";
import { vmNodes } from "./vm-node";

/** One entry a kind and vendor; every generic suite goes through all of them. */
export const scenarios: Scenario[] = [
  ...dnsRecords,
  ...dnsZones,
  ...dnsZoneFiles,
  ...dnsRedirects,
  ...dnssecs,
  ...dsRecordLists,
  ...delegations,
  ...domainRegistrations,
  ...reverseNames,
  ...allSnapshots,
  ...bgpAsns,
  ...additionalIps,
  ...apiKeys,
  ...bgpSessions,
  ...firewallRulesets,
  ...failoverIps,
  ...servers,
  ...flexMetalServers,
  ...sshKeys,
  ...flexMetalTags,
  ...serverNames,
  ...serverLabels,
  ...iloAccesses,
  ...callbacks,
  ...colocationAlerts,
  ...triggers,
  ...switchPorts,
  ...ipBlackholes,
  ...serviceSizes,
  ...cloudInstances,
  ...vmClouds,
  ...vmNodes,
  ...virtualMachines,
];

/** Each kind at one vendor, the last of those that it has: where the vendor makes no difference. */
export const oneOfEachKind: Scenario[] = [
  ...new Map(scenarios.map((scenario) => [scenario.kind, scenario])).values(),
];
export * from "./scenario";
