import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";

interface Holder {
  pid: number;
  host: string;
  since: string;
  /** Tells this holding from every other one, of the same process too. */
  token?: string;
}

/** Tokens of the locks this very process holds; a lock with our pid and another token is left from an earlier life. */
const held = new Set<string>();

/** Another run holds the state. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

/** Takes the lock beside a state file and returns its release. Throws {@link LockedError} when a live run holds it. */
export function takeLock(path: string): () => void {
  const token = randomUUID();
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    token,
  } satisfies Holder);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, mine, { flag: "wx", mode: 0o600 });
      held.add(token);
      return () => {
        // by now the path may be locked by another run, whose lock stays
        if (held.delete(token) && readText(path) === mine) rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const found = readText(path);
    if (found === undefined) continue;
    const holder = parse(found);
    if (!holder || isAlive(holder)) throw lockedError(path, holder);
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

function isAlive({ pid, host, token }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return token !== undefined && held.has(token);
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
  try {
    if (readText(aside) !== content) linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw lockedError(path, parse(readText(path) ?? ""));
  } finally {
    rmSync(aside, { force: true });
  }
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
