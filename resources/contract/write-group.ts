import { abandonable } from "./shared-read";

interface Member<M, R> {
  member: M;
  signal?: AbortSignal;
  resolve: (result: R) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers writes to one place (an Artnet zone, a PTR subclass) in the manner of a data loader: a write waits only for
 * what is already on its way, never for a timer; whatever came meanwhile leaves together.
 */
export class WriteGroup<M, R> {
  #waiting: Member<M, R>[] = [];
  #busy = false;

  constructor(
    /** Writes all members at once; answers one result or error a member, in their order. */
    private readonly flush: (members: M[]) => Promise<(R | Error)[]>,
  ) {}

  /**
   * Joins the next group. The signal frees the caller and takes it out of a group that has not left; one that has left
   * goes on to its end.
   */
  write(member: M, signal?: AbortSignal): Promise<R> {
    const work = new Promise<R>((resolve, reject) => this.#waiting.push({ member, signal, resolve, reject }));
    if (!this.#busy) {
      this.#busy = true;
      // Resources that start in the same turn of the event loop belong together.
      setImmediate(() => void this.#drain());
    }
    return abandonable(work, signal);
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.filter(({ signal }) => !signal?.aborted);
      this.#waiting = [];
      if (group.length > 0) await this.#send(group);
    }
    this.#busy = false;
  }

  async #send(group: Member<M, R>[]): Promise<void> {
    try {
      const results = await this.flush(group.map(({ member }) => member));
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result instanceof Error) reject(result);
        else resolve(result as R);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}
