import type { Monitor } from "./monitor";

/** How a program ended. */
export interface ProgramOutcome {
  ok: boolean;
  /** What to tell the user; undefined when the program said it itself. */
  message?: string | undefined;
}

export interface ProgramRun {
  monitor: Monitor;
  project: string;
  stack: string;
  preview: boolean;
  parallel: number;
  /** `namespace:key` to value. */
  config: Record<string, string>;
  secretKeys: string[];
  /** Resolves when the run was stopped and the program is not served any more. */
  stopped: Promise<void>;
}

/** Starts a program against a monitor; resolves when it has ended. */
export type ProgramRunner = (run: ProgramRun) => Promise<ProgramOutcome>;
