import type { dynamic } from "@pulumi/pulumi";
import type { Changes, Diagnostic, EngineEvent, StepRecord } from "./events";
import type { FunctionProgram } from "./program/in-process-program";
import type { Plugin } from "./provider/plugin";

/** A stack to run: what, with which settings, and where its state lives. */
export interface StackOptions {
  /** The project's name; part of every URN. Default: that of the program folder's Pulumi.yaml. */
  project?: string;
  stack: string;
  /**
   * A folder with a Pulumi program, run unmodified in a child process; or a function, run in this process, whose
   * result are the stack's outputs. `main` is the program's file or folder below `dir`, as in Pulumi.yaml, and goes
   * before it.
   */
  program: { dir: string; main?: string } | FunctionProgram;
  /** For a program that is a function: the folder whose Pulumi.yaml it finds. */
  rootDirectory?: string;
  state: { file: string } | { memory: true };
  /** Configuration as `namespace:key`; goes before that of the folder's Pulumi.<stack>.yaml. */
  config?: Record<string, string>;
  /** Keys of `config` that are secret. */
  secretKeys?: string[];
  /** For secrets in the state and in Pulumi.<stack>.yaml. Default: the environment's PULUMI_CONFIG_PASSPHRASE. */
  passphrase?: string;
  /** How many operations run at a time. Default: four for each core. */
  parallel?: number;
  /** Added to the environment of the program's and the provider's process. */
  env?: NodeJS.ProcessEnv;
  /** Where dynamic providers run. Default: a process for a program folder, this process for a function. */
  provider?: "process" | "in-process";
  /** Serves every dynamic resource in this process, instead of the text in its `__provider`; for tests. */
  resourceProvider?: dynamic.ResourceProvider;
  /** Plugins by their packages' names, besides those that Pulumi.yaml names with a folder. */
  plugins?: Readonly<Record<string, Plugin>>;
  /** Aborting starts nothing new; what runs comes to its end and is saved. */
  signal?: AbortSignal;
  /** Aborting leaves at once; operations under way stay in the state as pending. */
  forceSignal?: AbortSignal;
  onEvent?: (event: EngineEvent) => void;
}

/** What a run came to. Failures of resources and of the program are in here; only misuse throws. */
export interface RunResult {
  failed: boolean;
  /** How many resources were, or in a preview would be, treated how. */
  changes: Changes;
  steps: StepRecord[];
  /** The stack's outputs, secrets in plain. */
  outputs: Record<string, unknown>;
  diagnostics: Diagnostic[];
}

/** Resources are named by their URNs, as for the CLI's options of these names. */
export interface UpOptions {
  /** Only these resources are created and changed, or deleted when the program lacks them. */
  targets?: string[];
  /** These resources are replaced even where nothing has changed. */
  replace?: string[];
  /** After a failure go on with what does not depend on the failed resource. */
  continueOnError?: boolean;
}

export interface RefreshOptions {
  /** Only these resources are refreshed. */
  targets?: string[];
  /** Only say what a refresh would find; the state stays as it is. */
  previewOnly?: boolean;
  /** Forget creations of which an earlier, broken-off run does not know whether they happened. */
  clearPendingCreates?: boolean;
}

export interface DestroyOptions {
  previewOnly?: boolean;
  /** Only these resources are deleted; one that something else depends on is refused. */
  targets?: string[];
  /** Leave protected resources, and what they depend on, where they are. */
  excludeProtected?: boolean;
  /** After a failure go on with what the failed resource does not depend on. */
  continueOnError?: boolean;
}

export interface ExportOptions {
  /** Write secrets as plain text instead of encrypting them. Default false. */
  showSecrets?: boolean;
}
