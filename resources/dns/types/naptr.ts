import { canonicalTarget, fullTarget, targetProblem } from "../target";
import type { Codec } from "./codec";
import { canonicalString, partsOf, stringForm, stringProblem } from "./strings";

const form = new RegExp(
  `^(\\d{1,5})\\s+(\\d{1,5})\\s+(${stringForm})\\s+(${stringForm})\\s+(${stringForm})\\s+(\\S+)$`,
);

/** Naming authority pointer (RFC 3403) in full presentation: `10 100 "S" "SIP+D2U" "" _sip._udp.example.no.`. */
export const naptr: Codec = {
  needs: [],
  content({ value }, zone) {
    const found = partsOf(form, value);
    if (!found) return value.trim();
    const [, order, preference, flags, service, regexp, replacement] = found as unknown as string[];
    const strings = [flags!, service!, regexp!].map(canonicalString);
    return [
      Number(order),
      Number(preference),
      ...strings,
      fullTarget(canonicalTarget(replacement!, zone)),
    ].join(" ");
  },
  value: (content) => ({ value: content }),
  problem({ value }) {
    const found = partsOf(form, value);
    if (!found || Number(found[1]) > 65535 || Number(found[2]) > 65535)
      return `${JSON.stringify(value)} is not a NAPTR value; an example: 10 100 "S" "SIP+D2U" "" _sip._udp.example.no.`;
    return (
      found.slice(3, 6).map(stringProblem).find(Boolean) ?? targetProblem(`${found[6]!.replace(/\.$/, "")}.`)
    );
  },
};
