import { RackformError } from "../../sdk/core/errors";
import { asciiLower, canonicalDomain } from "./name";
import { parseZoneId, zoneId, type ZoneRef } from "./zone-ref";

/** Up to this many rows may go at once, whatever the size of the zone. */
const freeRows = 10;
/** Beyond that, up to this share of the zone. */
const freeShare = 0.3;

export interface MassDelete {
  /** Whose rows, for the message: `of example.no`. */
  what: string;
  /** Rows that would go without another one in their place. */
  removed: number;
  /** Rows that the stack has before the change. */
  total: number;
  /** How many had gone before it was noticed, and of how many it is not known whether they go. */
  done?: number;
  unknown?: number;
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
export function guardMassDelete({ allowed, ...change }: MassDelete & { allowed: boolean }): void {
  if (!allowed && isMassDelete(change)) throw massRefusal(change);
}

export function massRefusal({
  what,
  removed,
  total,
  done = 0,
  unknown = 0,
  how = "set allowMassDelete: true",
}: MassDelete): RackformError {
  const few = `more than ${freeRows} and more than ${freeShare * 100} %`;
  const unsure = unknown > 0 ? ` (of ${unknown} of them the run has not shown yet that they stay)` : "";
  const happened =
    done > 0
      ? `${done} of them had been let go before that showed, and none of the others was deleted`
      : "none of them was deleted";
  return new RackformError({
    kind: "validation",
    argument: "allowMassDelete",
    applied: "no",
    message: `this would delete ${removed} of the ${total} rows ${what}${unsure}, ${few}; ${happened}. If that is meant, ${how} for one run`,
  });
}

/** How to allow it for one run; not the configuration: an explicit provider does not see the stack's. */
export function howToAllow(zone: ZoneRef): string {
  return `set RACKFORM_ALLOW_MASS_DELETE=${zoneId(zone)}`;
}
