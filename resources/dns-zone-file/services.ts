import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { type LiveRow, matchKey, type Row } from "../dns/row";
import type { ZoneRows } from "../dns/zone-rows";
import { listProblems } from "../dns/zone-file";
import type { DnsZoneFileInputs } from "./schema";
import type { Sorted, SortFacts } from "./sort";

/**
 * Has the zone tell which rows the vendor's redirects make, where an address that is not known as this resource's is about to be
 * taken in, taken for an edited one, or removed. Rows that were read already tell it as well.
 */
export async function askServices(
  { limits }: Call,
  rows: ZoneRows,
  { standing, edited, foreign }: Sorted,
  { memory, isHeldByOther }: SortFacts,
  unmanaged: DnsZoneFileInputs["unmanaged"],
): Promise<void> {
  const taken = [...standing.values()].filter((row) => !memory.owns(row));
  const surplus = unmanaged === "remove" ? foreign.filter((row) => !isHeldByOther(row)) : [];
  if ([...taken, ...edited, ...surplus].some(({ type }) => type === "A")) await rows.tellServices?.(limits);
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
