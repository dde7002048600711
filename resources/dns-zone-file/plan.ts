import { RackformError } from "../../sdk/core";
import { settings } from "../dns/describe";
import { guardMassDelete } from "../dns/mass-delete";
import { type LiveRow, matchKey, type Row, sameSettings } from "../dns/row";
import { listProblems } from "../dns/zone-file";
import type { RowChange } from "../dns/zone-rows";
import { refuseNeighbours } from "./neighbours";
import { type SortFacts, sortRows } from "./sort";

export interface PlanFacts extends SortFacts {
  unmanaged: "keep" | "remove";
  /** Declared rows that stand with other settings may be changed even if they are not known to be ours. */
  adopt: boolean;
  allowMassDelete: boolean;
  /** Makes the error for rows of others that stand with other settings. */
  conflict: (rows: string) => RackformError;
}

export function byKey(rows: Iterable<Row>): Map<string, Row> {
  return new Map(Array.from(rows, (row) => [matchKey(row), row]));
}

/**
 * The changes that make the zone hold the wanted rows, in an order in which each can be carried out by itself: what
 * stands in the way goes first, what only has to go, goes last.
 *
 * @throws conflict for rows of others in the way, validation for a mass deletion
 */
export function planZone(
  live: readonly LiveRow[],
  wanted: ReadonlyMap<string, Row>,
  facts: PlanFacts,
): RowChange[] {
  const { standing, leftover, edited, foreign, visible } = sortRows(live, wanted, facts);
  if (facts.unmanaged === "keep") refuseEdited(edited, facts);
  const surplus =
    facts.unmanaged === "remove" ? [...edited, ...foreign].filter((row) => !facts.isHeldByOther(row)) : [];
  const missing = [...wanted].filter(([key]) => !standing.has(key)).map(([, row]) => row);
  const { changed, adds, removes } = paired(missing, [...leftover, ...surplus]);
  for (const [key, row] of standing) {
    const want = wanted.get(key)!;
    if (!sameSettings(row, want)) changed.push({ remove: row, add: want });
  }
  refuseForeignSettings(standing, wanted, facts);
  refuseNeighbours(adds, live, new Set([...leftover, ...surplus]), facts);
  guardMassDelete({
    what: `that this resource has in ${facts.zone.domain}`,
    removed: removes.length,
    // What this resource has there; with all rows of the zone in its hands, that is all of them.
    total:
      facts.unmanaged === "remove"
        ? visible.length
        : leftover.length + [...standing.values()].filter((row) => facts.memory.owns(row)).length,
    allowed: facts.allowMassDelete,
  });
  const needed = new Set(adds.map(({ name }) => name));
  const before = removes.filter(({ name }) => needed.has(name));
  const after = removes.filter(({ name }) => !needed.has(name));
  return [
    ...before.map((remove) => ({ remove })),
    ...changed,
    ...adds.map((add) => ({ add })),
    ...after.map((remove) => ({ remove })),
  ];
}

/** Within an RRset a row that goes and one that comes are one change in place: one write instead of two, and no gap. */
function paired(
  missing: readonly Row[],
  going: readonly LiveRow[],
): { changed: RowChange[]; adds: Row[]; removes: LiveRow[] } {
  const free = new Map<string, LiveRow[]>();
  for (const row of going) {
    const set = `${row.name} ${row.type}`;
    const seen = free.get(set);
    if (seen) seen.push(row);
    else free.set(set, [row]);
  }
  // Taken from the end, where it costs nothing.
  for (const rows of free.values()) rows.reverse();
  const changed: RowChange[] = [];
  const adds: Row[] = [];
  for (const add of missing) {
    const remove = free.get(`${add.name} ${add.type}`)?.pop();
    if (remove) changed.push({ remove, add });
    else adds.push(add);
  }
  return { changed, adds, removes: [...free.values()].flatMap((rows) => rows.reverse()) };
}

function refuseForeignSettings(
  standing: ReadonlyMap<string, LiveRow>,
  wanted: ReadonlyMap<string, Row>,
  facts: PlanFacts,
): void {
  if (facts.adopt || facts.unmanaged === "remove") return;
  const different = [...standing].filter(
    ([key, row]) => !sameSettings(row, wanted.get(key)!) && !facts.memory.owns(row),
  );
  if (different.length === 0) return;
  const told = different.map(
    ([key, row]) => `${facts.naming.row(row)} with ${settings(row)} instead of ${settings(wanted.get(key)!)}`,
  );
  throw facts.conflict(listProblems(told));
}

/** Rows that may be ours in another form are neither overwritten nor left to nobody before the user has seen them. */
export function refuseEdited(edited: readonly Row[], { zone, naming }: SortFacts): void {
  if (edited.length === 0) return;
  throw new RackformError({
    kind: "conflict",
    vendor: zone.vendor,
    applied: "no",
    message: `rows of this resource are missing, and others stand where they stood: ${listProblems(edited.map(naming.row))}. They may be ours, edited by hand, or somebody else's; nothing was changed. pulumi refresh shows them as they are now and takes them for ours; if they are not, put ours back or take them out of the program first`,
  });
}
