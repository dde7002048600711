import { Readable, Writable } from "node:stream";
import type { Io } from "../../cli/io";
import { run } from "../../cli/program";

export interface CliResult {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line in this process, with an environment of its own and no terminal. */
export async function runCli(
  args: string[],
  options: { env?: Record<string, string>; cwd?: string; signal?: AbortSignal; in?: string } = {},
): Promise<CliResult> {
  const result = { code: 0, out: "", err: "" };
  const sink = (key: "out" | "err") =>
    new Writable({
      write(chunk, _, done) {
        result[key] += String(chunk);
        done();
      },
    });
  const io: Io = {
    in: Readable.from([options.in ?? ""]),
    out: sink("out"),
    err: sink("err"),
    env: { PATH: process.env.PATH, ...options.env },
    cwd: options.cwd ?? process.cwd(),
    signal: options.signal ?? new AbortController().signal,
  };
  result.code = await run(args, io);
  return result;
}
