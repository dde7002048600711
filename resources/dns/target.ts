import { canonicalDomain, isLabel, isNameLength } from "./name";

/** The target that says that there is none: no mail, no service (RFC 7505, RFC 2782). */
export const nullTarget = ".";

const isAddress = (name: string): boolean => /^\d+(\.\d+){3}$/.test(name);

/** A target host in one notation: lower case, A-labels, no final dot, "@" resolved; "." stays. */
export function canonicalTarget(host: string, zone: string): string {
  const plain = host.trim();
  if (plain === nullTarget) return nullTarget;
  return canonicalDomain(plain === "@" ? zone : plain);
}

/** A target as programs have to write it: one that looks like a slip only with its final dot means what it is. */
export function writtenTarget(content: string): string {
  return content !== nullTarget && (!content.includes(".") || isAddress(content)) ? `${content}.` : content;
}

/** A target in full, with its final dot. */
export function fullTarget(content: string): string {
  return content === nullTarget ? content : `${content}.`;
}

/** What is wrong with a host name that a record points to, if anything. "@" is the zone itself. */
export function targetProblem(host: string): string | undefined {
  if (host === "@" || host === nullTarget) return undefined;
  const plain = canonicalDomain(host);
  if (plain === "") return 'must name a host; "." is the target that says that there is none';
  const labels = plain.split(".");
  if (!labels.every(isLabel) || !isNameLength(plain) || /\s/.test(host))
    return `${JSON.stringify(host)} is not a host name`;
  if (host.endsWith(".")) return undefined;
  if (isAddress(plain)) return `${JSON.stringify(host)} is an address; this type points to a host name`;
  if (labels.length < 2)
    return `${JSON.stringify(host)} is a single label; write the host in full, e.g. ${plain}.example.no, or with a final dot if it has no more: ${plain}.`;
  return undefined;
}
