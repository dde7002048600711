import type { CliFigures, CliRow } from "./index";
import type { StepCost } from "./stack";
import { changed } from "./steps";

const ratio = (a: number, b: number | undefined): string => (b ? (a / b).toFixed(2) : "");
const both = (row: CliRow, of: (cost: StepCost) => string): string => `${of(row.records)} / ${of(row.file)}`;
const against = (row: CliRow, other: StepCost | undefined, of: (cost: StepCost) => number): string =>
  other ? both(row, (cost) => ratio(of(cost), of(other))) : "";

function held({ step, records, file }: CliRow): string {
  if (!step.budget) return "";
  const holds =
    records.calls <= step.budget.records * step.count + 3 && file.calls <= step.budget.file * step.count + 3;
  return `${step.budget.records} / ${step.budget.file}: ${holds ? "holds" : "**missed**"}`;
}

const nameOf = ({ step: { act, count } }: CliRow): string =>
  act === "change" ? `change ${changed} of ${count}` : `${act} ${count}`;

const heads = [
  "step",
  "calls",
  "one at a time",
  "calls a record, budget",
  "bytes ÷ its",
  "time ÷ its",
  "processor, records ÷ file",
  "most memory, MB",
  "state a record, KB",
];

function line(row: CliRow, hasPeer: boolean): string {
  const { records, file, alone, peer } = row;
  const cells = [
    nameOf(row),
    both(row, ({ calls }) => String(calls)),
    alone ? String(alone.calls) : "",
    held(row),
    against(row, alone, ({ bytes }) => bytes),
    against(row, alone, ({ ms }) => ms),
    ratio(records.cpu, file.cpu),
    both(row, ({ peakMb }) => peakMb.toFixed(0)),
    both(row, ({ state }) => (state === undefined ? "" : (state / 1024).toFixed(2))),
    ...(hasPeer
      ? [
          peer ? String(peer.calls) : "",
          against(row, peer, ({ ms }) => ms),
          against(row, peer, ({ cpu }) => cpu),
        ]
      : []),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The part of the page that the Pulumi CLI is measured for. */
export function cliSection(figures: CliFigures | undefined, made: string): string {
  if (!figures) return "Not measured: no Pulumi CLI was found (`PULUMI_BIN`, `PATH`).\n";
  const { rows, artnet, version } = figures;
  const hasPeer = rows.some(({ peer }) => peer !== undefined);
  const names = [...heads, ...(hasPeer ? ["peer's calls", "time ÷ its", "processor ÷ its"] : [])];
  const edits = Math.floor((artnet.calls - 1) / 2);
  return `Measured on ${made}, under the Pulumi CLI ${version} with \`--parallel 16\`, at a Gigahost simulated with its refusal of overlapping writes
(20 ms). Two numbers are for \`DnsRecord\`s and for one \`DnsZoneFile\`. *One at a time* is the fair rival: a provider that shares nothing
writes one record after another and reads each back, because the vendor fails parallel writes; no engine stands around it.
${hasPeer ? "The peer is the executable that `RACKFORM_BENCH_PEER` named.\n" : ""}
| ${names.join(" | ")} |
|${names.map(() => "---").join("|")}|
${rows.map((row) => line(row, hasPeer)).join("\n")}

300 new records at Artnet, where every edit takes the whole zone: ${edits} edits, ${(300 / edits).toFixed(1)} records each (budget: at least six; ${edits * 6 <= 300 ? "holds" : "**missed**"}).
`;
}
