import type { Call } from "../../contract/run";
import { perAccount } from "../../sharing/per-run";
import { settled } from "../../sharing/settled";

/** How long after a run began the list of zones shows whatever an earlier one has paid for. */
const settleMs = 60_000;

const waits = perAccount("gigahost", () => ({ isWaitTold: false }));

/** Before a zone is paid for that the list lacks: a run that was killed may have ordered it. */
export const zonesSettled = (call: Call, what: string): Promise<void> =>
  settled(call, { vendor: "gigahost", what, list: "the list of zones", settleMs, told: waits(call.run) });
