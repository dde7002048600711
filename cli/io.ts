import pico from "picocolors";
import { detachableWait } from "../sdk/core/detachable-wait";
import { systemClock } from "../sdk/core/clock";
import { oneLine } from "./escape/one-line";
import { terminal } from "./escape/terminal";

/** Where a command reads and writes; replaced in tests. */
export interface Io {
  in: NodeJS.ReadableStream;
  out: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  err: NodeJS.WritableStream & { isTTY?: boolean };
  env: NodeJS.ProcessEnv;
  /** The folder that files are named from. */
  cwd: string;
  /** Aborted by the first Ctrl-C. */
  signal: AbortSignal;
}

/** What a command ends with: 0, 1, 2 or 130 of its own; `simulate` passes on the code of the command that it ran. */
export type ExitCode = number;

/** Colours when the stream is a terminal and NO_COLOR is not set; FORCE_COLOR wins. */
export function colours(
  stream: { isTTY?: boolean },
  env: NodeJS.ProcessEnv,
): ReturnType<typeof pico.createColors> {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  return pico.createColors(forced || (Boolean(stream.isTTY) && !env.NO_COLOR && env.TERM !== "dumb"));
}

/** Says something on standard error, in one line whatever is in it. */
export function remark({ err }: Pick<Io, "err">, text: string): void {
  err.write(`${terminal(oneLine(text))}\n`);
}

/** The work, or an error as soon as Ctrl-C is pressed, whatever it waits for: a vendor may never answer. */
export function untilCancelled<T>({ signal }: Pick<Io, "signal">, work: Promise<T>): Promise<T> {
  return detachableWait(work, { signal }, systemClock);
}

/** Errors of a stream whose reader went away, on the first write and on every one after it. */
const readerGone = new Set(["EPIPE", "ERR_STREAM_DESTROYED"]);

/**
 * The process's own streams. When a reader goes away (`| head`) the command goes on: what it finds is its exit code,
 * and a guard that ended with 0 here would let through what it should stop.
 */
export function processIo(): Io {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (readerGone.has(error.code ?? "")) return;
      // A full disk: what was found is not told, and that must not pass for a result.
      if (stream === process.stdout)
        remark({ err: process.stderr }, `rackform: standard output cannot be written: ${error.message}`);
      process.exit(1);
    });
  }
  return {
    // Opened by what reads it alone: an open standard input may keep a process waiting.
    get in() {
      return process.stdin;
    },
    out: process.stdout,
    err: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    signal: stop.signal,
  };
}
