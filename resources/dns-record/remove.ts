import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { ZoneNotFound } from "../dns/zone-not-found";
import { massGuard } from "../dns/mass-guard";
import { clashReason } from "../dns/neighbours";
import { rowOf } from "../dns/record";
import { type LiveRow, type Row, sameRow } from "../dns/row";
import { findRow, rowsAt } from "../dns/row-index";
import { rowLedgerKey, rowOfLedgerKey } from "../dns/row-ledger";
import { type ZoneRef, zoneOf } from "../dns/zone-ref";
import type { ZoneRows } from "../dns/zone-rows";
import { Obstacle } from "./decide";
import { editedRow, refuseEdited } from "./edited";
import type { DnsRecordInputs, DnsRecordState } from "./schema";
import { blocked } from "./write";

type State = DnsRecordInputs & DnsRecordState;

/** Removes the record's row, and that row only. Already gone is fine once a second reading says so. */
export async function removeRecord(call: OwnedCall, rows: ZoneRows, state: State): Promise<void> {
  const zone = zoneOf(state);
  const saved = rowOf(state);
  const { ledger } = call.run;
  const key = rowLedgerKey(zone)(saved);
  const guard = massGuard(call.run, zone);
  guard.expect(state);
  const lacks = (now: readonly LiveRow[]) => !findRow(now, saved);
  try {
    let now = await rows.read(call.limits);
    if (lacks(now)) now = await rows.confirm(call.limits);
    await refuseEdited(call, state, editedRow(call, now, state));
    if (!lacks(now)) {
      await refuseHalf(call, zone, now, saved);
      await guard.allowDelete(call, saved, now);
    }
    const decide = (among: readonly LiveRow[]) => {
      const row = findRow(among, saved);
      // Another resource of the program may have come meanwhile that goes on with it.
      return row && !ledger.standsForAnother(key, call.holder) ? [{ remove: row }] : [];
    };
    await rows.edit(decide, call.limits, { lacks, looksAway: true });
  } catch (error) {
    // The zone is gone, and the row with it.
    if (!(error instanceof ZoneNotFound)) throw error;
  }
}

/**
 * A replacement is deleted first: where the row that comes in its place could not stand beside what stays, nothing is to be
 * deleted. What is itself being replaced in this run goes, once its deletion has begun.
 */
async function refuseHalf(
  call: OwnedCall,
  zone: ZoneRef,
  now: readonly LiveRow[],
  saved: Row,
): Promise<void> {
  const { ledger } = call.run;
  const next = rowOfLedgerKey(zone, ledger.wantedBy(call.owner));
  if (!next) return;
  const key = rowLedgerKey(zone);
  for (const row of rowsAt(now, next.name)) {
    const reason = sameRow(row, saved) ? undefined : clashReason(row, next, zone.vendor);
    if (reason === undefined) continue;
    const isGoing = () => ledger.isGone(key(row)) || ledger.isRemoved(() => [key(row)]) || undefined;
    if (!(await waitForProgram(call, isGoing)))
      throw blocked(call, { zone, wanted: { ...next, ttl: saved.ttl } }, new Obstacle(row, reason));
  }
}
