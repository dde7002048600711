import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Io } from "./io";

/**
 * Writes what a command was asked to write into a file. A disk that is full says so without naming a file, and leaves a part of
 * it behind: the error names it.
 */
export function writeOutput({ cwd }: Pick<Io, "cwd">, file: string, text: string): void {
  const path = resolve(cwd, file);
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Error(`${relative(cwd, path) || path} cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Whether a file with other content stands there. A device or a pipe has no content to lose, and reading it may never end. */
export function wouldOverwrite(path: string, text: string): boolean {
  return existsSync(path) && statSync(path).isFile() && readFileSync(path, "utf8") !== text;
}
