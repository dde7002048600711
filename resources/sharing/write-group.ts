import type { CallOptions } from "../../sdk/core";
import { detachableWait } from "./detachable-wait";
import type { Gathering } from "./gathering";

interface Member<M, R> {
  member: M;
  resolve: (result: R) => void;
  reject: (error: unknown) => void;
}

/** Which of those that are to come a group takes along: what comes before it leaves, or also while it is under way. */
interface Gatherer {
  gathering: Gathering;
  /** Gathers before a group leaves; otherwise the group itself asks for more. */
  first?: boolean;
}

/**
 * Gathers writes to one place (an Artnet zone, a PTR subclass) in the manner of a data loader: whatever came while one is on its
 * way leaves together. A write waits for others only where they are known to come (see {@link Gathering}).
 */
export class WriteGroup<M, R> {
  #waiting: Member<M, R>[] = [];
  /** The group that is under way. */
  #leaving: Member<M, R>[] = [];
  #busy = false;

  constructor(
    /**
     * Writes all members; returns one result or error per member, in their order. `further` answers those that join the
     * group under way, after whom nothing is settled yet: none when it is complete.
     */
    private readonly flush: (members: M[], further: () => Promise<M[]>) => Promise<(R | Error)[]>,
    private readonly gatherer?: Gatherer,
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
    this.gatherer?.gathering.came(this.#here());
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
      if (this.gatherer?.first) await this.#gathered(this.gatherer.gathering);
      this.#leaving = this.#waiting;
      this.#waiting = [];
      await this.#send(this.#leaving);
      this.#leaving = [];
    }
    this.#busy = false;
  }

  async #gathered(gathering: Gathering): Promise<void> {
    while (await gathering.another(this.#here));
  }

  #here = (): number => this.#leaving.length + this.#waiting.length;

  /** Those who join the group under way. */
  async #further(): Promise<M[]> {
    if (this.#waiting.length === 0) await this.gatherer?.gathering.another(this.#here);
    const more = this.#waiting;
    this.#waiting = [];
    this.#leaving.push(...more);
    return more.map(({ member }) => member);
  }

  async #send(group: Member<M, R>[]): Promise<void> {
    try {
      const results = await this.flush(
        group.map(({ member }) => member),
        () => this.#further(),
      );
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
