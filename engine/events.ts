import type { ResourceState } from "./state/resource-state";
import type { DetailedDiff } from "./values/diff";

/** What a step does to its resource; Pulumi's names. */
export type Op =
  | "same"
  | "create"
  | "update"
  | "delete"
  | "replace"
  | "create-replacement"
  | "delete-replaced"
  | "remove-pending-replace"
  | "read"
  | "read-replacement"
  | "import"
  | "refresh";

/** One step of a run, planned or done. Secrets in its states carry their marks: reveal nothing by printing them. */
export interface StepRecord {
  op: Op;
  urn: string;
  type: string;
  old?: ResourceState;
  new?: ResourceState;
  /** The keys that changed; with `replaceKeys` those that force a replacement. */
  keys?: string[];
  replaceKeys?: string[];
  detailedDiff?: DetailedDiff;
}

export type Severity = "info" | "warning" | "error";

export interface Diagnostic {
  severity: Severity;
  message: string;
  urn?: string;
}

export type Operation = "preview" | "up" | "refresh" | "destroy";

/** Counts of what was, or would be, done; "same" for the unchanged ones. */
export type Changes = Partial<Record<Op, number>>;

export type EngineEvent =
  | {
      kind: "prelude";
      operation: Operation;
      preview: boolean;
      project: string;
      stack: string;
      config: string[];
    }
  | { kind: "step-start"; step: StepRecord }
  | { kind: "step-done"; step: StepRecord }
  | { kind: "step-failed"; step: StepRecord; message: string }
  | { kind: "diagnostic"; diagnostic: Diagnostic }
  | {
      kind: "summary";
      operation: Operation;
      preview: boolean;
      failed: boolean;
      changes: Changes;
      outputs: Record<string, unknown>;
      durationMs: number;
    };
