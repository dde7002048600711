import { type DnsVendor, dnsLimits } from "./limits";

/** What a redirect declares at its name: it is no type of rows. */
export const redirectType = "redirect";

/** Why something cannot stand at the name of a redirect. */
const besideRedirect: Record<string, string> = {
  A: "a redirect makes the A row of its name itself",
  CNAME: "a redirect makes an A row, and a CNAME must be the only record at its name",
  [redirectType]: "only one redirect is possible at a name",
};

interface Typed {
  type: string;
}

/** Whether the vendor keeps only one row of the type per name. */
export function isSingle(type: string, vendor: DnsVendor): boolean {
  return (dnsLimits[vendor].single as readonly string[]).includes(type);
}

/**
 * Why two rows cannot stand at one name, if so: a CNAME stands alone there, and some types have one row. Vendors would
 * refuse the second one, or silently replace the first.
 */
export function clashReason(a: Typed, b: Typed, vendor: DnsVendor): string | undefined {
  const beside = a.type === redirectType ? b.type : b.type === redirectType ? a.type : undefined;
  if (beside !== undefined) return besideRedirect[beside];
  if (a.type === b.type)
    return isSingle(a.type, vendor) ? `only one ${a.type} is possible at a name` : undefined;
  return a.type === "CNAME" || b.type === "CNAME" ? "a CNAME must be the only record at its name" : undefined;
}
