import { type Holder, holderOf, ownerOf } from "./holder";
import { LedgerAnswers } from "./ledger-answers";
import type { Owner } from "./owner";

export { type Holder, holderOf, ownerOf };

/**
 * Which resource has which object in this run: a table of natural keys (a zone's domain, a row's name, type and value, a PTR's
 * address). Filled by what the front end tells: `check` says who declares a key, `diff` and `read` which entry of the
 * state holds it and whether it stays, creations and deletions what became of it. Owners come from the program, so that
 * nothing here is a guess. Two resources that want one key are a mistake; the end of an entry never removes what
 * another one holds, and an object may be taken over when the entry that held it lets it go.
 */
export class Ledger extends LedgerAnswers {
  // What check tells.

  /** A resource of the program was checked: the run carries out a program, whatever is wrong with it. */
  begin(owner: Owner, hasState: boolean): void {
    this.isProgram = true;
    this.checks++;
    this.checked.add(owner);
    this.everyOwner.add(owner);
    if (hasState) this.known.add(owner);
    this.tell();
  }

  /** The program's resource wants this key. Answers another one that wants it too. */
  declare(key: string, owner: Owner): Owner | undefined {
    const before = this.declared.get(owner);
    if (before !== undefined && before !== key) {
      const entry = this.entries.get(before);
      if (entry?.declaredBy === owner) entry.declaredBy = undefined;
    }
    const entry = this.entry(key);
    if (entry.declaredBy !== undefined && entry.declaredBy !== owner) return entry.declaredBy;
    entry.declaredBy = owner;
    this.declared.set(owner, key);
    return undefined;
  }

  /** A resource that manages objects of another kind wants these. Answers the first that has a resource of its own. */
  cover(owner: Owner, keys: Iterable<string>): string | undefined {
    let taken: string | undefined;
    for (const key of keys) {
      const entry = this.entry(key);
      if (entry.declaredBy === undefined) entry.coveredBy = owner;
      else taken ??= key;
    }
    return taken;
  }

  // What diff and read tell.

  /** An entry of the state was seen; `owner` is who declares it now, which an alias may have changed. */
  meet(stateOwner: Owner, id: string, owner: Owner = stateOwner): Holder {
    this.known.add(owner);
    this.everyOwner.add(owner).add(stateOwner);
    if (owner !== stateOwner) this.renamed.set(holderOf(stateOwner, id), owner);
    return this.holder(stateOwner, id);
  }

  /** The entry of the state, by the owner that declares it now. */
  holder(stateOwner: Owner, id: string): Holder {
    const holder = holderOf(stateOwner, id);
    return holderOf(this.renamed.get(holder) ?? stateOwner, id);
  }

  /** The entry has the object and keeps it. */
  stay(key: string, holder: Holder): void {
    this.forget(key, holder).heldBy.add(holder);
    this.tell();
  }

  /** The entry has the object and gives it up in this run. */
  leave(key: string, holder: Holder): void {
    this.forget(key, holder).leftBy.add(holder);
    this.tell();
  }

  /** A refresh reads the entry, which was last seen with this object. */
  announce(key: string, holder: Holder): void {
    this.announced++;
    this.entry(key).seenBy.add(holder);
  }

  // What creations, updates and deletions tell.

  /** A creation begins. Answers the owner of an entry that keeps the object, or of a creation under way. */
  claim(key: string, owner: Owner): Owner | undefined {
    const entry = this.entry(key);
    const other = [...entry.heldBy].map(ownerOf).find((holder) => holder !== owner) ?? entry.takenFor;
    if (other !== undefined && other !== owner) return other;
    entry.takenFor = owner;
    entry.failedFor = undefined;
    return undefined;
  }

  /** A creation ended well, perhaps that of a replacement which comes before its entry goes. */
  make(key: string, holder: Holder): void {
    this.hold(key, holder);
    this.entry(key).madeBy = holder;
  }

  /** A creation or an update ended well: the object is the entry's. */
  hold(key: string, holder: Holder): void {
    const entry = this.forget(key, holder);
    entry.heldBy.add(holder);
    entry.takenFor = undefined;
    entry.isRemoved = false;
    this.tell();
  }

  /** A creation failed. */
  fail(key: string, owner: Owner): void {
    const entry = this.entry(key);
    entry.takenFor = undefined;
    entry.failedFor = owner;
    this.tell();
  }

  /** What a coverer wanted stands, or could not be made. */
  settle(owner: Owner, outcome: "done" | "failed"): void {
    this.covering.set(owner, outcome);
    this.tell();
  }

  /** The entry of the state is gone, and the object with it unless another one holds it. */
  drop(key: string, holder: Holder): void {
    this.forget(key, holder);
    this.tell();
  }

  /** The object is removed, or made another one, for an entry that no longer wants it. */
  remove(key: string): void {
    this.entry(key).isRemoved = true;
    this.tell();
  }

  /** Its removal failed. */
  restore(key: string): void {
    this.entry(key).isRemoved = false;
    this.tell();
  }

  // What other processes of the same run tell, where there are any.

  /** Takes over what they have told of these keys; asked before the objects are deleted. */
  hear(_keys: Iterable<string>): void {
    // A process that is alone in its run hears nothing.
  }

  /** Resources of theirs that want objects whose keys begin like this. */
  declaredElsewhere(_prefix: string): Iterable<Owner> {
    return [];
  }
}
