import pico from "picocolors";

/** Where a command reads and writes; replaced in tests. */
export interface Io {
  out: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  err: NodeJS.WritableStream & { isTTY?: boolean };
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Aborted by the first Ctrl-C. */
  signal: AbortSignal;
}

/** What a command ends with: the process's exit code. */
export type ExitCode = number;

/** Colours when the stream is a terminal and NO_COLOR is not set; FORCE_COLOR wins. */
export function colours(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): ReturnType<typeof pico.createColors> {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  return pico.createColors(forced || (Boolean(stream.isTTY) && !env.NO_COLOR && env.TERM !== "dumb"));
}

/** The process's own streams; a reader that goes away (`| head`) ends the command quietly. */
export function processIo(): Io {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  }
  return { out: process.stdout, err: process.stderr, env: process.env, cwd: process.cwd(), signal: stop.signal };
}
