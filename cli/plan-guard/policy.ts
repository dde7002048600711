import { objectName } from "../object-name";
import type { Finding } from "../report/model";
import { massDeletions } from "./mass-deletion";
import type { PlannedStep, Preview } from "./preview";
import { isRemoval } from "./removal";

/** What the user allows in spite of the policy. */
export interface Allowance {
  /** Zones in which many records may be deleted, as `gigahost:example.no`, `example.no` at any vendor, or `*`. */
  massDelete: string[];
  serverRelease: boolean;
  snapshotDelete: boolean;
  zoneDelete: boolean;
}

type Rule = (steps: PlannedStep[], allowed: Allowance) => Finding[];

const rules: Rule[] = [serverRelease, snapshotDeletion, protectedZone, zoneDeletion];

/** What the policy forbids in a plan. */
export function judge(preview: Preview, allowed: Allowance): Finding[] {
  const removals = once(preview.steps.filter(isRemoval));
  return [
    ...massDeletions(preview, allowed.massDelete),
    ...rules.flatMap((rule) => rule(removals, allowed)),
    ...reinstallation(preview.steps, allowed),
  ];
}

function serverRelease(removals: PlannedStep[], { serverRelease: allowed }: Allowance): Finding[] {
  if (allowed) return [];
  return removals
    .filter(({ kind }) => kind === "FlexMetalServer")
    .map((step) =>
      forbid(
        step,
        `the server would be ${step.op === "delete" ? "released" : "replaced: the old one is released"} and its disks are lost; --allow-server-release allows it`,
      ),
    );
}

/** What a server is installed with; with `reinstallOnChange` a change of it wipes the disks. */
const installed = ["name", "os", "sshKeys"];

function reinstallation(steps: PlannedStep[], { serverRelease: allowed }: Allowance): Finding[] {
  if (allowed) return [];
  return steps
    .filter(
      ({ kind, op, inputs, news }) =>
        kind === "FlexMetalServer" &&
        op === "update" &&
        news.reinstallOnChange === true &&
        installed.some((name) => JSON.stringify(inputs[name]) !== JSON.stringify(news[name])),
    )
    .map((step) =>
      forbid(
        step,
        "the server would be reinstalled (reinstallOnChange) and its disks are wiped; --allow-server-release allows it",
      ),
    );
}

function snapshotDeletion(removals: PlannedStep[], { snapshotDelete: allowed }: Allowance): Finding[] {
  if (allowed) return [];
  return removals
    .filter(({ kind }) => kind === "Snapshot")
    .map((step) =>
      forbid(
        step,
        `the snapshot would be ${step.op === "delete" ? "deleted" : "replaced"} and cannot be made again; --allow-snapshot-delete allows it`,
      ),
    );
}

/** The vendor would refuse it in the middle of the run: better said before. Nothing allows it. */
function protectedZone(removals: PlannedStep[]): Finding[] {
  return removals
    .filter(({ kind, outputs }) => kind === "DnsZone" && outputs.protected === true)
    .map((step) =>
      forbid(
        step,
        "the zone belongs to a registered domain: the vendor refuses to delete it; to let go of it, set retainOnDelete: true and run pulumi up before you take it out of the program",
      ),
    );
}

function zoneDeletion(removals: PlannedStep[], { zoneDelete }: Allowance): Finding[] {
  if (zoneDelete) return [];
  return removals
    .filter(({ kind, outputs }) => kind === "DnsZone" && outputs.protected !== true)
    .map((step) =>
      forbid(
        step,
        `the zone would be ${step.op === "delete" ? "deleted" : "replaced"} with every record in it; --allow-zone-delete allows it`,
      ),
    );
}

/** A replacement is planned as several steps of one resource. */
function once(steps: PlannedStep[]): PlannedStep[] {
  return [...new Map(steps.map((step) => [step.urn, step])).values()];
}

function forbid(step: PlannedStep, reason: string): Finding {
  const vendor = step.id.split(":")[0] ?? "";
  const object = objectName(step.kind, step.id, { ...step.outputs, ...step.inputs });
  return {
    kind: "forbidden",
    vendor,
    type: step.kind,
    object,
    id: step.id,
    urn: step.urn,
    properties: [],
    reason,
  };
}
