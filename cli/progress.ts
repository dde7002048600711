import type { Io } from "./io";

/** A line on stderr that moves while a command works; nothing when stderr is no terminal. */
export function progress(
  io: Io,
  what: string,
  total: number,
): { at: (done: number) => void; end: () => void } {
  if (!io.err.isTTY) return { at: () => undefined, end: () => undefined };
  const write = (done: number) => io.err.write(`\r${what} ${done}/${total} `);
  write(0);
  return { at: write, end: () => void io.err.write("\r\u001b[K") };
}
