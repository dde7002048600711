import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { oneLine } from "../escape/one-line";
import { terminal } from "../escape/terminal";
import type { Io } from "../io";

const shown = (word: string): string => terminal(oneLine(word));

/** Whether somebody is there to answer. */
export function isAttended({ in: input, err }: Io): boolean {
  return Boolean((input as { isTTY?: boolean }).isTTY) && Boolean(err.isTTY);
}

/** Asks a person; a hidden answer is not shown while it is typed. Ctrl-C ends the command as it does anywhere. */
export function ask(question: string, io: Io, { hidden = false } = {}): Promise<string> {
  io.err.write(question);
  const output = hidden ? silent() : (io.err as NodeJS.WritableStream);
  const reader = createInterface({ input: io.in, output, terminal: true });
  return new Promise((resolve, reject) => {
    let answer: string | undefined;
    reader.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
    io.signal.addEventListener("abort", () => reader.close(), { once: true });
    reader.once("line", (line) => {
      answer = line.trim();
      reader.close();
    });
    reader.once("close", () => {
      if (hidden) io.err.write("\n");
      if (answer === undefined) reject(new Error("there was no answer"));
      else resolve(answer);
    });
  });
}

/** One of some words, by its number or by itself; the first when nothing is typed. */
export async function choose<T extends string>(what: string, words: readonly T[], io: Io): Promise<T> {
  // Words may come from a vendor.
  io.err.write(`${words.map((word, at) => `  ${at + 1}  ${shown(word)}`).join("\n")}\n`);
  for (;;) {
    const answer = await ask(`${what} [${shown(words[0] ?? "")}]: `, io);
    const found =
      answer === "" ? words[0] : (words[Number(answer) - 1] ?? words.find((word) => word === answer));
    if (found !== undefined) return found;
  }
}

const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() });
