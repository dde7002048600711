import type { Call } from "../contract/run";
import { perAccount } from "../sharing/per-run";
import { Queues } from "../sharing/queue";

const queues = perAccount("artnet", () => new Queues());

/** One at a time at a ruleset: without a serial, two writers of one run would overwrite each other. */
export function runInRulesetQueue<T>(
  { run, limits }: Call,
  rulesetId: string,
  work: () => Promise<T>,
): Promise<T> {
  return queues(run).run(rulesetId, limits, work);
}
