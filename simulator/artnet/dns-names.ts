import { fail } from "./failure";

const label = /^(\*|[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)$/i;

/**
 * Full name, without the final dot, of a record's name as it was sent: relative, full with a final dot, `@` for
 * the zone, empty for the previous record's.
 */
export function resolveName(sent: string, domain: string, previous: string | undefined): string {
  if (sent === "") return previous ?? fail("incorrect-param-value");
  if (sent === "@") return domain;
  const fqdn = sent.endsWith(".") ? sent.slice(0, -1) : `${sent}.${domain}`;
  const inside = fqdn.toLowerCase() === domain || fqdn.toLowerCase().endsWith(`.${domain}`);
  const labels = fqdn.split(".");
  const valid = labels.every((part, index) => label.test(part) && (part !== "*" || index === 0));
  if (!inside || !valid || fqdn.length > 253) fail("incorrect-param-value");
  return fqdn;
}

/** `@` for the zone itself, otherwise the part before the zone's name; names elsewhere get their final dot. */
export function relativeName(fqdn: string, domain: string): string {
  const lower = fqdn.toLowerCase();
  if (lower === domain) return "@";
  return lower.endsWith(`.${domain}`) ? fqdn.slice(0, -domain.length - 1) : `${fqdn}.`;
}

/** Full name, without the final dot, of a host that a record points to. */
export function resolveHost(sent: string, domain: string): string {
  if (sent === "@") return domain;
  return sent.endsWith(".") ? sent.slice(0, -1) : `${sent}.${domain}`;
}

export function isDomain(text: string): boolean {
  const labels = text.split(".");
  return text.length <= 253 && labels.length >= 2 && labels.every((part) => part !== "*" && label.test(part));
}
