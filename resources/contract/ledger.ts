import type { Owner } from "./owner";

/** One entry of the state: the resource that owns it, and its id. A replacement is another entry of the same owner. */
export type Holder = string;

export function holderOf(owner: Owner, id: string): Holder {
  return `${owner}#${id}`;
}

/** Whether an entry of the state that is like this has the object, and is not known to let it go. */
const has = ({ heldBy, seenBy }: Entry, like: (holder: Holder) => boolean): boolean =>
  [...heldBy, ...seenBy].some(like);

/** The owner of an entry. */
export function ownerOf(holder: Holder): Owner {
  const end = holder.indexOf("#");
  return end < 0 ? holder : holder.slice(0, end);
}

/** What this run knows of one object. */
interface Entry {
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

/**
 * Whose is which object in this run: a table of natural keys (a zone's domain, a row's name, type and value, a PTR's
 * address). Filled by what the front end tells: `check` says who declares a key, `diff` and `read` which entry of the
 * state holds it and whether it stays, creations and deletions what became of it. Owners come from the program, so that
 * nothing here is a guess: two resources that want one key are a mistake, an entry that goes never takes along what
 * another one holds, and an object may be taken over when the entry that held it lets it go.
 */
export class Ledger {
  #hasProgram = false;
  readonly #entries = new Map<string, Entry>();
  /** What each resource of the program declares: a second check of it may want something else. */
  readonly #declared = new Map<Owner, string>();
  /** Resources that the engine has a state of. */
  readonly #known = new Set<Owner>();
  /** Resources of the program, as far as they were checked. */
  readonly #checked = new Set<Owner>();
  /** Every owner that was told of: those of the program, and those that entries of the state were written with. */
  readonly #owners = new Set<Owner>();
  /** Entries of the state that an alias gave another owner. */
  readonly #renamed = new Map<Holder, Owner>();
  /** Coverers whose objects stand, and those that failed. */
  readonly #covering = new Map<Owner, "done" | "failed">();
  readonly #waiting = new Set<() => void>();
  #announcements = 0;
  readonly readers = new Readers();
  #shown = 0;

  // What check tells.

  /** A resource of the program was checked: the run carries out a program, whatever is wrong with it. */
  begin(owner: Owner, hasState: boolean): void {
    this.#hasProgram = true;
    this.#shown++;
    this.#checked.add(owner);
    this.#owners.add(owner);
    if (hasState) this.#known.add(owner);
    this.#tell();
  }

  /** The program's resource wants this key. Answers another one that wants it too. */
  declare(key: string, owner: Owner): Owner | undefined {
    const before = this.#declared.get(owner);
    if (before !== undefined && before !== key) {
      const entry = this.#entries.get(before);
      if (entry?.declaredBy === owner) entry.declaredBy = undefined;
    }
    const entry = this.#entry(key);
    if (entry.declaredBy !== undefined && entry.declaredBy !== owner) return entry.declaredBy;
    entry.declaredBy = owner;
    this.#declared.set(owner, key);
    return undefined;
  }

  /** A resource that manages objects of another kind wants these. Answers the first that has a resource of its own. */
  cover(owner: Owner, keys: Iterable<string>): string | undefined {
    let taken: string | undefined;
    for (const key of keys) {
      const entry = this.#entry(key);
      if (entry.declaredBy === undefined) entry.coveredBy = owner;
      else taken ??= key;
    }
    return taken;
  }

  /** The resource that manages this object among many. */
  covererOf(key: string): Owner | undefined {
    return this.#entries.get(key)?.coveredBy;
  }

  // What diff and read tell.

  /** An entry of the state was seen; `owner` is who declares it now, which an alias may have changed. */
  meet(stateOwner: Owner, id: string, owner: Owner = stateOwner): Holder {
    this.#known.add(owner);
    this.#owners.add(owner).add(stateOwner);
    if (owner !== stateOwner) this.#renamed.set(holderOf(stateOwner, id), owner);
    return this.holder(stateOwner, id);
  }

  /** The entry of the state, by the owner that declares it now. */
  holder(stateOwner: Owner, id: string): Holder {
    const holder = holderOf(stateOwner, id);
    return holderOf(this.#renamed.get(holder) ?? stateOwner, id);
  }

  /** The entry has the object and keeps it. */
  stay(key: string, holder: Holder): void {
    this.#forget(key, holder).heldBy.add(holder);
    this.#tell();
  }

  /** The entry has the object and lets it go in this run. */
  leave(key: string, holder: Holder): void {
    this.#forget(key, holder).leftBy.add(holder);
    this.#tell();
  }

  /** A refresh reads the entry, which was last seen with this object. */
  announce(key: string, holder: Holder): void {
    this.#announcements++;
    this.#entry(key).seenBy.add(holder);
  }

  // What creations, updates and deletions tell.

  /** A creation begins. Answers the owner of an entry that keeps the object, or of a creation under way. */
  claim(key: string, owner: Owner): Owner | undefined {
    const entry = this.#entry(key);
    const other = [...entry.heldBy].map(ownerOf).find((holder) => holder !== owner) ?? entry.takenFor;
    if (other !== undefined && other !== owner) return other;
    entry.takenFor = owner;
    entry.failedFor = undefined;
    return undefined;
  }

  /** A creation ended well, perhaps that of a replacement which comes before its entry goes. */
  make(key: string, holder: Holder): void {
    this.hold(key, holder);
    this.#entry(key).madeBy = holder;
  }

  /** A creation or an update ended well: the object is the entry's. */
  hold(key: string, holder: Holder): void {
    const entry = this.#forget(key, holder);
    entry.heldBy.add(holder);
    entry.takenFor = undefined;
    entry.isRemoved = false;
    this.#tell();
  }

  /** A creation failed. */
  fail(key: string, owner: Owner): void {
    const entry = this.#entry(key);
    entry.takenFor = undefined;
    entry.failedFor = owner;
    this.#tell();
  }

  /** What a coverer wanted stands, or could not be made. */
  settle(owner: Owner, outcome: "done" | "failed"): void {
    this.#covering.set(owner, outcome);
    this.#tell();
  }

  /** The entry of the state is gone, and the object with it unless another one holds it. */
  drop(key: string, holder: Holder): void {
    this.#forget(key, holder);
    this.#tell();
  }

  /** The object is removed, or made another one, for an entry that no longer wants it. */
  remove(key: string): void {
    this.#entry(key).isRemoved = true;
    this.#tell();
  }

  /** Its removal failed. */
  restore(key: string): void {
    this.#entry(key).isRemoved = false;
    this.#tell();
  }

  // What may be asked.

  /** Whether this run carries out a program; a run that destroys a stack checks nothing. */
  get hasProgram(): boolean {
    return this.#hasProgram;
  }

  /** Whether the engine is known to have a state of this resource. */
  isKnown(owner: Owner): boolean {
    return this.#known.has(owner);
  }

  /** Whether the program has this resource, as far as it was checked by now. */
  isInProgram(owner: Owner): boolean {
    return this.#checked.has(owner);
  }

  /** Owners that this run knows of by now. */
  get owners(): Iterable<Owner> {
    return this.#owners;
  }

  /** Whether a resource of the program wants the object, alone or among others. */
  isWanted(key: string): boolean {
    const entry = this.#entries.get(key);
    return entry?.declaredBy !== undefined || entry?.coveredBy !== undefined;
  }

  /** The program's resource that wants the object, alone. */
  declarerOf(key: string): Owner | undefined {
    return this.#entries.get(key)?.declaredBy;
  }

  /** The key that the program's resource wants. */
  wantedBy(owner: Owner): string | undefined {
    return this.#declared.get(owner);
  }

  /** Whether the program has this resource: a deletion of an entry of its is half of a replacement. */
  declares(owner: Owner): boolean {
    return this.#declared.has(owner);
  }

  /** Whether another entry of the stack has the object and keeps it, so that this one's end must leave it alone. */
  standsForAnother(key: string, holder: Holder): boolean {
    const entry = this.#entries.get(key);
    if (!entry) return false;
    const covered = entry.coveredBy !== undefined && this.#covering.get(entry.coveredBy) === "done";
    const isReplaced = entry.madeBy === holder;
    return covered || isReplaced || entry.takenFor !== undefined || has(entry, (other) => other !== holder);
  }

  isMadeBy(key: string, holder: Holder): boolean {
    return this.#entries.get(key)?.madeBy === holder;
  }

  /** Another resource of the program was to have the object, and its creation failed. */
  failedForAnother(key: string, holder: Holder): Owner | undefined {
    const entry = this.#entries.get(key);
    const owner = ownerOf(holder);
    const coverer = entry?.coveredBy;
    const failed = coverer && this.#covering.get(coverer) === "failed" ? coverer : entry?.failedFor;
    return failed === owner ? undefined : failed;
  }

  /** Whether another resource of the program wants the object, or another entry of the state has it. */
  isAnothers(key: string, holder: Holder): boolean {
    const entry = this.#entries.get(key);
    if (!entry) return false;
    const owner = ownerOf(holder);
    const wants = [entry.declaredBy, entry.coveredBy, entry.takenFor];
    return (
      wants.some((other) => other !== undefined && other !== owner) || has(entry, (other) => other !== holder)
    );
  }

  /**
   * Whether an entry of this stack had the object and lets it go in this run, while no other one keeps it: the proof that
   * a resource which wants it now may go on with it.
   */
  isHandedOver(key: string, owner: Owner): boolean {
    const entry = this.#entries.get(key);
    if (!entry || entry.leftBy.size === 0) return false;
    return !has(entry, (holder) => ownerOf(holder) !== owner);
  }

  /** Whether the entries that have the object all let it go in this run: what stands in its way may wait for that. */
  isLeaving(key: string): boolean {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.leftBy.size > 0 && !has(entry, () => true);
  }

  /** Whether this run has removed the object and no entry has it any more. */
  isGone(key: string): boolean {
    const entry = this.#entries.get(key);
    return entry?.isRemoved === true && entry.leftBy.size === 0 && !has(entry, () => true);
  }

  /** Keys that the program wants and that begin like this, with their owners. */
  *declaredUnder(prefix: string): Iterable<{ key: string; owner: Owner }> {
    for (const [key, { declaredBy, coveredBy }] of this.#entries) {
      const owner = declaredBy ?? coveredBy;
      if (owner !== undefined && key.startsWith(prefix)) yield { key, owner };
    }
  }

  /** Whether an entry of the state that stays has an object whose key begins like this. */
  isHeldUnder(prefix: string): boolean {
    for (const [key, { heldBy }] of this.#entries) if (heldBy.size > 0 && key.startsWith(prefix)) return true;
    return false;
  }

  /** Whether this run has removed one of these objects, and nobody has put it back since. */
  isRemoved(keys: () => Iterable<string>): boolean {
    for (const key of keys()) if (this.#entries.get(key)?.isRemoved) return true;
    return false;
  }

  /** How many entries were announced: as long as it grows, the engine still hands out reads. */
  get announcements(): number {
    return this.#announcements;
  }

  /** How many resources the engine has shown, by checks and reads: while a call is under way, or one after another. */
  get shown(): number {
    return this.#shown + this.#announcements;
  }

  /** Resolves when anything was told that may change an answer. */
  news(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #forget(key: string, holder: Holder): Entry {
    const entry = this.#entry(key);
    for (const holders of [entry.heldBy, entry.seenBy, entry.leftBy]) holders.delete(holder);
    return entry;
  }

  #entry(key: string): Entry {
    const known = this.#entries.get(key);
    if (known) return known;
    const entry: Entry = { heldBy: new Set(), seenBy: new Set(), leftBy: new Set() };
    this.#entries.set(key, entry);
    return entry;
  }

  #tell(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }
}
