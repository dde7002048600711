import { createHash } from "node:crypto";
import { type FileHandle, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "./sync-folder";

const sum = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** The fingerprint by which a journal knows the state file it goes on from. */
export const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex");

const encode = (entry: unknown): string => {
  const json = JSON.stringify(entry);
  return `${sum(json)} ${json}\n`;
};

interface Header {
  base: string;
}

/**
 * An append-only file of changes beside the state file. Appending costs the size of the change, not of the state, and
 * entries that come while a write is under way leave together with one fsync.
 */
export class Journal {
  private queue: string[] = [];
  private flushing: Promise<void> | undefined;

  private constructor(private readonly handle: FileHandle) {}

  /** Starts a new journal for a state file whose text has the given fingerprint. */
  static async create(path: string, base: string): Promise<Journal> {
    const handle = await open(path, "w", 0o600);
    const journal = new Journal(handle);
    await journal.append({ base } satisfies Header);
    await syncFolder(dirname(path));
    return journal;
  }

  /** Resolves when the entry is on the disk. */
  append(entry: unknown): Promise<void> {
    this.queue.push(encode(entry));
    // an entry that comes during a flush has missed it and waits for the next one
    this.flushing = this.flushing ? this.flushing.then(() => this.flush()) : this.flush();
    return this.flushing;
  }

  async close(): Promise<void> {
    await this.flushing;
    await this.handle.close();
  }

  private async flush(): Promise<void> {
    const lines = this.queue;
    if (lines.length === 0) return;
    this.queue = [];
    await this.handle.appendFile(lines.join(""));
    await this.handle.datasync();
  }
}

/**
 * The entries of a journal that goes on from the given state; none when there is no journal or it belongs to an
 * earlier state, whose changes then are in the state file already. A torn end is left out; a damaged line with good
 * ones after it is an error, because what follows cannot be trusted.
 */
export async function readJournal(path: string, base: string): Promise<unknown[]> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const lines = text.split("\n");
  const entries = lines.map(decode);
  const torn = entries.indexOf(undefined);
  const good = torn < 0 ? entries : entries.slice(0, torn);
  if (torn >= 0 && entries.slice(torn + 1).some((entry) => entry !== undefined)) {
    throw new Error(`the journal ${path} is damaged in line ${torn + 1}`);
  }
  const [header, ...changes] = good;
  return (header as Header | undefined)?.base === base ? changes : [];
}

function decode(line: string): unknown {
  const at = line.indexOf(" ");
  const json = line.slice(at + 1);
  return at > 0 && sum(json) === line.slice(0, at) ? (JSON.parse(json) as unknown) : undefined;
}
