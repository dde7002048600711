import type { Bag } from "../../resources/contract/handler";
import type { PlannedChange } from "../../resources/contract/profile";
import { profiles } from "../../resources/profiles";
import { parseJson } from "../../sdk/core/json";
import { isUsualProvider, ownKind } from "../own-kind";
import { FailedPreview } from "./failed-preview";
import { unreadable } from "./readable";

/** One planned change of a rackform resource, as `pulumi preview --json` tells it. */
export interface PlannedStep extends PlannedChange {
  urn: string;
  kind: string;
  /** Whether the program lets go of the object: `retainOnDelete`, before and after. */
  retained: boolean;
  /** The arguments that the engine says differ; it names all of them or none. */
  told: readonly string[];
  /** Whether it belongs to an explicit `Provider`, and so to an account that the stack's configuration may not know. */
  ownAccount: boolean;
}

export interface Preview {
  steps: PlannedStep[];
  /** What changes, of other packages' resources, too, as Pulumi tells it. */
  changing: RawStep[];
  /** How many changes there are, of other providers' resources, too. */
  total: number;
  /** Whether resources that stay as they are are in it, too: without them, nobody knows how large a zone is. */
  hasSames: boolean;
}

export interface RawState {
  type?: string;
  id?: string;
  inputs?: Record<string, unknown>;
  outputs?: Record<string, unknown>;
  retainOnDelete?: boolean;
  provider?: string;
}

export interface RawStep {
  op?: string;
  urn?: string;
  oldState?: RawState;
  newState?: RawState;
  diffReasons?: string[];
  detailedDiff?: Record<string, unknown>;
}

/** Operations after which the object is gone. */
const removing = new Set([
  "delete",
  "delete-replaced",
  "replace",
  "create-replacement",
  "import-replacement",
]);

const what = "it is what `pulumi preview --json --show-sames` prints";

/** The steps of a preview that concern rackform's resources. Fails on anything that is no preview. */
export function readPreview(text: string): Preview {
  let preview: unknown;
  try {
    preview = parseJson(text);
  } catch (error) {
    throw new Error(`the plan is not JSON that can be read: ${(error as Error).message}; ${what}`, {
      cause: error,
    });
  }
  const steps = preview && typeof preview === "object" ? (preview as { steps?: unknown }).steps : undefined;
  // Pulumi leaves the list out when the program has no resources at all.
  if (!Array.isArray(steps) && !(steps === undefined && isPreview(preview)))
    throw new Error(`the plan has no steps; ${what}`);
  const failed = failureOf(preview);
  if (failed !== undefined) throw new FailedPreview(failed);
  const why = unreadable(preview);
  if (why !== undefined)
    throw new Error(`the plan cannot be judged, and so it is not allowed: ${why}; ${what}`);
  const all = (steps ?? []) as RawStep[];
  const sames = all.filter(({ op }) => op === "same").length;
  return {
    total: all.length - sames,
    changing: all.filter(({ op }) => op !== "same"),
    // The stack itself is always among them.
    hasSames: sames >= ((preview as { changeSummary?: { same?: number } }).changeSummary?.same ?? 0),
    steps: all.flatMap((step) => plannedStep(step) ?? []),
  };
}

/** A step that concerns one of rackform's resources. */
export function plannedStep({ op, urn, oldState, newState, ...diff }: RawStep): PlannedStep | undefined {
  const state = oldState ?? newState;
  const kind = ownKind(state?.type);
  if (!state || !kind || !op || !urn) return undefined;
  const [id, outputs] = [state.id ?? "", state.outputs ?? {}];
  return {
    op,
    urn,
    kind,
    id,
    inputs: state.inputs ?? {},
    outputs,
    news: newState?.inputs ?? {},
    told: told(diff),
    goesOn: op === "update" && isOpen(kind, outputs, id),
    retained: isRetained(oldState, newState),
    removed: removing.has(op) && !isRetained(oldState, newState),
    ownAccount: !isUsualProvider((newState ?? state).provider ?? ""),
  };
}

/** Names of the arguments that the engine says differ. */
export function told({ detailedDiff, diffReasons }: Pick<RawStep, "detailedDiff" | "diffReasons">): string[] {
  const paths = [...Object.keys(detailedDiff ?? {}), ...(diffReasons ?? [])];
  return [...new Set(paths.map((path) => path.split(/[.[]/)[0] ?? path))];
}

/** Whether nobody knows yet what came of what an earlier run asked for. */
function isOpen(kind: string, outputs: Bag, id: string): boolean {
  const bill = profiles.get(kind)?.bill ?? "nothing";
  return (
    outputs.__open === true || outputs.__unclear === true || (bill !== "nothing" && bill.isOpen(outputs, id))
  );
}

/** Whether the program lets go of the object: then it stays. */
function isRetained(before: RawState | undefined, after: RawState | undefined): boolean {
  return (before ?? after)?.retainOnDelete === true && (after === undefined || after.retainOnDelete === true);
}

/** What went wrong in the preview: a shell pipe passes on its output, and not that it failed. */
function failureOf(preview: unknown): string[] | undefined {
  const { diagnostics, maybeCorrupt } = preview as { diagnostics?: unknown; maybeCorrupt?: unknown };
  const errors = (
    Array.isArray(diagnostics)
      ? (diagnostics as { severity?: unknown; message?: unknown; urn?: unknown }[])
      : []
  ).filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors.map(diagnosticText);
  return maybeCorrupt === true ? ["Pulumi calls it corrupt"] : undefined;
}

/** A diagnostic with the resource that it is about, without the marks that stand for colours. */
function diagnosticText({ message, urn }: { message?: unknown; urn?: unknown }): string {
  if (typeof message !== "string") return "it does not say why";
  const about = typeof urn === "string" && urn !== "" ? `${urn.split("::").at(-1)}: ` : "";
  return `${about}${message.replace(/<\{%[^%]*%\}>/g, "").trim()}`;
}

function isPreview(value: unknown): boolean {
  return Boolean(value && typeof value === "object" && ("changeSummary" in value || "duration" in value));
}
