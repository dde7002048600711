import { WriteGroup } from "../contract/write-group";

/**
 * Reads that begin after they were asked for, as checking a write needs: whoever asks while one is on its way shares
 * the next one, so that many writes that end together cost few reads.
 */
export class FreshRead<T> {
  readonly #group: WriteGroup<undefined, { value: T }>;

  constructor(load: () => Promise<T>) {
    this.#group = new WriteGroup<undefined, { value: T }>(async (members) => {
      const value: T = await load();
      return members.map(() => ({ value }));
    });
  }

  async get(signal?: AbortSignal): Promise<T> {
    return (await this.#group.write(undefined, signal)).value;
  }
}
