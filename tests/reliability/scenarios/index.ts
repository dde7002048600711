import { dnsRecords } from "./dns-record";
import { dnsZones } from "./dns-zone";
import type { Scenario } from "./scenario";

/** One entry a kind and vendor; every generic suite goes through all of them. */
export const scenarios: Scenario[] = [...dnsRecords, ...dnsZones];
export * from "./scenario";
