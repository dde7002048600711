import { perRun } from "../sharing/per-run";

/** What entries of the state remember of addresses: for a resource that takes the place of another one of its stack. */
class FormerNames {
  readonly #names = new Map<string, string | undefined>();

  /** An entry of the state remembers what was at its address before it; nothing, too. */
  note(id: string, name: string | undefined): void {
    this.#names.set(id, name);
  }

  /** What an entry of this run remembers of the address; `undefined` when none has it. */
  of(id: string): { name: string | undefined } | undefined {
    return this.#names.has(id) ? { name: this.#names.get(id) } : undefined;
  }
}

export const formerNames = perRun(() => new FormerNames());
