import { Mutex } from "async-mutex";
import type { Call } from "../contract/run";
import { inTurn } from "../contract/turn";

/** One at a time at a ruleset: without a serial, two writers of one run would overwrite each other. */
export function exclusively<T>(call: Call, rulesetId: string, work: () => Promise<T>): Promise<T> {
  const turns = call.run.account("artnet").share("firewall turns", () => new Map<string, Mutex>());
  const turn = turns.get(rulesetId) ?? new Mutex();
  turns.set(rulesetId, turn);
  return inTurn(turn, call.limits, work);
}
