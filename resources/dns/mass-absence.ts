import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { perRun } from "../sharing/per-run";
import { manageable } from "./limits";
import { howToAllow, isMassDelete } from "./mass-delete";
import type { Row } from "./row";
import { zoneId, type ZoneRef } from "./zone-ref";

/** Rows that records of a run find gone, by zone: records do not know of each other. */
const counts = perRun(() => new Map<string, number>());

/**
 * Called before a row is believed to be gone; `rows` are those that are left.
 *
 * @throws protocol when too large a part of the zone seems to be gone
 */
export async function confirmGone({ run }: Call, zone: ZoneRef, rows: readonly Row[]): Promise<void> {
  const gone = counts(run);
  const id = zoneId(zone);
  gone.set(id, (gone.get(id) ?? 0) + 1);
  // What comes in one turn of the event loop is counted together.
  await new Promise(setImmediate);
  const removed = gone.get(id)!;
  const total = removed + manageable(rows, zone).length;
  if (!isMassDelete({ removed, total }) || run.allowsMassDelete(id)) return;
  throw new RackformError({
    kind: "protocol",
    message:
      `more than ${removed - 1} rows of ${zone.domain} seem to be gone at once, a large part of the zone; that is not believed and ` +
      `nothing was changed. If they really are gone, ${howToAllow(zone)} for one run`,
  });
}
