/** One planned change, as `pulumi preview --json` tells it. */
export interface PlannedStep {
  op: string;
  urn: string;
  kind: string;
  id: string;
  /** The resource's properties before. */
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
}

const ownType = /^(?:pulumi-nodejs:dynamic\/rackform|rackform:index):(\w+)$/;

interface RawState {
  type?: string;
  id?: string;
  inputs?: Record<string, unknown>;
  outputs?: Record<string, unknown>;
}

/** The steps of a preview that concern rackform's resources. Fails on anything that is no preview. */
export function readPreview(text: string): { steps: PlannedStep[]; total: number } {
  let preview: unknown;
  try {
    preview = JSON.parse(text);
  } catch (error) {
    throw new Error(`the plan is not JSON: ${(error as Error).message}; it is what \`pulumi preview --json\` prints`, { cause: error });
  }
  const steps = preview && typeof preview === "object" ? (preview as { steps?: unknown }).steps : undefined;
  // Pulumi leaves the list out when the program has no resources at all.
  if (steps === undefined && !isPreview(preview)) throw new Error("the plan has no steps; it is what `pulumi preview --json` prints");
  const all = (steps ?? []) as { op?: string; urn?: string; oldState?: RawState; newState?: RawState }[];
  return {
    total: all.filter(({ op }) => op !== "same").length,
    steps: all.flatMap(({ op, urn, oldState, newState }) => {
      const state = oldState ?? newState;
      const kind = ownType.exec(state?.type ?? "")?.[1];
      if (!kind || !op || !urn) return [];
      return [{ op, urn, kind, id: state?.id ?? "", inputs: state?.inputs ?? {}, outputs: state?.outputs ?? {} }];
    }),
  };
}

function isPreview(value: unknown): boolean {
  return Boolean(value && typeof value === "object" && ("changeSummary" in value || "duration" in value));
}
