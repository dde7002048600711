import type { Cell } from "../cell";
import { additionalIps } from "./additional-ip";
import { apiKeys } from "./api-key";
import { bgpAsns } from "./bgp-asn";
import { bgpSessions } from "./bgp-session";
import { callbacks } from "./callback";
import { colocationAlerts } from "./colocation-alert";
import { dnsRecords } from "./dns-record";
import { dnsRedirects } from "./dns-redirect";
import { dnssecs } from "./dnssec";
import { dnsZoneFiles } from "./dns-zone-file";
import { dnsZones } from "./dns-zone";
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
import { servers } from "./server";
import { serverLabels } from "./server-labels";
import { serverNames } from "./server-name";
import { serviceSizes } from "./service-size";
import { snapshots } from "./snapshot";
import { sshKeys } from "./ssh-key";
import { switchPorts } from "./switch-port";
import { triggers } from "./trigger";
import { virtualMachines } from "./virtual-machine";
import { vmClouds } from "./vm-cloud";
import { vmNodes } from "./vm-node";

/** Every kind at every vendor. */
export const cells: Cell[] = [
  ...dnsZones,
  ...dnsRecords,
  ...dnsZoneFiles,
  ...dnsRedirects,
  ...bgpAsns,
  ...additionalIps,
  ...dnssecs,
  ...dsRecordLists,
  ...apiKeys,
  ...delegations,
  ...domainRegistrations,
  ...bgpSessions,
  ...servers,
  ...flexMetalServers,
  ...snapshots,
  ...reverseNames,
  ...firewallRulesets,
  ...sshKeys,
  ...flexMetalTags,
  ...failoverIps,
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
