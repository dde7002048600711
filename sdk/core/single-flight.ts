/** Shares one running promise among all who ask meanwhile; the next asker after it has ended starts anew. */
export class SingleFlight<T> {
  #running?: Promise<T>;

  run(start: () => Promise<T>): Promise<T> {
    this.#running ??= start().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }
}
