/**
 * The embedded engine: runs an unmodified Pulumi Node.js program without the Pulumi CLI, for trials, tests and checks.
 * For real infrastructure use Pulumi itself; the state is in its format, so a stack can move.
 */
export { Stack } from "./stack";
export type {
  DestroyOptions,
  ExportOptions,
  RefreshOptions,
  RunResult,
  StackOptions,
  UpOptions,
} from "./options";
export type { Changes, Diagnostic, EngineEvent, Op, Operation, Severity, StepRecord } from "./events";
export type { EngineLines, Plugin, ServedPlugin } from "./provider/plugin";
export type { FunctionProgram } from "./program/in-process-program";
export { readProject, readStackConfig, type Project, type StackConfig } from "./project";
export type { Deployment, StoredResource } from "./state/deployment";
export type { ResourceState } from "./state/resource-state";
export { integrityProblems } from "./state/integrity";
export { LockedError } from "./state/lock";
export { Passphrase } from "./state/passphrase";
export { AbandonedError } from "./run/guarded";
export type { DetailedDiff, DiffKind, PropertyDiff } from "./values/diff";
export { createDisplay, type DisplayOptions } from "./display/display";
