import * as ipaddr from "ipaddr.js";
import type { Codec } from "./codec";

/** An address in one notation (RFC 5952 for IPv6, under which an IPv4-mapped one stays an IPv6 address); a text that is none comes back as it is. */
export function canonicalAddress(text: string): string {
  const plain = inGroups(text.trim());
  return ipaddr.isValid(plain) ? ipaddr.parse(plain).toString() : plain;
}

const dottedEnd = /:(\d{1,3}(?:\.\d{1,3}){3})$/;

/** ipaddr.js takes `::192.0.2.1` for `::ffff:192.0.2.1`, which is another address: a dotted end goes to it as groups. */
function inGroups(text: string): string {
  const dotted = dottedEnd.exec(text)?.[1];
  // Asking ipaddr.js about what is no address costs an error each time, and most addresses have no dotted end.
  if (dotted === undefined || !ipaddr.IPv4.isValidFourPartDecimal(dotted)) return text;
  const [a, b, c, d] = dotted.split(".").map(Number) as [number, number, number, number];
  return `${text.slice(0, -dotted.length)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** A dotted end in octal or hexadecimal, which ipaddr.js reads and nobody else does. */
const isOdd = (text: string) => text.includes(".") && inGroups(text) === text;

function address(family: "ipv4" | "ipv6", example: string): Codec {
  const well = (text: string) =>
    family === "ipv4"
      ? ipaddr.IPv4.isValidFourPartDecimal(text)
      : ipaddr.IPv6.isValid(text) && !text.includes("%") && !isOdd(text);
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
