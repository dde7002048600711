import { additionalIp } from "./additional-ip/kind";
import { apiKey } from "./api-key/kind";
import { bgpAsn } from "./bgp-asn/kind";
import { bgpSession } from "./bgp-session/kind";
import { callback } from "./callback/kind";
import { colocationAlert } from "./colocation-alert/kind";
import type { Kind } from "./contract/kind";
import { dnsRecord } from "./dns-record/kind";
import { dnsRedirect } from "./dns-redirect/kind";
import { dnsZone } from "./dns-zone/kind";
import { dnsZoneFile } from "./dns-zone-file/kind";
import { failoverIp } from "./failover-ip/kind";
import { dnssec } from "./dnssec/kind";
import { domainDelegation } from "./domain-delegation/kind";
import { domainRegistration } from "./domain-registration/kind";
import { dsRecords } from "./ds-records/kind";
import { firewallRuleset } from "./firewall-ruleset/kind";
import { flexMetalServer } from "./flex-metal-server/kind";
import { flexMetalTag } from "./flex-metal-tag/kind";
import { iloAccess } from "./ilo-access/kind";
import { ipBlackhole } from "./ip-blackhole/kind";
import { cloudInstance } from "./cloud-instance/kind";
import { reverseDns } from "./reverse-dns/kind";
import { server } from "./server/kind";
import { serverLabels } from "./server-labels/kind";
import { serverName } from "./server-name/kind";
import { serviceSize } from "./service-size/kind";
import { snapshot } from "./snapshot/kind";
import { sshKey } from "./ssh-key/kind";
import { virtualMachine } from "./virtual-machine/kind";
import { vmCloud } from "./vm-cloud/kind";
import { vmNode } from "./vm-node/kind";
import { switchPort } from "./switch-port/kind";
import { trigger } from "./trigger/kind";

/**
 * Every kind there is, in the order of the reference. What stands here has to have a profile, too (profiles.ts), or it
 * does not compile.
 */
export const registered = {
  dnsZone,
  dnsRecord,
  dnsZoneFile,
  dnsRedirect,
  dnssec,
  dsRecords,
  domainDelegation,
  domainRegistration,
  reverseDns,
  bgpSession,
  server,
  flexMetalServer,
  snapshot,
  firewallRuleset,
  sshKey,
  flexMetalTag,
  failoverIp,
  bgpAsn,
  additionalIp,
  serverName,
  serverLabels,
  apiKey,
  iloAccess,
  callback,
  colocationAlert,
  trigger,
  switchPort,
  ipBlackhole,
  serviceSize,
  cloudInstance,
  vmCloud,
  vmNode,
  virtualMachine,
};

/** What a kind tells about itself: classes, schema.json and the reference are made from it. */
export type KindFacts = Pick<
  Kind<object, object>,
  | "name"
  | "description"
  | "idForm"
  | "importForms"
  | "args"
  | "outputs"
  | "vendors"
  | "limitMs"
  | "deleteBeforeReplace"
> & {
  readonly namedBy: readonly string[];
  readonly alternatives: readonly (readonly string[])[];
  readonly secretOutputs: readonly string[];
};

function entry<I extends object, C extends object>(kind: Kind<I, C>): { facts: KindFacts } {
  const { secretOutputs = [], alternatives = [] } = kind;
  return { facts: { ...kind, secretOutputs, alternatives } };
}

/** Their facts; handlers.ts is made from them. */
export const kinds = (Object.values(registered) as unknown as Kind<object, object>[]).map(entry);
