/**
 * Who holds which natural key (a zone's domain, a row's name, type and value, a PTR's address) in this run.
 *
 * Engines give a provider no resource names, yet three things must not happen: two resources of a program must not
 * silently share one object; renaming a resource (create the new one, then delete the old one) must not delete the
 * object; exchanging values between two resources must not lose one. The ledger tells these apart from what
 * `check` and `diff` see, which every engine calls for each resource before it changes anything.
 */
export class Ledger {
  #begun = false;
  readonly #declared = new Set<string>();
  readonly #diffed = new Set<string>();
  readonly #held = new Set<string>();
  readonly #standing = new Set<string>();
  readonly #retained = new Set<string>();
  readonly #announced = new Set<string>();
  readonly #superseded = new Set<string>();
  readonly #replaced = new Set<string>();
  readonly #covered = new Map<string, string>();
  readonly #taken = new Set<string>();
  #announcements = 0;

  /**
   * Called by check: the program wants this key. Answers false when another resource of the program was seen to
   * want it as well. `known` tells that the resource is in the state already; a second check of a resource without
   * its state is how engines announce a replacement, so it is no proof of a duplicate once the key was diffed.
   */
  declare(key: string, known: boolean): boolean {
    const duplicate = this.#declared.has(key) && (known || !this.#diffed.has(key));
    this.#declared.add(key);
    return !duplicate;
  }

  /** Called by diff: a resource in the state wants this key, and holds it already unless it has to be replaced. */
  compare(key: string, replaced: boolean): void {
    this.#diffed.add(key);
    if (!replaced) this.#standing.add(key);
    if (!replaced && this.#declared.has(key)) this.#held.add(key);
  }

  /** Whether the state has an object that stays in this run and whose key begins like this. */
  isStanding(prefix: string): boolean {
    return [...this.#standing].some((key) => key.startsWith(prefix));
  }

  /** Called by every check: this run carries out a program, whatever is wrong with it. */
  begin(): void {
    this.#begun = true;
  }

  /** Whether this run carries out a program; a run that destroys a stack checks nothing. */
  get hasProgram(): boolean {
    return this.#begun;
  }

  /** Called by diff: the object of this key goes because another one takes its resource's place. */
  replace(key: string): void {
    this.#replaced.add(key);
  }

  isReplaced(key: string): boolean {
    return this.#replaced.has(key);
  }

  /**
   * Called by diff: a resource in the state has to be replaced and its replacement has the same key, such as a zone of
   * another type. Its delete must be a real one.
   */
  supersede(key: string): void {
    this.#superseded.add(key);
  }

  /** Whether a delete leaves the object of this key standing, because another resource of the program goes on with it. */
  isKept(key: string): boolean {
    return this.isDeclared(key) && !this.#superseded.has(key);
  }

  /**
   * Called by check of a resource that manages objects of another kind as well, such as all rows of a zone. Answers
   * the first key that a resource of its own declares.
   */
  cover(holder: string, keys: Iterable<string>): string | undefined {
    let taken: string | undefined;
    for (const key of keys) {
      if (this.#declared.has(key)) taken ??= key;
      else this.#covered.set(key, holder);
    }
    return taken;
  }

  /** The resource that manages the object of this key among others, by its own key. */
  covererOf(key: string): string | undefined {
    return this.#covered.get(key);
  }

  /** Whether some resource of the program wants this key, or manages its object among others. */
  isDeclared(key: string): boolean {
    return this.#declared.has(key) || this.#covered.has(key);
  }

  /** Called by read: a resource in the state was last seen with this key. */
  announce(key: string): void {
    this.#announcements++;
    this.#announced.add(key);
  }

  /** How many were announced: as long as it grows, the engine still hands out reads. */
  get announcements(): number {
    return this.#announcements;
  }

  isAnnounced(key: string): boolean {
    return this.#announced.has(key);
  }

  /**
   * Called before the object of this key is removed or made another one for a resource that no longer wants it. Where
   * a state has two resources for one object, which an outside edit can lead to, the other one may come later.
   */
  takeAway(key: string): void {
    this.#taken.add(key);
  }

  /** Whether this run has taken the object of one of these keys away, and nobody has put it back since. */
  isTaken(keys: () => Iterable<string>): boolean {
    if (this.#taken.size === 0) return false;
    for (const key of keys()) if (this.#taken.has(key)) return true;
    return false;
  }

  /** Called by delete instead of deleting, because the program still declares the key. */
  retain(key: string): void {
    this.#retained.add(key);
    this.#held.delete(key);
  }

  /** Called before create: whether another resource holds the key, so that creating it would share one object. */
  isHeldByAnother(key: string): boolean {
    return this.#held.has(key) && !this.#retained.has(key);
  }

  /** Whether the object of this key was left standing by a delete of this run, for a create that follows. */
  isRetained(key: string): boolean {
    return this.#retained.has(key);
  }

  /** Called when a create begins, so that no other one may take the key meanwhile. */
  claim(key: string): void {
    this.#held.add(key);
  }

  /** Called when a create failed. */
  unclaim(key: string): void {
    this.#held.delete(key);
  }

  /** Called after create and update. */
  hold(key: string): void {
    this.#held.add(key);
    this.#retained.delete(key);
    this.#taken.delete(key);
  }

  /** Called after a real delete. */
  release(key: string): void {
    this.#held.delete(key);
    this.#standing.delete(key);
    this.#retained.delete(key);
    this.#superseded.delete(key);
  }
}
