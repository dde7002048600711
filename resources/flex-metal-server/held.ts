import type { Run } from "../contract/run";

/**
 * Which servers resources of this run hold. Names are not unique at the vendor, so the ledger of natural keys cannot
 * tell; a server that some resource's state names must never be taken for a left-over.
 */
export class HeldServers {
  readonly #seen = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #missed = new Set<string>();

  /** A resource's state names this server. */
  see(uuid: string): void {
    this.#seen.add(uuid);
  }

  /** A creation of this run has ordered this server or taken it over. */
  take(uuid: string): void {
    this.#taken.add(uuid);
  }

  /** It has not taken it over after all: there is nothing to take over, or (`missed`) it failed to find out. */
  leave(uuid: string, missed: boolean): void {
    this.#taken.delete(uuid);
    if (missed) this.#missed.add(uuid);
  }

  /** Whether another resource's creation meant to take it and failed: the next run's will, if the server is still there. */
  isMissed(uuid: string): boolean {
    return this.#missed.has(uuid) && !this.#taken.has(uuid);
  }

  isHeld(uuid: string): boolean {
    return this.#seen.has(uuid) || this.#taken.has(uuid);
  }

  /** Whether another resource's creation took it: then a delete of its former owner must leave it alone. */
  isTaken(uuid: string): boolean {
    return this.#taken.has(uuid);
  }
}

// Not in account.share: diffs have to be noted in a preview without credentials, too.
const byRun = new WeakMap<Run, HeldServers>();

export function heldServers(run: Run): HeldServers {
  const held = byRun.get(run) ?? new HeldServers();
  byRun.set(run, held);
  return held;
}
