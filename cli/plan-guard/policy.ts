import type { Guard, Removal } from "../../resources/contract/profile";
import { profiles } from "../../resources/profiles";
import { objectName } from "../object-name";
import type { Finding, PlannedChange } from "../report/model";
import { massDeletions } from "./mass-deletion";
import type { PlannedStep, Preview } from "./preview";
import { firstReading } from "./readings";
import { secretNames, shownBag } from "./shown-value";
import { beyondLimit, type SpendLimit } from "./spend-limit";

/** What the user allows in spite of the policy. */
export interface Allowance {
  /** Zones in which many records may be deleted, as `gigahost:example.no`, `example.no` at any vendor, or `*`. */
  massDelete: string[];
  /** Options of guards, e.g. `server-release`. */
  options: ReadonlySet<string>;
  spend: SpendLimit;
}

function guardsIn({ data, money, traffic, access }: Removal): Guard[] {
  return [data, money, traffic, access].filter((answer) => answer !== "nothing");
}

/** What the kinds want to be asked for, each option once. */
export const guards: ReadonlyMap<string, Guard> = new Map(
  [...profiles.values()].flatMap(({ removal }) => guardsIn(removal).map((guard) => [guard.option, guard])),
);

/** What the policy forbids in a plan. */
export function judge(
  { steps, ...preview }: Preview,
  changes: readonly PlannedChange[],
  { massDelete, options, spend }: Allowance,
): Finding[] {
  const findings = steps.flatMap((step) => {
    const removal = profiles.get(step.kind)?.removal;
    return removal ? guardsIn(removal).flatMap((guard) => forbidden(step, guard, options) ?? []) : [];
  });
  return [
    ...beyondLimit(changes, spend),
    ...massDeletions({ steps, ...preview }, massDelete),
    ...once(findings),
  ];
}

/** What policy would forbid if nothing were allowed, less what it forbids: the reviewer has to know. */
export function allowedIn(
  preview: Preview,
  changes: readonly PlannedChange[],
  { limits }: SpendLimit,
  forbidden: readonly Finding[],
): Finding[] {
  const told = new Set(forbidden.map(keyOf));
  return judge(preview, changes, {
    massDelete: [],
    options: new Set(),
    spend: { limits, unknownPrices: "refuse" },
  })
    .filter((finding) => !told.has(keyOf(finding)))
    .map((finding) => ({
      ...finding,
      reason: finding.reason?.replace(
        /; (--(?:allow-[\w-]+|unknown-prices)).* allows it$/,
        " (allowed by $1)",
      ),
    }));
}

const keyOf = ({ type, id, urn, reason }: Finding): string => JSON.stringify([type, id, urn, reason]);

function forbidden(step: PlannedStep, guard: Guard, allowed: ReadonlySet<string>): Finding | undefined {
  const cost = firstReading(step, (change) => guard.cost(change));
  if (!cost || (!cost.never && allowed.has(guard.option))) return undefined;
  return {
    kind: "forbidden",
    vendor: step.id.split(":")[0] ?? "",
    type: step.kind,
    object: objectName(
      step.kind,
      step.id,
      shownBag({ ...step.outputs, ...step.inputs }, secretNames(step.inputs)),
    ),
    id: step.id,
    urn: step.urn,
    properties: [],
    reason: cost.never ? cost.reason : `${cost.reason}; --allow-${guard.option} allows it`,
  };
}

/** A replacement is planned as several steps of one resource. */
function once(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.urn} ${finding.reason}`, finding])).values()];
}
