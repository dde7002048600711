import type { Finding, Report } from "./model";

/** What is paid for and in no state. */
export function billedIn({ findings }: Report): Finding[] {
  return findings.filter(({ billed }) => billed !== undefined);
}

/** One sentence for the end of a report; none where nothing is billed. */
export function billedText(report: Report): string | undefined {
  const billed = billedIn(report);
  if (billed.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { type } of billed) counts.set(type, (counts.get(type) ?? 0) + 1);
  const which = [...counts].map(([type, count]) => `${count} ${type}`).join(", ");
  const [objects, are] = billed.length === 1 ? ["object", "is"] : ["objects", "are"];
  return `${billed.length} ${objects} ${are} billed and in no state that was given: ${which}.`;
}

/** How a finding is billed, in words. */
export const billedWords = ({ billed }: Finding): string | undefined =>
  billed === undefined ? undefined : `billed ${billed}`;
