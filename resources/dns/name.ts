import { toASCII } from "tr46";

/** The longest name and label of DNS, in octets (RFC 1035 section 2.3.4). */
const maxName = 253;
const maxLabel = 63;

/**
 * A domain name as DNS has it: lower case, A-labels (IDN encoded), no final dot. Texts that are no name come back
 * lower-cased and otherwise as they are, so that comparing never fails.
 */
export function canonicalDomain(name: string): string {
  const plain = asciiLower(name.trim());
  return (isAscii(plain) ? plain : toALabels(plain)).replace(/\.$/, "");
}

/** In small letters where they are ASCII: what becomes of others is for {@link toALabels} alone to say. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** How UTS 46 is applied: what IDNA 2008 registers, joiners where they belong, and no more than that. */
const uts46 = { transitionalProcessing: false, checkJoiners: true, checkBidi: true } as const;

// Underscore and wildcard labels are no host names but are everyday DNS: only the labels that need it are encoded. Each
// by itself, so that a letter's form depends on its own label alone. What is too long for a whole name is no label, and
// encoding it would take long.
function toALabels(name: string): string {
  return name
    .split(/[.\u3002\uff0e\uff61]/)
    .map((label) => (isAscii(label) || label.length > maxName ? label : (toASCII(label, uts46) ?? label)))
    .join(".");
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/**
 * A record's name relative to its zone: "@" for the zone itself. Accepts relative names, full names with or without
 * the final dot when they end in the zone, "" and "@".
 */
export function relativeName(name: string, zone: string): string {
  const domain = canonicalDomain(zone);
  const plain = canonicalDomain(name);
  if (plain === "" || plain === "@" || plain === domain) return "@";
  if (plain.endsWith(`.${domain}`)) return plain.slice(0, -domain.length - 1);
  return plain;
}

/**
 * A record's name as a vendor lists it: without the final dot it is relative, whatever it looks like. Somebody who types
 * a full name where a relative one belongs gets `www.example.no.example.no`, listed as `www.example.no`, and that is
 * not `www` (artnet.md section 4.1, gigahost.md section 3).
 */
export function listedName(name: string, zone: string): string {
  return name === "" || name === "@" || name.endsWith(".") ? relativeName(name, zone) : canonicalDomain(name);
}

/** A relative name as programs have to write it: one that looks like a full name only in full means what it is. */
export function writtenName(relative: string, zone: string): string {
  return relativeName(relative, zone) === relative ? relative : `${absoluteName(relative, zone)}.`;
}

/** The full name of a relative one, without the final dot. */
export function absoluteName(relative: string, zone: string): string {
  return relative === "@" ? canonicalDomain(zone) : `${relative}.${canonicalDomain(zone)}`;
}

/** What is wrong with a record's name, if anything. */
export function nameProblem(name: string, zone: string | undefined): string | undefined {
  if (/[\u0000-\u0020\u007f"\\]/.test(name.trim()) || name !== name.trim()) {
    return `${JSON.stringify(name)} must not hold blanks, quotes, backslashes or control characters`;
  }
  if (zone === undefined) return undefined;
  const domain = canonicalDomain(zone);
  if (
    name.endsWith(".") &&
    canonicalDomain(name) !== domain &&
    !canonicalDomain(name).endsWith(`.${domain}`)
  ) {
    return `${JSON.stringify(name)} is outside the zone ${domain}; write it relative to the zone ("www") or in full ("www.${domain}.")`;
  }
  return labelProblem(relativeName(name, zone), domain);
}

// RFC 2317 has slashes in the names of parts of a reverse zone.
const labelForm = /^[a-z0-9_]([a-z0-9_/-]*[a-z0-9_])?$/;

export function isLabel(label: string): boolean {
  return label.length <= maxLabel && labelForm.test(label);
}

export function isNameLength(name: string): boolean {
  return name.length <= maxName;
}

function labelProblem(relative: string, zone: string): string | undefined {
  if (relative === "@") return undefined;
  const labels = relative.split(".");
  const wrong = labels.find((label) => label !== "*" && !labelForm.test(label));
  if (wrong !== undefined) {
    const why = wrong === "" ? "has an empty label" : `has the label ${JSON.stringify(wrong)}`;
    return `${JSON.stringify(relative)} ${why}; labels are letters, digits, underscores and, inside, hyphens and slashes, or "*"`;
  }
  const long = labels.find((label) => label.length > maxLabel);
  if (long) return `the label ${JSON.stringify(long)} is longer than ${maxLabel} octets`;
  if (absoluteName(relative, zone).length > maxName) return `the full name is longer than ${maxName} octets`;
  return undefined;
}

/** What is wrong with a zone's domain, if anything. */
export function domainProblem(domain: string): string | undefined {
  const plain = canonicalDomain(domain);
  const labels = plain.split(".");
  if (labels.length < 2) return `${JSON.stringify(domain)} is not a domain; an example: example.no`;
  if (!labels.every(isLabel) || !isNameLength(plain))
    return `${JSON.stringify(domain)} is not a domain name; labels are letters, digits, underscores and, inside, hyphens and slashes, at most ${maxLabel} octets each`;
  return undefined;
}

/** What is wrong with the name of a host, if anything. "@" is the zone itself. */
export function hostProblem(host: string): string | undefined {
  if (host === "@") return undefined;
  const plain = canonicalDomain(host);
  if (plain === "") return 'must name a host; the null target "." is not accepted by the vendors';
  const labels = plain.split(".");
  const well = labels.every(
    (label) => label.length <= maxLabel && /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label),
  );
  if (!well || plain.length > maxName || /\s/.test(host)) return `${JSON.stringify(host)} is not a host name`;
  if (/^\d+(\.\d+){3}$/.test(plain))
    return `${JSON.stringify(host)} is an address; this type points to a host name`;
  if (labels.length < 2)
    return `${JSON.stringify(host)} is a single label; write the host in full, e.g. ${plain}.example.no`;
  return undefined;
}
