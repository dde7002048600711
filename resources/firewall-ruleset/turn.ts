import type { Call } from "../contract/run";
import { perAccount } from "../sharing/per-run";
import { Turns } from "../sharing/turns";

const turns = perAccount("artnet", () => new Turns());

/** One at a time at a ruleset: without a serial, two writers of one run would overwrite each other. */
export function exclusively<T>({ run, limits }: Call, rulesetId: string, work: () => Promise<T>): Promise<T> {
  return turns(run).take(rulesetId, limits, work);
}
