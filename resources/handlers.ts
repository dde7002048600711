import type { Handler } from "./contract/handler";
import { lifecycle } from "./contract/lifecycle";
import { dnsRecord } from "./dns-record/kind";
import { dnsZone } from "./dns-zone/kind";

/** Every kind's handlers, by the kind's name. */
export const handlers: Record<string, Handler> = {
  DnsZone: lifecycle(dnsZone),
  DnsRecord: lifecycle(dnsRecord),
};
