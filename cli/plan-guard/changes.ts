import { visible } from "../../provider/hidden";
import { objectName } from "../object-name";
import { ownKind } from "../own-kind";
import type { PlannedChange, PropertyChange } from "../report/model";
import { chargeOf } from "./charge";
import { plannedStep, type RawStep, told } from "./preview";
import { covered, secretNames, shownBag, shownValue } from "./shown-value";

/** Steps as a reader knows them. A replacement is planned as several; its `replace` tells what differs. */
const verbs: Record<string, PlannedChange["change"]> = {
  create: "create",
  update: "update",
  delete: "delete",
  replace: "replace",
  "create-replacement": "replace",
  "delete-replaced": "replace",
  import: "import",
  "import-replacement": "replace",
};

/** What a plan does, a change a resource, of other packages' resources, too. Secrets are hidden. */
export function plannedChanges(steps: readonly RawStep[]): PlannedChange[] {
  const byUrn = new Map<string, RawStep>();
  for (const step of steps) {
    const { op = "", urn = "" } = step;
    if (!verbs[op]) continue;
    if (!byUrn.has(urn) || op === "replace" || op === "create-replacement") byUrn.set(urn, step);
  }
  return [...byUrn.values()].map(changeOf);
}

function changeOf(step: RawStep): PlannedChange {
  const { op = "", urn = "", oldState, newState } = step;
  const state = newState ?? oldState ?? {};
  const kind = ownKind(state.type);
  const change = verbs[op]!;
  const [before, after] = [visible(oldState?.inputs ?? {}), visible(newState?.inputs ?? {})];
  const secrets = secretNames(oldState?.inputs, newState?.inputs);
  const shown = (from: Record<string, unknown>, name: string) =>
    secrets.has(name) && from[name] !== undefined ? covered : shownValue(from[name]);
  const properties: PropertyChange[] = differing(change, before, after, told(step))
    .map((path) => ({ path, expected: shown(before, path), actual: shown(after, path) }))
    .filter(({ expected, actual }) => change !== "delete" || expected !== actual);
  const id = (oldState ?? newState)?.id ?? "";
  const named = shownBag({ ...oldState?.outputs, ...before, ...after }, secrets);
  const planned = plannedStep(step);
  const charge = planned && chargeOf(planned);
  return {
    change,
    vendor: kind === undefined ? "" : id.split(":")[0] || vendorIn(shownBag(after, secrets)),
    type: kind ?? String(state.type ?? "resource"),
    name: urn.split("::").at(-1) ?? urn,
    object: kind === undefined ? id : objectName(kind, id, named),
    urn,
    properties,
    ...(charge ? { cost: charge.says, ...(charge.price ? { price: charge.price } : {}) } : {}),
  };
}

/** The vendor of what is created: an argument of its own, or in its zone. */
function vendorIn({ vendor, zone }: Record<string, unknown>): string {
  if (typeof vendor === "string") return /^[a-z\d]+$/.test(vendor) ? vendor : "";
  return typeof zone === "string" && zone.includes(":") ? zone.split(":")[0]! : "";
}

/** Names of the arguments that differ, those first that the engine names. */
function differing(
  change: PlannedChange["change"],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  tops: readonly string[],
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (change !== "update" && change !== "replace") return names;
  return names.filter(
    (name) => tops.includes(name) || JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
