import * as ipaddr from "ipaddr.js";
import type { Codec } from "./codec";

/** An address in one notation (RFC 5952 for IPv6, under which an IPv4-mapped one stays an IPv6 address); a text that is none comes back as it is. */
export function canonicalAddress(text: string): string {
  return ipaddr.isValid(text.trim()) ? ipaddr.parse(text.trim()).toString() : text.trim();
}

function address(family: "ipv4" | "ipv6", example: string): Codec {
  const well = (text: string) =>
    family === "ipv4"
      ? ipaddr.IPv4.isValidFourPartDecimal(text)
      : ipaddr.IPv6.isValid(text) && !text.includes("%");
  return {
    needs: [],
    content: ({ value }) => canonicalAddress(value),
    value: (content) => ({ value: content }),
    problem: ({ value }) =>
      well(value.trim())
        ? undefined
        : `${JSON.stringify(value)} is not an ${family === "ipv4" ? "IPv4" : "IPv6"} address; an example: ${example}`,
  };
}

export const a = address("ipv4", "192.0.2.10");
export const aaaa = address("ipv6", "2001:db8::10");
