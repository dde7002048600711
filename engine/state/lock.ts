import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";

interface Holder {
  pid: number;
  host: string;
  since: string;
}

/** Locks this very process holds; a lock file with our pid that is not among them is left from an earlier life. */
const held = new Set<string>();

/** Another run holds the state. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

/** Takes the lock beside a state file and returns its release. Throws {@link LockedError} when a live run holds it. */
export function takeLock(path: string): () => void {
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  } satisfies Holder);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, mine, { flag: "wx", mode: 0o600 });
      held.add(path);
      return () => {
        if (held.delete(path)) rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const found = readText(path);
    if (found === undefined) continue;
    const holder = parse(found);
    if (!holder || isAlive(path, holder)) throw lockedError(path, holder);
    removeStale(path, found);
  }
  throw lockedError(path, undefined);
}

function lockedError(path: string, holder: Holder | undefined): LockedError {
  const who = holder
    ? `process ${holder.pid} on ${holder.host}, since ${holder.since}`
    : "an unknown process";
  return new LockedError(`the stack is locked by ${who}; if no run is under way, remove ${path}`);
}

function isAlive(path: string, { pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Removes a dead holder's lock, and only that: somebody else may have done so and taken the lock meanwhile. */
function removeStale(path: string, content: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (readText(aside) !== content) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    return typeof value?.pid === "number" && typeof value.host === "string" ? (value as Holder) : undefined;
  } catch {
    return undefined;
  }
}
