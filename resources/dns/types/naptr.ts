import { canonicalDomain } from "../name";
import type { Codec } from "./codec";

const form = /^(\d+)\s+(\d+)\s+("[^"]*"|\S+)\s+("[^"]*"|\S+)\s+("[^"]*"|\S+)\s+(\S+)$/;

const quoted = (text: string) => (text.startsWith('"') ? text : `"${text}"`);

/** Naming authority pointer (RFC 3403) in full presentation: `10 100 "S" "SIP+D2U" "" _sip._udp.example.no.`. */
export const naptr: Codec = {
  needs: [],
  content({ value }) {
    const found = form.exec(value.trim());
    if (!found) return value.trim();
    const [, order, preference, flags, service, regexp, replacement] = found as unknown as string[];
    const target = replacement === "." ? "." : `${canonicalDomain(replacement!)}.`;
    return [
      Number(order),
      Number(preference),
      quoted(flags!),
      quoted(service!),
      quoted(regexp!),
      target,
    ].join(" ");
  },
  value: (content) => ({ value: content }),
  problem({ value }) {
    const found = form.exec(value.trim());
    if (found && Number(found[1]) <= 65535 && Number(found[2]) <= 65535) return undefined;
    return `${JSON.stringify(value)} is not a NAPTR value; an example: 10 100 "S" "SIP+D2U" "" _sip._udp.example.no.`;
  },
};
