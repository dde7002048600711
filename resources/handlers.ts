import { bgpSession } from "./bgp-session/kind";
import type { Handler } from "./contract/handler";
import { lifecycle } from "./contract/lifecycle";
import { dnsRecord } from "./dns-record/kind";
import { dnsZone } from "./dns-zone/kind";
import { dnsZoneFile } from "./dns-zone-file/kind";
import { flexMetalServer } from "./flex-metal-server/kind";
import { firewallRuleset } from "./firewall-ruleset/kind";
import { reverseDns } from "./reverse-dns/kind";
import { snapshot } from "./snapshot/kind";

/** Every kind's handlers, by the kind's name. */
export const handlers: Record<string, Handler> = {
  DnsZone: lifecycle(dnsZone),
  DnsRecord: lifecycle(dnsRecord),
  DnsZoneFile: lifecycle(dnsZoneFile),
  FlexMetalServer: lifecycle(flexMetalServer),
  BgpSession: lifecycle(bgpSession),
  Snapshot: lifecycle(snapshot),
  ReverseDns: lifecycle(reverseDns),
  FirewallRuleset: lifecycle(firewallRuleset),
};
