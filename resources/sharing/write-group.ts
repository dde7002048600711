import type { CallOptions } from "../../sdk/core";
import { detachableWait } from "./detachable-wait";

interface Member<M, R> {
  member: M;
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
    /** Writes all members at once; returns one result or error per member, in their order. */
    private readonly flush: (members: M[]) => Promise<(R | Error)[]>,
  ) {}

  /**
   * Joins the next group. The limits free the caller and take it out of a group that has not left; one that has left
   * goes on to its end.
   */
  write(member: M, limits?: CallOptions): Promise<R> {
    let entry: Member<M, R>;
    const work = new Promise<R>((resolve, reject) =>
      this.#waiting.push((entry = { member, resolve, reject })),
    );
    if (!this.#busy) {
      this.#busy = true;
      // Resources that start in the same turn of the event loop belong together.
      setImmediate(() => void this.#drain());
    }
    return detachableWait(work, limits, () => (this.#withdraw(entry) ? "no" : "unknown"));
  }

  /** Takes back what has not been sent yet; false when it has. */
  #withdraw(entry: Member<M, R>): boolean {
    const place = this.#waiting.indexOf(entry);
    if (place >= 0) this.#waiting.splice(place, 1);
    return place >= 0;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      await this.#send(group);
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
