import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";
import type { Zone } from "./model";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function attempt(work: () => SimReply): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/**
 * One write in one zone. Writes take a moment, and one that begins while another is under way ends in the 500
 * that parallel writes get (gigahost.md section 3).
 */
export async function zoneWrite(
  call: Call<GigahostState>,
  zone: Zone,
  verb: "create" | "update" | "delete",
  work: () => SimReply,
): Promise<SimReply> {
  const { state, now } = call;
  const { overlapErrors, overlapApplies, zoneWriteMs } = state.options;
  const under = state.writing.get(zone.id) ?? 0;
  state.writing.set(zone.id, under + 1);
  try {
    if (overlapErrors && zoneWriteMs > 0) await pause(zoneWriteMs);
    if (overlapErrors && under > 0) {
      if (overlapApplies) attempt(work);
      throw new Refusal(500, `Unable to ${verb} record: Unknown server error`);
    }
    const reply = work();
    zone.updated = now;
    return reply;
  } finally {
    state.writing.set(zone.id, (state.writing.get(zone.id) ?? 1) - 1);
  }
}
