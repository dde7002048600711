import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Adds to the figures of `npm run reliability`, which names a folder to collect them in; without it nothing is
 * written. One line a suite, so that suites in parallel processes do not meet.
 */
export function report(suite: string, figures: Record<string, number>): void {
  const folder = process.env.RACKFORM_RELIABILITY_FIGURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${suite}.jsonl`), `${JSON.stringify(figures)}\n`);
}
