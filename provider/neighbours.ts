import { createHash } from "node:crypto";
import {
  appendFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  rmdirSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a provider process tells of an object: by whom it is wanted, managed among others, had, made or let go. */
export type Verb =
  "declares" | "covers" | "holds" | "makes" | "leaves" | "takes" | "fails" | "done" | "failed";

export interface Fact {
  verb: Verb;
  /** The natural key as it may be written down; an owner where it is about what became of the objects that it covers. */
  place: string;
  /** An owner, or an entry of the state. */
  who: string;
}

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 16);

/** An account as one run's processes write it down: equal in two of them exactly when their credentials are. */
export interface Scope {
  name: string;
  /** A hash that is keyed by the credential. */
  hash(text: string): string;
}

/** A key as it may be written down: what follows an object's name and type may be a secret value, and is hashed. */
export function placeOf(key: string, scope: Scope): string {
  const parts = key.split("/");
  const content = parts.slice(3).join("/");
  return `${scope.name} ${[...parts.slice(0, 3), ...(content === "" ? [] : [scope.hash(content)])].join("/")}`;
}

/** How long what a killed process left behind may lie about. */
const staleMs = 24 * 3_600_000;
const prefix = "rackform-run-";

/**
 * What the provider processes of one engine run tell each other. A run that moves a stack to another front end, or to
 * another explicit provider, has two: one carries out the new entries, the other deletes the old ones, and an object may be
 * in both. They know each other by the engine's address. Each writes a file of its own in a folder that this user alone
 * may read, and reads those of the others before it deletes anything.
 */
export class Neighbours {
  readonly #folder: string;
  readonly #file: string;
  readonly #read = new Map<string, number>();
  /** What was heard, by place. */
  readonly #heard = new Map<string, Fact[]>();
  #isOpen?: boolean;

  constructor(address: string) {
    this.#folder = join(tmpdir(), `${prefix}${hash(`${address} ${process.getuid?.() ?? ""}`)}`);
    this.#file = join(this.#folder, `${process.pid}-${++made}`);
  }

  tell(fact: Fact): void {
    if (!this.#open()) return;
    try {
      appendFileSync(this.#file, `${JSON.stringify([fact.verb, fact.place, fact.who])}\n`, { mode: 0o600 });
    } catch {
      // A full disk: the run goes on as if it were alone.
      this.#isOpen = false;
    }
  }

  /** What the others have told until now, by place. */
  heard(): ReadonlyMap<string, readonly Fact[]> {
    for (const name of namesIn(this.#folder)) {
      const file = join(this.#folder, name);
      if (file !== this.#file) this.#hear(file);
    }
    return this.#heard;
  }

  /** Takes the own file away; the folder goes with the last one. */
  close(): void {
    rmSync(this.#file, { force: true });
    try {
      rmdirSync(this.#folder);
    } catch {
      // Others are in it, or nothing was ever told.
    }
  }

  #hear(file: string): void {
    try {
      const from = this.#read.get(file) ?? 0;
      if (statSync(file).size === from) return;
      const told = readFileSync(file).subarray(from);
      // A line that is being written has no end yet.
      const whole = told.subarray(0, told.lastIndexOf(10) + 1);
      for (const line of whole.toString("utf8").split("\n").filter(Boolean)) {
        const [verb, place, who] = JSON.parse(line) as [Verb, string, string];
        const known = this.#heard.get(place) ?? [];
        this.#heard.set(place, known);
        known.push({ verb, place, who });
      }
      this.#read.set(file, from + whole.length);
    } catch {
      // It has ended meanwhile.
    }
  }

  #open(): boolean {
    return (this.#isOpen ??= this.#make());
  }

  #make(): boolean {
    try {
      sweep();
      mkdirSync(this.#folder, { mode: 0o700, recursive: true });
      const found = lstatSync(this.#folder);
      const isOurs = found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
      if (isOurs) closeAtEnd(this);
      return isOurs;
    } catch {
      return false;
    }
  }
}

/** Runs of this process. */
let made = 0;
const open = new Set<Neighbours>();

function closeAtEnd(one: Neighbours): void {
  if (open.size === 0) process.once("exit", () => open.forEach((each) => each.close()));
  open.add(one);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Removes what processes left behind that were killed. */
function sweep(): void {
  for (const name of namesIn(tmpdir()).filter((one) => one.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > staleMs) rmSync(folder, { recursive: true, force: true });
  }
}
