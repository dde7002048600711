import { Arrivals } from "./arrivals";
import type { Holder } from "./holder";
import type { Owner } from "./owner";

/** What this run knows of one object. */
export interface Entry {
  /** The program's resource that wants it. */
  declaredBy?: Owner;
  /** The resource that manages it among many others, such as the rows of a zone. */
  coveredBy?: Owner;
  /** Entries of the state that have it and keep it. */
  readonly heldBy: Set<Holder>;
  /** Entries of the state that a refresh reads: nothing says yet whether they keep it. */
  readonly seenBy: Set<Holder>;
  /** Entries of the state that have it and let it go in this run: for another object, or for a replacement. */
  readonly leftBy: Set<Holder>;
  /** A creation under way. */
  takenFor?: Owner;
  /** A creation that failed. */
  failedFor?: Owner;
  /** This run has removed it, and nobody has put it back. */
  isRemoved?: boolean;
  /** The entry that a creation of this run has made. */
  madeBy?: Holder;
}

/** Reads of a refresh that are under way, and those among them that wait for the others. */
class Readers {
  reading = 0;
  waiting = 0;

  get isBusy(): boolean {
    return this.reading > this.waiting;
  }
}

/** What the ledger keeps: one entry for each natural key, and what the run knows of resources. */
export abstract class LedgerTable {
  protected isProgram = false;
  protected readonly entries = new Map<string, Entry>();
  /** What each resource of the program declares: a second check of it may want something else. */
  protected readonly declared = new Map<Owner, string>();
  /** Resources that the engine has a state of. */
  protected readonly known = new Set<Owner>();
  /** Resources of the program, as far as they were checked. */
  protected readonly checked = new Set<Owner>();
  /** Every owner that was told of: those of the program, and those that entries of the state were written with. */
  protected readonly everyOwner = new Set<Owner>();
  /** Entries of the state that an alias gave another owner. */
  protected readonly renamed = new Map<Holder, Owner>();
  /** Coverers whose objects stand, and those that failed. */
  protected readonly covering = new Map<Owner, "done" | "failed">();
  protected readonly waiting = new Set<() => void>();
  protected announced = 0;
  readonly readers = new Readers();
  readonly arrivals = new Arrivals();
  protected checks = 0;

  /** Resolves when anything was told that may change an answer. */
  news(): Promise<void> {
    return new Promise((resolve) => this.waiting.add(resolve));
  }

  protected forget(key: string, holder: Holder): Entry {
    const entry = this.entry(key);
    for (const holders of [entry.heldBy, entry.seenBy, entry.leftBy]) holders.delete(holder);
    return entry;
  }

  protected entry(key: string): Entry {
    const known = this.entries.get(key);
    if (known) return known;
    const entry: Entry = { heldBy: new Set(), seenBy: new Set(), leftBy: new Set() };
    this.entries.set(key, entry);
    return entry;
  }

  protected tell(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const resolve of waiting) resolve();
  }
}
