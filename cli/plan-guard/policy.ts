import { objectName } from "../drift/object-name";
import type { Finding } from "../report/model";
import type { PlannedStep } from "./preview";

/** What the user allows in spite of the policy. */
export interface Allowance {
  /** Zones in which many records may be deleted, as `gigahost:example.no`, or `*`. */
  massDelete: string[];
  serverRelease: boolean;
  zoneDelete: boolean;
}

/** More than this many records and more than this share of a zone's records are a mass deletion. */
const massRows = 10;
const massShare = 0.3;

const removing = new Set(["delete", "delete-replaced", "replace", "create-replacement"]);

type Rule = (steps: PlannedStep[], allowed: Allowance) => Finding[];

const rules: Rule[] = [massDeletion, serverRelease, protectedZone, zoneDeletion];

/** What the policy forbids in a plan. */
export function judge(steps: PlannedStep[], allowed: Allowance): Finding[] {
  return rules.flatMap((rule) => rule(steps, allowed));
}

function massDeletion(steps: PlannedStep[], { massDelete }: Allowance): Finding[] {
  const records = steps.filter(({ kind }) => kind === "DnsRecord");
  const zones = groupBy(records);
  return [...zones].flatMap(([zone, all]) => {
    const deleted = all.filter(({ op }) => op === "delete");
    const before = all.filter(({ op }) => op !== "create");
    const many = deleted.length > massRows && deleted.length > massShare * before.length;
    if (!many || massDelete.includes("*") || massDelete.includes(zone)) return [];
    const reason = `${deleted.length} of ${before.length} records would be deleted; --allow-mass-delete ${zone} allows it`;
    return [{ kind: "forbidden", vendor: vendorOf(zone), type: "DnsRecord", object: zone, id: zone, properties: [], reason }];
  });
}

function serverRelease(steps: PlannedStep[], { serverRelease: allowed }: Allowance): Finding[] {
  if (allowed) return [];
  return once(steps.filter(({ kind, op }) => kind === "FlexMetalServer" && removing.has(op))).map((step) =>
    forbid(step, `the server would be ${step.op === "delete" ? "released" : "replaced: the old one is released"} and its disks are lost; --allow-server-release allows it`),
  );
}

/** The vendor would refuse it in the middle of the run: better said before. Nothing allows it. */
function protectedZone(steps: PlannedStep[]): Finding[] {
  return once(steps.filter((step) => isZoneRemoval(step) && step.outputs.protected === true)).map((step) =>
    forbid(step, "the zone belongs to a registered domain: the vendor refuses to delete it; use retainOnDelete: true to let go of it"),
  );
}

function zoneDeletion(steps: PlannedStep[], { zoneDelete }: Allowance): Finding[] {
  if (zoneDelete) return [];
  return once(steps.filter((step) => isZoneRemoval(step) && step.outputs.protected !== true)).map((step) =>
    forbid(step, `the zone would be ${step.op === "delete" ? "deleted" : "replaced"} with every record in it; --allow-zone-delete allows it`),
  );
}

function isZoneRemoval({ kind, op }: PlannedStep): boolean {
  return kind === "DnsZone" && removing.has(op);
}

/** A replacement is planned as several steps of one resource. */
function once(steps: PlannedStep[]): PlannedStep[] {
  return [...new Map(steps.map((step) => [step.urn, step])).values()];
}

function forbid(step: PlannedStep, reason: string): Finding {
  const object = objectName(step.kind, step.id, step.inputs);
  return { kind: "forbidden", vendor: vendorOf(step.id), type: step.kind, object, id: step.id, urn: step.urn, properties: [], reason };
}

function zoneOf({ inputs }: PlannedStep): string {
  return typeof inputs.zone === "string" ? inputs.zone : "";
}

function groupBy(steps: PlannedStep[]): Map<string, PlannedStep[]> {
  const groups = new Map<string, PlannedStep[]>();
  for (const step of steps) groups.set(zoneOf(step), [...(groups.get(zoneOf(step)) ?? []), step]);
  return groups;
}

function vendorOf(id: string): string {
  return id.split(":")[0] ?? "";
}
