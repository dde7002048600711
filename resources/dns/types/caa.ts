import type { Codec } from "./codec";
import { canonicalString, partsOf, stringForm, stringOctets, stringProblem } from "./strings";

const form = new RegExp(`^(\\d{1,3})\\s+([A-Za-z0-9]+)\\s+(${stringForm})$`);

/** Certification authority authorisation (RFC 8659): `0 issue "letsencrypt.org"`, with or without the quotes. */
export const caa: Codec = {
  needs: [],
  content({ value }) {
    const found = partsOf(form, value);
    return found
      ? `${Number(found[1])} ${found[2]!.toLowerCase()} ${canonicalString(found[3]!)}`
      : value.trim();
  },
  value: (content) => ({ value: content }),
  problem({ value }) {
    const found = partsOf(form, value);
    if (!found || Number(found[1]) > 255)
      return `${JSON.stringify(value)} is not a CAA value; an example: 0 issue "letsencrypt.org"`;
    return stringProblem(found[3]!);
  },
};

/** Whether the last part of a CAA value holds blanks. */
export function hasBlanks(value: string): boolean {
  const found = partsOf(form, value);
  return found !== null && /\s/.test(stringOctets(found[3]!).toString("latin1"));
}
