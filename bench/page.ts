import { cpus } from "node:os";
import { join } from "node:path";
import commit from "../scripts/commit.js";
import { findPulumi } from "../tests/e2e/find-pulumi";
import { type Case, parallel } from "./cases/case";
import type { Figure } from "./inside";
import type { Cost } from "./measure";

export interface Row {
  case: Case;
  /** One for each latency. */
  ours: Cost[];
  straightforward?: Cost[];
}

export const budgetOf = ({ case: { allowed } }: Pick<Row, "case">): number =>
  Object.values(allowed).reduce((sum, calls) => sum + calls, 0);

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)}`;
const seconds = (ms: number): string => (ms / 1000).toFixed(2);
const ratio = (a: number, b: number): string => (b === 0 ? "" : `${(a / b).toFixed(2)}`);

/** Endpoints that were called more often than allowed, by latency. */
function over({ case: { allowed }, ours }: Row, latenciesMs: number[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { endpoints }] of ours.entries()) {
    for (const [endpoint, calls] of Object.entries(endpoints)) {
      if (calls > (allowed[endpoint] ?? 0))
        found.set(endpoint, [...(found.get(endpoint) ?? []), latenciesMs[at]!]);
    }
  }
  return found;
}

const noLatency =
  "Without latency waves do not fill: an answer is there before the engine has its next operation ready, so that more looks are needed than " +
  "there are waves of full width; nothing waits for a timer to spare them.";

/** What missed its budget, and why where that is known. */
function misses(rows: Row[], latenciesMs: number[]): string {
  const missed = rows
    .map((row) => ({ row, found: over(row, latenciesMs) }))
    .filter(({ found }) => found.size > 0);
  if (missed.length === 0) return "Every case is within its budget at every latency.";
  const lines = missed.flatMap(({ row, found }) =>
    [...found].map(
      ([endpoint, at]) =>
        `- Over budget: ${row.case.name}, at ${endpoint}, with ${at.join(" and ")} ms of latency.`,
    ),
  );
  const onlyWithout = missed.every(({ found }) =>
    [...found.values()].every((at) => at.every((ms) => ms === 0)),
  );
  return [...lines, ...(onlyWithout ? ["", noLatency] : [])].join("\n");
}

/** What a line says of its case before anything is measured. */
export const caseCells = (one: Case): string[] => [one.name, one.budget, String(budgetOf({ case: one }))];

function caseLine(row: Row): string {
  const [ours, way] = [row.ours.at(-1)!, row.straightforward?.at(-1)];
  const cells = [
    ...caseCells(row.case),
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

/** What stands between these is measured apart: `npm run bench -- cli`. */
const [cliStart, cliEnd] = ["<!-- cli: begin -->", "<!-- cli: end -->"];

/** The page with what was measured under the CLI anew. */
export function withCliSection(page: string, cli: string): string {
  const [before] = page.split(cliStart);
  const [, after] = page.split(cliEnd);
  if (after === undefined) throw new Error("docs/performance.md has no part for the CLI: run npm run bench");
  return `${before}${cliStart}\n${cli}${cliEnd}${after}`;
}

const heads = [
  "case",
  "budget",
  "calls allowed",
  "calls",
  "÷ allowed",
  "straightforward calls",
  "ours ÷ its",
  "KB",
  "ours ÷ its",
  "s",
  "straightforward s",
  "ours ÷ its",
];

/** When, of which commit and on which machine something was measured. */
export function madeOn(): string {
  return [
    new Date().toISOString().slice(0, 10),
    commit(join(__dirname, ".."), "docs/performance.*"),
    `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"})`,
    `Node ${process.versions.node}`,
    `Pulumi CLI ${findPulumi()?.version ?? "not found"}`,
  ].join(", ");
}

/** The table, the figures and what they mean for larger accounts. */
export function page(rows: Row[], figures: Figure[], latenciesMs: number[], cli: string): string {
  const latencies = latenciesMs.join(", ");
  const made = madeOn();
  return `# Performance

Written by \`npm run bench\` on ${made}.
Compare ratios, not seconds: other machines have other seconds.

![Calls of rackform and of the straightforward way](performance.svg)

## Calls

Each case is one run of the embedded engine, ${parallel} operations at a time, against the simulated vendor; \`calls\` and \`s\` are for
${latencies} ms of latency. Log-ins are not counted. \`w\` is the number of waves of parallel work, \`k\` of changes. *Straightforward* is one call, or one
read-modify-write, for each resource, the way of providers that share nothing; it is carried out on the same clients without an engine
(bench/straightforward), so its seconds hold nothing but calls, ours the whole run. Bytes and "ours ÷ its" are at ${latenciesMs.at(-1)} ms.

| ${heads.join(" | ")} |
|${heads.map(() => "---").join("|")}|
${rows.map(caseLine).join("\n")}

${misses(rows, latenciesMs)}

## Cost inside

| what | budget | measured | |
|---|---|---|---|
${figures.map(({ what, budget, measured, holds }) => `| ${what} | ${budget} | ${measured} | ${holds ? "holds" : "**missed**"} |`).join("\n")}

*Without the simulated vendor's own time*: what the vendor takes to answer is the vendor's; here it is computed on the same cores. A record is
compared with a dynamic resource of as many properties that does nothing, because each property costs Pulumi's SDK and engine something; what
that is, the line against a single property says. Rackform's own share is smaller than that of \`pulumi.dynamic.Resource\`: its provider text is a
constant, and its constructor takes no stack trace for each property, which under the CLI's ts-node is two thirds of a program's time.

## Under the Pulumi CLI

${cliStart}
${cli}${cliEnd}

## Larger accounts

- A refresh costs calls by zones, not by records: the lines above measure 1,000 zones, 100,000 records and zone files of 100,000 rows. Eight calls are under way at a time. What
  a record costs in the provider process does not grow with its zone.
- Writing k records of one Gigahost zone takes k calls one after another, because the vendor fails parallel ones: 100,000 records at 100 ms are
  close to three hours whichever way they are declared. One list confirms eight to ${parallel} of them: with N rows there are up to k/8 lists of N rows.
  \`DnsZoneFile\` needs no waves.
- At Artnet an edit sends the whole zone: k single records in groups of eight send k/8 whole zones, which grows with the square. A large
  zone is one \`DnsZoneFile\`: one edit.
- Pulumi's engine writes its whole checkpoint before and after every step, so that its time grows with the square of the resources. That also
  spaces what it asks for: records arrive one by one. A group therefore waits for the next one, as long as the run has shown that it will come
  and for a tenth of a second without news, up to four where the engine is slower; a single change waits for nobody.
- When \`DnsZoneFile\` is the way, and what helps where it is not: [large zones](large-zones.md).
`;
}
