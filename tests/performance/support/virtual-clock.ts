import type { Clock } from "../../../sdk/core";

interface Sleeper {
  at: number;
  wake: () => void;
}

/** Time that stands still while anything runs, and jumps to the next waker when nothing does. */
export class VirtualClock implements Clock {
  #now = 1_700_000_000_000;
  #sleepers: Sleeper[] = [];

  now = (): number => this.#now;
  random = (): number => 0.5;

  sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const sleeper = { at: this.#now + Math.max(0, ms), wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener("abort", () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(new Error("cancelled"));
      });
    });

  /** Does the work, with all its waiting in no time. */
  async run<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const finish = () => void (over = true);
    work.then(finish, finish);
    for (;;) {
      // Whatever can go on does so before time moves.
      for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate);
      if (over) return work;
      const next = Math.min(...this.#sleepers.map(({ at }) => at));
      if (!Number.isFinite(next)) throw new Error("everything waits and nothing will wake it");
      this.#now = Math.max(this.#now, next);
      const due = this.#sleepers.filter(({ at }) => at <= this.#now);
      this.#sleepers = this.#sleepers.filter(({ at }) => at > this.#now);
      for (const { wake } of due) wake();
    }
  }
}
