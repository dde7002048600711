import { type Holder, ownerOf } from "./holder";
import { type Entry, LedgerTable } from "./ledger-table";
import type { Owner } from "./owner";

/** Whether an entry of the state that is like this has the object, and is not known to let it go. */
const has = ({ heldBy, seenBy }: Entry, like: (holder: Holder) => boolean): boolean =>
  [...heldBy, ...seenBy].some(like);

/** What may be asked of the ledger. */
export abstract class LedgerAnswers extends LedgerTable {
  /** Whether this run carries out a program; a run that destroys a stack checks nothing. */
  get hasProgram(): boolean {
    return this.isProgram;
  }

  /** Whether the engine is known to have a state of this resource. */
  isKnown(owner: Owner): boolean {
    return this.known.has(owner);
  }

  /** Whether the program has this resource, as far as it was checked by now. */
  isInProgram(owner: Owner): boolean {
    return this.checked.has(owner);
  }

  /** Owners that this run knows of by now. */
  get owners(): Iterable<Owner> {
    return this.everyOwner;
  }

  /** Whether a resource of the program wants the object, alone or among others. */
  isWanted(key: string): boolean {
    const entry = this.entries.get(key);
    return entry?.declaredBy !== undefined || entry?.coveredBy !== undefined;
  }

  /** The program's resource that wants the object, alone. */
  declarerOf(key: string): Owner | undefined {
    return this.entries.get(key)?.declaredBy;
  }

  /** The key that the program's resource wants. */
  wantedBy(owner: Owner): string | undefined {
    return this.declared.get(owner);
  }

  /** Whether the program has this resource: the deletion of its entry is half of a replacement. */
  declares(owner: Owner): boolean {
    return this.declared.has(owner);
  }

  /** Whether another entry of the stack has the object and keeps it, so that the end of this one must leave the object alone. */
  standsForAnother(key: string, holder: Holder): boolean {
    const entry = this.entries.get(key);
    if (!entry) return false;
    const covered = entry.coveredBy !== undefined && this.covering.get(entry.coveredBy) === "done";
    const isReplaced = entry.madeBy === holder;
    return covered || isReplaced || entry.takenFor !== undefined || has(entry, (other) => other !== holder);
  }

  isMadeBy(key: string, holder: Holder): boolean {
    return this.entries.get(key)?.madeBy === holder;
  }

  /** Another resource of the program was to have the object, and its creation failed. */
  failedForAnother(key: string, holder: Holder): Owner | undefined {
    const entry = this.entries.get(key);
    const owner = ownerOf(holder);
    const coverer = entry?.coveredBy;
    const failed = coverer && this.covering.get(coverer) === "failed" ? coverer : entry?.failedFor;
    return failed === owner ? undefined : failed;
  }

  /** Whether another resource of the program wants the object, or another entry of the state has it. */
  isHeldByOther(key: string, holder: Holder): boolean {
    const entry = this.entries.get(key);
    if (!entry) return false;
    const owner = ownerOf(holder);
    const wants = [entry.declaredBy, entry.coveredBy, entry.takenFor];
    return (
      wants.some((other) => other !== undefined && other !== owner) || has(entry, (other) => other !== holder)
    );
  }

  /** The owner of an entry that has the object, other than these. */
  otherHolder(key: string, holders: readonly Holder[]): Owner | undefined {
    const other = [...(this.entries.get(key)?.heldBy ?? [])].find((holder) => !holders.includes(holder));
    return other && ownerOf(other);
  }

  /**
   * Whether an entry of this stack had the object and lets it go in this run, while no other one keeps it: the proof that
   * a resource which wants it now may go on with it.
   */
  isHandedOver(key: string, owner: Owner): boolean {
    const entry = this.entries.get(key);
    if (!entry || entry.leftBy.size === 0) return false;
    return !has(entry, (holder) => ownerOf(holder) !== owner);
  }

  /** Whether the entries that have the object all let it go in this run: what stands in its way may wait for that. */
  isLeaving(key: string): boolean {
    const entry = this.entries.get(key);
    return entry !== undefined && entry.leftBy.size > 0 && !has(entry, () => true);
  }

  /** Whether this run has removed the object and no entry has it any more. */
  isGone(key: string): boolean {
    const entry = this.entries.get(key);
    return entry?.isRemoved === true && entry.leftBy.size === 0 && !has(entry, () => true);
  }

  /** Keys that the program wants and that begin like this, with their owners. */
  *declaredUnder(prefix: string): Iterable<{ key: string; owner: Owner }> {
    for (const [key, { declaredBy, coveredBy }] of this.entries) {
      const owner = declaredBy ?? coveredBy;
      if (owner !== undefined && key.startsWith(prefix)) yield { key, owner };
    }
  }

  /** Whether an entry of the state that stays has an object whose key begins like this. */
  isHeldUnder(prefix: string): boolean {
    for (const [key, { heldBy }] of this.entries) if (heldBy.size > 0 && key.startsWith(prefix)) return true;
    return false;
  }

  /** Whether this run has removed one of these objects, and nobody has put it back since. */
  isRemoved(keys: () => Iterable<string>): boolean {
    for (const key of keys()) if (this.entries.get(key)?.isRemoved) return true;
    return false;
  }

  /** How many entries were announced: as long as it grows, the engine still hands out reads. */
  get announcements(): number {
    return this.announced;
  }

  /** How many resources the engine has shown, by checks and reads: while a call is under way, or one after another. */
  get shown(): number {
    return this.checks + this.announced;
  }

  /** The resource that manages this object among many. */
  covererOf(key: string): Owner | undefined {
    return this.entries.get(key)?.coveredBy;
  }
}
