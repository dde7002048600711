import type { DnsZoneInputs, DnsZoneState } from "./schema";

/** What a planned zone costs, in one line; nothing where no transfer goes with it. */
export function warningOf(
  { domain, transferDomain }: Partial<DnsZoneInputs>,
  before?: Partial<DnsZoneInputs & DnsZoneState>,
): string | undefined {
  if (before || transferDomain !== true) return undefined;
  return `asks for the transfer of ${domain ?? "a domain that is not known yet"} to gigahost, which costs money and cannot be called off here`;
}
