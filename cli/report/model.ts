import type { Price } from "../../resources/contract/bill";
import type { Spending } from "./spending";

/** Version of the JSON form of a report; a field may be added without a new one, and a changed meaning has one. */
export const reportVersion = 1;

export type FindingKind = "changed" | "missing" | "unfinished" | "unmanaged" | "unreadable" | "forbidden";

/** One property that is not what it was at the last `up`. */
export interface PropertyChange {
  path: string;
  expected: unknown;
  actual: unknown;
  /** Whether the argument is a secret: then neither value is told. */
  secret?: boolean;
}

/** One object that is not as the state says, is not in the state, or could not be looked at. */
export interface Finding {
  kind: FindingKind;
  vendor: string;
  /** The kind of resource, e.g. `DnsRecord`. */
  type: string;
  /** Vendor-side name for people: `www.example.no A 192.0.2.10`. */
  object: string;
  /** The resource's id in rackform's form, which also names objects that are not in the state. */
  id: string;
  urn?: string;
  properties: PropertyChange[];
  /** Of what is unmanaged and paid for: how, after "billed". */
  billed?: string;
  /** Why it could not be read, is not what it should be, or is forbidden. */
  reason?: string;
}

/** One resource that a plan changes, as a reviewer looks at it. */
export interface PlannedChange {
  change: "create" | "update" | "replace" | "delete" | "import";
  /** Empty for other packages' resources. */
  vendor: string;
  /** The kind of resource, or another package's type. */
  type: string;
  /** The resource's name in the program. */
  name: string;
  object: string;
  urn: string;
  /** Its arguments before (`expected`) and after (`actual`); secrets are hidden. */
  properties: PropertyChange[];
  /** What it costs, in words. */
  cost?: string;
  /** Left out where the plan does not tell it. */
  price?: Price;
}

export interface Report {
  /** What the findings are about: the state held against the vendors, or a plan against policy. */
  about: "drift" | "plan";
  /** What was looked at, for headings: a stack or a file. */
  subject: string;
  /** ISO time. */
  at: string;
  findings: Finding[];
  /** Findings that rules or a baseline took out. */
  ignored: number;
  /** Managed resources that were looked at; of a plan, its changes. */
  managed: number;
  /** Those of them that are as they should be. A plan has none: what it does not change is not looked at. */
  inSync?: number;
  /** Objects in the accounts, managed or not, where inventories were made. */
  inventoried: number;
  /** Vendors that could not be read at all, with the reason. */
  unreadableVendors: { vendor: string; reason: string }[];
  /** Of a plan: what it does. */
  changes?: PlannedChange[];
  /** Of a plan: what policy forbids and an option allows. */
  allowed?: Finding[];
  /** Of a plan: what it adds to the bill. */
  spending?: Spending;
}

/** Kinds as headings, in the order of a report. */
export const headings: Record<FindingKind, string> = {
  changed: "Changed",
  missing: "Missing",
  unfinished: "Failed or unfinished",
  unmanaged: "Unmanaged",
  forbidden: "Forbidden by policy",
  unreadable: "Could not be read",
};

export function count(report: Report, kind: FindingKind): number {
  return report.findings.filter((finding) => finding.kind === kind).length;
}

/** Whether anything could not be looked at: then nothing may be called in sync. */
export function isIncomplete(report: Report): boolean {
  return report.unreadableVendors.length > 0 || count(report, "unreadable") > 0;
}

/** Share of the account's objects that a state manages, in percent; `undefined` without inventories. */
export function coverage(report: Report): number | undefined {
  if (report.inventoried === 0) return undefined;
  return Math.round(((report.inventoried - count(report, "unmanaged")) / report.inventoried) * 1000) / 10;
}

/** A value on one line. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return "(none)";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** One sentence for headings and logs. */
export function verdict(report: Report): string {
  const parts = (["changed", "missing", "unfinished", "unmanaged", "unreadable", "forbidden"] as const)
    .map((kind) => [kind, count(report, kind)] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${number} ${kind}`);
  for (const { vendor } of report.unreadableVendors) parts.push(`${vendor} could not be read`);
  if (parts.length > 0) return parts.join(", ");
  return report.about === "plan" ? "nothing forbidden" : "in sync";
}

/** The report's heading: "Drift of prod". */
export function heading(report: Report): string {
  return `${report.about === "plan" ? "Plan" : "Drift"} of ${report.subject}`;
}

/** The name of a finding's resource in the program; objects that are not in a state have none. */
export function programName({ urn }: Finding): string | undefined {
  return urn?.split("::").at(-1);
}

/** What a person can do about the findings, a line each; empty where nothing is to be done. */
export function whatNow(report: Report): string[] {
  if (report.about === "plan") return [];
  const some = (...kinds: FindingKind[]) => kinds.some((kind) => count(report, kind) > 0);
  return [
    ...(some("changed", "missing")
      ? [
          "To undo it: `pulumi up --refresh` makes the vendors match the program again.",
          "To keep it: `pulumi refresh` takes it into the state, then edit the program until `pulumi preview` shows no change.",
        ]
      : []),
    ...(some("unfinished") ? ["To finish it: `pulumi up` goes on where the last run ended."] : []),
    ...(some("unmanaged")
      ? [
          "To manage what is not: `rackform export` writes the program; to leave it out of this report: a rule in `.rackformignore`.",
        ]
      : []),
  ];
}

/** What was looked at, as a sentence without its final dot. */
export function scope(report: Report): string {
  if (report.about === "plan") return `${report.managed} planned changes were looked at`;
  const share = coverage(report);
  const managed = `${report.inSync ?? 0} of ${report.managed} managed resources are as they should be`;
  return share === undefined ? managed : `${managed}, ${share} % of the accounts' objects are managed`;
}
