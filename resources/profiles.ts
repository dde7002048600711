import { additionalIpProfile } from "./additional-ip/profile";
import { apiKeyProfile } from "./api-key/profile";
import { bgpAsnProfile } from "./bgp-asn/profile";
import { bgpSessionProfile } from "./bgp-session/profile";
import { callbackProfile } from "./callback/profile";
import { colocationAlertProfile } from "./colocation-alert/profile";
import type { Profile, ProfileOf } from "./contract/profile";
import type { VendorName } from "./contract/vendors";
import { dnsRecordProfile } from "./dns-record/profile";
import { dnsRedirectProfile } from "./dns-redirect/profile";
import { dnsZoneProfile } from "./dns-zone/profile";
import { dnsZoneFileProfile } from "./dns-zone-file/profile";
import { failoverIpProfile } from "./failover-ip/profile";
import { dnssecProfile } from "./dnssec/profile";
import { domainDelegationProfile } from "./domain-delegation/profile";
import { domainRegistrationProfile } from "./domain-registration/profile";
import { dsRecordsProfile } from "./ds-records/profile";
import { firewallRulesetProfile } from "./firewall-ruleset/profile";
import { flexMetalServerProfile } from "./flex-metal-server/profile";
import { flexMetalTagProfile } from "./flex-metal-tag/profile";
import { iloAccessProfile } from "./ilo-access/profile";
import { ipBlackholeProfile } from "./ip-blackhole/profile";
import { cloudInstanceProfile } from "./cloud-instance/profile";
import { registered } from "./kinds";
import { reverseDnsProfile } from "./reverse-dns/profile";
import { serverProfile } from "./server/profile";
import { serverLabelsProfile } from "./server-labels/profile";
import { serverNameProfile } from "./server-name/profile";
import { serviceSizeProfile } from "./service-size/profile";
import { snapshotProfile } from "./snapshot/profile";
import { sshKeyProfile } from "./ssh-key/profile";
import { switchPortProfile } from "./switch-port/profile";
import { triggerProfile } from "./trigger/profile";
import { virtualMachineProfile } from "./virtual-machine/profile";
import { vmCloudProfile } from "./vm-cloud/profile";
import { vmNodeProfile } from "./vm-node/profile";

/** The profile of every kind: one that lacks an answer, or is forgotten, does not compile. */
const ofKinds: { [K in keyof typeof registered]: ProfileOf<(typeof registered)[K]> } = {
  dnsZone: dnsZoneProfile,
  dnsRecord: dnsRecordProfile,
  dnsZoneFile: dnsZoneFileProfile,
  dnsRedirect: dnsRedirectProfile,
  dnssec: dnssecProfile,
  dsRecords: dsRecordsProfile,
  domainDelegation: domainDelegationProfile,
  domainRegistration: domainRegistrationProfile,
  reverseDns: reverseDnsProfile,
  bgpSession: bgpSessionProfile,
  server: serverProfile,
  flexMetalServer: flexMetalServerProfile,
  snapshot: snapshotProfile,
  firewallRuleset: firewallRulesetProfile,
  sshKey: sshKeyProfile,
  flexMetalTag: flexMetalTagProfile,
  failoverIp: failoverIpProfile,
  bgpAsn: bgpAsnProfile,
  additionalIp: additionalIpProfile,
  serverName: serverNameProfile,
  serverLabels: serverLabelsProfile,
  apiKey: apiKeyProfile,
  iloAccess: iloAccessProfile,
  callback: callbackProfile,
  colocationAlert: colocationAlertProfile,
  trigger: triggerProfile,
  switchPort: switchPortProfile,
  ipBlackhole: ipBlackholeProfile,
  serviceSize: serviceSizeProfile,
  cloudInstance: cloudInstanceProfile,
  vmCloud: vmCloudProfile,
  vmNode: vmNodeProfile,
  virtualMachine: virtualMachineProfile,
};

/** A profile as the commands ask it, for any vendor that the kind has. */
export type AnyProfile = Profile<{ vendor: VendorName }>;

/** Every kind's profile by the kind's name, in the order of the reference. */
export const profiles: ReadonlyMap<string, AnyProfile> = new Map(
  Object.entries(registered).map(([key, { name }]) => [
    name,
    ofKinds[key as keyof typeof registered] as unknown as AnyProfile,
  ]),
);
