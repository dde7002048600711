import { RackformError } from "../../sdk/core";
import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { conflict, proofInTime, proofOf, tellAdopted } from "../contract/take-over";
import { describe, settings } from "../dns/describe";
import { type LiveRow, type Row, sameRow, sameSettings } from "../dns/row";
import { findRow, rowsAt } from "../dns/row-index";
import { heldByOther, rowLedgerKey } from "../dns/row-ledger";
import { type ZoneRef, zoneId } from "../dns/zone-ref";
import type { EditWatch, RowChange, ZoneRows } from "../dns/zone-rows";
import { Edited, Obstacle, AlreadyExists } from "./decide";

/** What is to be written for one record. */
export interface Writing {
  zone: ZoneRef;
  wanted: Row;
  adopt?: boolean;
  /** The row that the state has. */
  own?: Row;
  decide(rows: readonly LiveRow[], mayTake: (row: LiveRow) => boolean): RowChange[];
  lacks?: EditWatch["lacks"];
  /** Refuses a row that somebody seems to have edited, unless it turns out to be another resource's. */
  refuse?(row: LiveRow): Promise<void>;
}

/** An address stands there that nobody of the stack has: whether a redirect of the vendor's makes it, has not been asked yet. */
class Untold extends Error {}

const addressesAt = (rows: readonly LiveRow[], { name, type }: Row): readonly LiveRow[] =>
  type === "A" ? rowsAt(rows, name).filter((row) => row.type === type) : [];

/** How often a decision that came to something in the way is made anew after that has changed. */
const tries = 20;

/**
 * Carries out the decision. What stands there already is taken over with a proof, which may come while this waits, and an
 * obstacle that is being replaced in this run is waited for.
 *
 * @throws conflict with the ways out where neither comes
 */
export async function write(call: OwnedCall, rows: ZoneRows, writing: Writing): Promise<readonly LiveRow[]> {
  const { zone, wanted, own, adopt } = writing;
  const key = rowLedgerKey(zone)(wanted);
  // This call has asked for the row: one that is there by now is its own.
  let isAsked = false;
  let isAdopted = false;
  const wish = (row: LiveRow) => ({ key, adopt, isEqual: sameSettings(row, wanted) });
  const mayTake = (row: LiveRow): boolean => {
    if (isAsked) return true;
    if (!proofOf(call, wish(row))) return false;
    // Before anything is written: a run that is killed has told it then.
    if (!isAdopted) tell(call, writing, row);
    isAdopted = true;
    return true;
  };
  const asked = () => void (isAsked = true);
  let isTold = !rows.tellServices;
  const isStacks = heldByOther(call.run.ledger, zone, call.holder);
  const decide = (now: readonly LiveRow[]) => {
    const others = addressesAt(now, wanted).filter((row) => !own || !sameRow(row, own));
    if (!isTold && others.some((row) => !isStacks(row))) throw new Untold();
    const made = own && findRow(now, own) ? undefined : others.find(({ service }) => service !== undefined);
    if (made)
      throw new Obstacle(made, `a ${made.service} of the vendor's makes that row, and has its name alone`);
    return writing.decide(now, mayTake);
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return await rows.edit(decide, call.limits, {
        lacks: writing.lacks,
        unclear: asked,
        written: asked,
      });
    } catch (error) {
      if (error instanceof Untold) {
        await rows.tellServices?.(call.limits);
        isTold = true;
      } else if (error instanceof AlreadyExists) {
        if (attempt === tries || !(await proofInTime(call, wish(error.row))))
          throw stands(call, writing, error);
      } else if (error instanceof Obstacle) {
        if (attempt === tries || !(await isCleared(call, zone, error.row)))
          throw blocked(call, writing, error);
      } else if (error instanceof Edited && writing.refuse && attempt < tries)
        await writing.refuse(error.row);
      else throw error;
    }
  }
}

/** Whether a row in the way goes while this waits: its own resource is being replaced in this run. */
function isCleared(call: OwnedCall, zone: ZoneRef, row: LiveRow): Promise<true | undefined> {
  const { ledger } = call.run;
  const key = rowLedgerKey(zone)(row);
  return waitForProgram(
    call,
    () => ledger.isGone(key) || undefined,
    () => ledger.isRemoved(() => [key]),
  );
}

const isSecret = ({ secrets }: OwnedCall): boolean => secrets.has("value");

function tell(call: OwnedCall, { zone, wanted, adopt }: Writing, row: LiveRow): void {
  const key = rowLedgerKey(zone)(wanted);
  const proof = proofOf(call, { key, adopt, isEqual: sameSettings(row, wanted) });
  if (proof === undefined || proof === "another resource of this stack lets it go") return;
  tellAdopted(call, `${zoneId(zone)}: ${describe(wanted, zone, isSecret(call))}`, proof);
}

function stands(call: OwnedCall, { zone, wanted }: Writing, { row }: AlreadyExists): RackformError {
  const differs = sameSettings(row, wanted)
    ? undefined
    : `with ${settings(row)} instead of ${settings(wanted)}`;
  return conflict(call, {
    vendor: zone.vendor,
    what: `${describe(wanted, zone, isSecret(call))} in ${zone.domain}`,
    stands: differs,
    otherwise: "take it out of the program, or remove the row at the vendor",
  });
}

/** What stands in the way of a row, and how to go on. */
export function blocked(
  call: OwnedCall,
  { zone, wanted }: Pick<Writing, "zone" | "wanted">,
  { row, reason }: Obstacle,
): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: zone.vendor,
    argument: "type",
    applied: "no",
    message:
      `${describe(wanted, zone, isSecret(call))} cannot stand beside ${describe(row, zone, isSecret(call))}: ${reason}; nothing was changed for it. ` +
      `What leaves the program goes only at the end of an update: make two updates, first without the row in the way, then with this one; or keep the logical name of its resource, which replaces it. A row of somebody else's has to go at the vendor`,
  });
}
