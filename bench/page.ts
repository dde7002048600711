import { cpus } from "node:os";
import type { Case } from "./cases/case";
import type { Figure } from "./inside";
import type { Cost } from "./measure";

export interface Row {
  case: Case;
  /** One for each latency. */
  ours: Cost[];
  straightforward?: Cost[];
}

export const budgetOf = ({ case: { allowed } }: Row): number => Object.values(allowed).reduce((sum, calls) => sum + calls, 0);

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)}`;
const seconds = (ms: number): string => (ms / 1000).toFixed(2);
const ratio = (a: number, b: number): string => (b === 0 ? "" : `${(a / b).toFixed(2)}`);

function over({ case: { allowed }, ours }: Row): string[] {
  return ours.flatMap(({ endpoints }) => Object.keys(endpoints).filter((endpoint) => endpoints[endpoint]! > (allowed[endpoint] ?? 0)));
}

function caseLine(row: Row): string {
  const [ours, way] = [row.ours.at(-1)!, row.straightforward?.at(-1)];
  const cells = [
    row.case.name,
    row.case.budget,
    String(budgetOf(row)),
    row.ours.map(({ calls }) => calls).join(" / "),
    budgetOf(row) === 0 ? (ours.calls === 0 ? "0" : "over") : ratio(ours.calls, budgetOf(row)),
    way ? String(way.calls) : "",
    way ? ratio(ours.calls, way.calls) : "",
    kilobytes(ours.bytes),
    way ? ratio(ours.bytes, way.bytes) : "",
    row.ours.map(({ ms }) => seconds(ms)).join(" / "),
    row.straightforward?.map(({ ms }) => seconds(ms)).join(" / ") ?? "",
    way ? ratio(ours.ms, way.ms) : "",
  ];
  return `| ${cells.join(" | ")} |`;
}

const heads = ["case", "budget", "calls allowed", "calls", "of the budget", "straightforward", "of it", "KB", "of it", "s", "straightforward s", "of it"];

/** The table, the figures and what they mean for larger accounts. */
export function page(rows: Row[], figures: Figure[], latenciesMs: number[]): string {
  const missed = rows.filter((row) => over(row).length > 0);
  const latencies = latenciesMs.join(", ");
  return `# Performance

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.versions.node}.
Compare ratios, not seconds: other machines have other seconds.

![Calls of rackform and of the straightforward way](performance.svg)

## Calls

Each case is one run of the embedded engine, 16 operations at a time, against the simulated vendor; \`calls\` and \`s\` are for
${latencies} ms of latency. Log-ins are not counted. \`w\` is the number of waves of parallel work, \`k\` of changes. *Straightforward* is one call, or one
read-modify-write, for each resource, the way of providers that share nothing; it is carried out on the same clients without an engine
(bench/straightforward), so its seconds hold nothing but calls, ours the whole run. Bytes and "of it" are at ${latenciesMs.at(-1)} ms.

| ${heads.join(" | ")} |
|${heads.map(() => "---").join("|")}|
${rows.map(caseLine).join("\n")}

${missed.length === 0 ? "Every case is within its budget at every latency." : missed.map((row) => `Over budget: ${row.case.name}, at ${[...new Set(over(row))].join(", ")}. Without latency waves do not fill: an answer is there before the engine has the next operation ready.`).join("\n")}

## Cost inside

| what | budget | measured | |
|---|---|---|---|
${figures.map(({ what, budget, measured, holds }) => `| ${what} | ${budget} | ${measured} | ${holds ? "holds" : "**missed**"} |`).join("\n")}

## Larger accounts

- A refresh costs calls by zones, not by records: 1,000 Gigahost zones are 1,001 calls, 1,000 Artnet zones 1,000, whatever they hold. Eight calls are under
  way at a time, so 1,000 zones at 100 ms take about 13 s. What a record costs in the provider process does not grow with its zone (table above).
- Writing k records of one Gigahost zone takes k calls one after another, because the vendor fails parallel ones: 100,000 records at 100 ms are
  close to three hours whichever way they are declared. The list after every wave adds 1/16 of the calls, and its length: with N rows there are
  k/16 lists of N rows. \`DnsZoneFile\` needs no waves.
- At Artnet an edit sends the whole zone: k single records in groups of 16 send k/16 whole zones, which grows with the square. A large zone is one
  \`DnsZoneFile\`: one edit.
- Pulumi's engine writes its whole checkpoint after every step. Measured with the real CLI 3.250 and a file backend on two cores, \`up\` of trivial
  dynamic resources took 2.5 s for 100, 36 s for 1,000 and 291 s for 3,000: it grows with the square and passes the vendors' own time at about a
  thousand records. A refresh of 1,000 took 1.5 s. The embedded engine's journal grows by the step (table above).
`;
}
