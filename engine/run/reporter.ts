import type { Changes, Diagnostic, EngineEvent, Op, StepRecord } from "../events";
import { isDefaultProvider } from "../urn";

/** Steps that are part of a replacement, counted as one "replace". */
const UNCOUNTED: ReadonlySet<Op> = new Set<Op>(["create-replacement", "delete-replaced", "read-replacement"]);

/** Collects what a run did and said, and passes it on as events. */
export class Reporter {
  readonly steps: StepRecord[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly changes: Changes = {};
  failed = false;
  /** Called when the listener has thrown, once. */
  onBroken: () => void = () => undefined;
  private broken: { error: unknown } | undefined;

  constructor(private readonly listener: (event: EngineEvent) => void) {}

  event(event: EngineEvent): void {
    this.emit(event);
  }

  /** Throws what the listener threw. It is kept until here: in the middle of a step it would pass for the step's failure. */
  assertListener(): void {
    if (this.broken) throw this.broken.error;
  }

  private emit(event: EngineEvent): void {
    if (this.broken) return;
    try {
      this.listener(event);
    } catch (error) {
      this.broken = { error };
      this.onBroken();
    }
  }

  started(step: StepRecord): void {
    this.emit({ kind: "step-start", step });
  }

  /** Counts a finished step; a default provider is the engine's own affair and not counted. */
  done(step: StepRecord, countAs: Op = step.op): void {
    this.steps.push(step);
    if (!isDefaultProvider(step.urn) && !UNCOUNTED.has(countAs)) {
      this.changes[countAs] = (this.changes[countAs] ?? 0) + 1;
    }
    this.emit({ kind: "step-done", step });
  }

  stepFailed(step: StepRecord, message: string): void {
    this.emit({ kind: "step-failed", step, message });
    this.error(message, step.urn);
  }

  say(severity: Diagnostic["severity"], message: string, urn?: string): void {
    const diagnostic: Diagnostic = { severity, message, ...(urn ? { urn } : {}) };
    this.diagnostics.push(diagnostic);
    this.emit({ kind: "diagnostic", diagnostic });
  }

  /** Says an error; the run has failed with it. */
  error(message: string, urn?: string): void {
    this.failed = true;
    this.say("error", message, urn);
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
