import { canonicalAddress, isIpv4Address, isIpv6Address } from "../../net/address";
import type { Codec } from "./codec";

function address(isOne: (text: string) => boolean, family: string, example: string): Codec {
  return {
    needs: [],
    content: ({ value }) => canonicalAddress(value),
    value: (content) => ({ value: content }),
    problem: ({ value }) =>
      isOne(value.trim())
        ? undefined
        : `${JSON.stringify(value)} is not an ${family} address; an example: ${example}`,
  };
}

export const a = address(isIpv4Address, "IPv4", "192.0.2.10");
export const aaaa = address(isIpv6Address, "IPv6", "2001:db8::10");
