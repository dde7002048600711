import * as ipaddr from "ipaddr.js";
import type { Failure } from "../contract/handler";
import { parseAsn } from "./asn";
import type { BgpSessionInputs } from "./schema";

/** What the schema cannot say: AS numbers and addresses, and that there is an address at all. */
export function validateBgpSession(
  { asn, ipv4, ipv6 }: Partial<BgpSessionInputs>,
  isUnknown: (argument: keyof BgpSessionInputs) => boolean,
): Failure[] {
  const failures: Failure[] = [];
  if (asn !== undefined && parseAsn(asn) === undefined) {
    const reason = `${JSON.stringify(asn)} is not an AS number: 1 to 4294967295, as 64500, "64500" or "AS64500"`;
    failures.push({ property: "asn", reason });
  }
  if (ipv4 !== undefined && !ipaddr.IPv4.isValidFourPartDecimal(ipv4.trim())) {
    failures.push({
      property: "ipv4",
      reason: `${JSON.stringify(ipv4)} is not an IPv4 address; an example: 192.0.2.20`,
    });
  }
  if (ipv6 !== undefined && (!ipaddr.IPv6.isValid(ipv6.trim()) || ipv6.includes("%"))) {
    failures.push({
      property: "ipv6",
      reason: `${JSON.stringify(ipv6)} is not an IPv6 address; an example: 2001:db8:1::20`,
    });
  }
  if (ipv4 === undefined && ipv6 === undefined && !isUnknown("ipv4") && !isUnknown("ipv6")) {
    failures.push({
      property: "ipv4",
      reason: "is missing: a session needs ipv4, ipv6 or both, the addresses of a server of the account",
    });
  }
  return failures;
}
