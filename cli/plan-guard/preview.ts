import type { PlannedChange } from "../../resources/contract/profile";
import { ownKind } from "../own-kind";

/** One planned change of a rackform resource, as `pulumi preview --json` tells it. */
export interface PlannedStep extends PlannedChange {
  urn: string;
  kind: string;
}

export interface Preview {
  steps: PlannedStep[];
  /** How many changes there are, of other providers' resources, too. */
  total: number;
  /** Whether resources that stay as they are are in it, too: without them, nobody knows how large a zone is. */
  hasSames: boolean;
}

interface RawState {
  type?: string;
  id?: string;
  inputs?: Record<string, unknown>;
  outputs?: Record<string, unknown>;
  retainOnDelete?: boolean;
}

interface RawStep {
  op?: string;
  urn?: string;
  oldState?: RawState;
  newState?: RawState;
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
    preview = JSON.parse(text);
  } catch (error) {
    throw new Error(`the plan is not JSON: ${(error as Error).message}; ${what}`, { cause: error });
  }
  const steps = preview && typeof preview === "object" ? (preview as { steps?: unknown }).steps : undefined;
  // Pulumi leaves the list out when the program has no resources at all.
  if (!Array.isArray(steps) && !(steps === undefined && isPreview(preview)))
    throw new Error(`the plan has no steps; ${what}`);
  const failed = failureOf(preview);
  if (failed !== undefined)
    throw new Error(`the preview failed, so its plan is not whole and nothing is judged: ${failed}`);
  const all = (steps ?? []) as RawStep[];
  const sames = all.filter(({ op }) => op === "same").length;
  return {
    total: all.length - sames,
    // The stack itself is always among them.
    hasSames: sames >= ((preview as { changeSummary?: { same?: number } }).changeSummary?.same ?? 0),
    steps: all.flatMap((step) => planned(step) ?? []),
  };
}

function planned({ op, urn, oldState, newState }: RawStep): PlannedStep | undefined {
  const state = oldState ?? newState;
  const kind = ownKind(state?.type);
  if (!state || !kind || !op || !urn) return undefined;
  return {
    op,
    urn,
    kind,
    id: state.id ?? "",
    inputs: state.inputs ?? {},
    outputs: state.outputs ?? {},
    news: newState?.inputs ?? {},
    removed: removing.has(op) && !isRetained(oldState, newState),
  };
}

/** Whether the program lets go of the object: then it stays. */
function isRetained(before: RawState | undefined, after: RawState | undefined): boolean {
  return (before ?? after)?.retainOnDelete === true && (after === undefined || after.retainOnDelete === true);
}

/** What went wrong in the preview: a shell pipe passes on its output, and not that it failed. */
function failureOf(preview: unknown): string | undefined {
  const { diagnostics, maybeCorrupt } = preview as { diagnostics?: unknown; maybeCorrupt?: unknown };
  const errors = (
    Array.isArray(diagnostics) ? (diagnostics as { severity?: unknown; message?: unknown }[]) : []
  ).filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    return (typeof errors[0]!.message === "string" ? errors[0]!.message : "it does not say why").trim();
  return maybeCorrupt === true ? "Pulumi calls it corrupt" : undefined;
}

function isPreview(value: unknown): boolean {
  return Boolean(value && typeof value === "object" && ("changeSummary" in value || "duration" in value));
}
