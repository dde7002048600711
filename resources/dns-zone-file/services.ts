import { RackformError } from "../../sdk/core";
import { type LiveRow, matchKey, type Row } from "../dns/row";
import { listProblems } from "../dns/zone-file";
import type { DnsZoneFileInputs } from "./schema";
import type { Sorted, SortFacts } from "./sort";

/** An address is about to be taken in or removed, and whether a redirect of the vendor's makes it has not been asked yet. */
export class UntoldServices extends Error {}

/**
 * Whether it matters which rows the vendor's redirects make: an address that is not known as this resource's is about to be
 * taken in, taken for an edited one, or removed.
 */
export function servicesMatter(
  { standing, edited, foreign }: Sorted,
  { memory, isHeldByOther }: SortFacts,
  unmanaged: DnsZoneFileInputs["unmanaged"],
): boolean {
  const taken = [...standing.values()].filter((row) => !memory.owns(row));
  const surplus = unmanaged === "remove" ? foreign.filter((row) => !isHeldByOther(row)) : [];
  return [...taken, ...edited, ...surplus].some(({ type }) => type === "A");
}

/** @throws conflict for declared rows that a redirect makes: they come and go with it */
export function refuseServiceRows(
  live: readonly LiveRow[],
  wanted: ReadonlyMap<string, Row>,
  { zone, naming, memory }: SortFacts,
): void {
  const made = live.filter(
    (row) => row.service !== undefined && wanted.has(matchKey(row)) && !memory.owns(row),
  );
  if (made.length === 0) return;
  throw new RackformError({
    kind: "conflict",
    vendor: zone.vendor,
    applied: "no",
    message: `the vendor's redirects make rows that are declared here: ${listProblems(made.map(naming.row))}; nothing was changed. Take these rows out of the program, or delete the redirect first`,
  });
}
