import { RackformError } from "../../sdk/core";
import { asciiLower, canonicalDomain } from "./name";
import { parseZoneId, zoneId } from "./zone-ref";

/** Up to this many rows may go at once, whatever the size of the zone. */
const freeRows = 10;
/** Beyond that, up to this share of the zone. */
const freeShare = 0.3;

export interface MassDelete {
  /** What is being changed, for the message: a zone's domain. */
  what: string;
  /** Rows that would go without another one in their place. */
  removed: number;
  /** Rows before the change, those that belong to the vendor left out. */
  total: number;
  /** Whether the user has explicitly allowed it. */
  allowed: boolean;
  /** How to allow it, for the message; an argument of the resource when left out. */
  how?: string;
}

/** Whether a change deletes so much that it looks like a mistake: more than 10 rows, and more than 30 % of all. */
export function isMassDelete({ removed, total }: Pick<MassDelete, "removed" | "total">): boolean {
  return removed > freeRows && removed > total * freeShare;
}

/**
 * Whether a list of allowances names a zone, given as its id: `gigahost:example.no`, `example.no` at any vendor, or
 * `*`. One notation for the environment, the configuration and `rackform plan-guard`.
 */
export function allowsZone(allowances: readonly string[], zone: string): boolean {
  const names = allowances.map(canonicalAllowance);
  const id = canonicalAllowance(zone);
  return [id, id.slice(id.indexOf(":") + 1), "*"].some((name) => names.includes(name));
}

function canonicalAllowance(text: string): string {
  const ref = parseZoneId(asciiLower(text.trim()));
  return ref ? zoneId(ref) : canonicalDomain(text);
}

/**
 * Stops a change that would delete a large part of a zone: an empty file or a failed template is the likelier reason.
 *
 * @throws validation that names the allowance, `allowMassDelete`
 */
export function guardMassDelete({
  what,
  removed,
  total,
  allowed,
  how = "set allowMassDelete: true",
}: MassDelete): void {
  if (allowed || !isMassDelete({ removed, total })) return;
  throw new RackformError({
    kind: "validation",
    argument: "allowMassDelete",
    applied: "no",
    message:
      `this would delete ${removed} of the ${total} rows of ${what}, more than ${freeRows} and more than ${freeShare * 100} %; ` +
      `nothing was changed. If that is meant, ${how} for one run`,
  });
}
