import { RackformError } from "../../sdk/core";
import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { describe } from "../dns/describe";
import { locate } from "../dns/locate";
import { rowOf } from "../dns/record";
import type { LiveRow } from "../dns/row";
import { findRow } from "../dns/row-index";
import { heldByOther, rowLedgerKey } from "../dns/row-ledger";
import { zoneOf } from "../dns/zone-ref";
import type { DnsRecordInputs, DnsRecordState } from "./schema";

type State = DnsRecordInputs & DnsRecordState;

/** The row that stands in the place of the one that the state has, edited by somebody, or so it seems. */
export function editedRow(call: OwnedCall, now: readonly LiveRow[], state: State): LiveRow | undefined {
  const saved = rowOf(state);
  if (findRow(now, saved)) return undefined;
  return locate(now, saved, state.__siblings, heldByOther(call.run.ledger, zoneOf(state), call.holder));
}

/**
 * Nothing proves whose a row is that stands where this record's stood: a refresh shows it to the user first. It may be that
 * of a resource which the engine has yet to show.
 *
 * @throws conflict that says so
 */
export async function refuseEdited(call: OwnedCall, state: State, row: LiveRow | undefined): Promise<void> {
  if (!row) return;
  const zone = zoneOf(state);
  const key = rowLedgerKey(zone)(row);
  if (await waitForProgram(call, () => call.run.ledger.isHeldByOther(key, call.holder) || undefined)) return;
  const isSecret = call.secrets.has("value");
  throw new RackformError({
    kind: "conflict",
    vendor: zone.vendor,
    argument: "value",
    applied: "no",
    message:
      `${describe(rowOf(state), zone, isSecret)} is gone, and ${describe(row, zone, isSecret)} stands in its place; nothing was changed. ` +
      `If somebody has edited it, pulumi refresh (or up --refresh) takes the edit into the state, and the next run changes or deletes it; if it is somebody else's, let this record go with pulumi state delete`,
  });
}
