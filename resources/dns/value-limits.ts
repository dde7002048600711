import { dnsLimits, type DnsLimits, type DnsVendor } from "./limits";
import { nullTarget } from "./target";
import type { DnsType } from "./types";
import { hasBlanks } from "./types/caa";

type Rule = (value: string, limits: DnsLimits, vendor: DnsVendor) => string | undefined;

const target =
  (type: DnsType): Rule =>
  (value, { noNullTarget }, vendor) =>
    value.trim() === nullTarget && noNullTarget.includes(type)
      ? `must name a host: ${vendor} refuses the target "." of ${type}`
      : undefined;

const text: Rule = (value, { emptyText, blanksAtEnds }, vendor) => {
  if (value.trim() === "" && !emptyText) return `must not be empty: ${vendor} refuses a TXT without a text`;
  if (value !== value.trim() && !blanksAtEnds)
    return `must not begin or end with a blank: ${vendor} cuts it off a TXT`;
  return undefined;
};

const caa: Rule = (value, { blanksInCaa }, vendor) =>
  hasBlanks(value) && !blanksInCaa
    ? `must not hold blanks in its last part: ${vendor} refuses them in a CAA`
    : undefined;

/** What one vendor makes of values that DNS allows, by type. */
const rules: Partial<Record<DnsType, Rule>> = {
  MX: target("MX"),
  SRV: target("SRV"),
  TXT: text,
  CAA: caa,
};

/** Why a vendor does not take a value, if so. */
export function valueLimit(type: DnsType, value: string, vendor: DnsVendor): string | undefined {
  return rules[type]?.(value, dnsLimits[vendor], vendor);
}

/** The types of a vendor, for a message about another one. */
export function typeLimit(type: string, vendor: DnsVendor): string | undefined {
  const { types } = dnsLimits[vendor];
  return (types as readonly string[]).includes(type)
    ? undefined
    : `${type} is not possible at ${vendor}; allowed are ${types.join(", ")}`;
}
