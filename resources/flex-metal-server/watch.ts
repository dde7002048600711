import { RackformError } from "../../sdk/core";
import { isHiccup } from "../contract/hiccup";
import type { Call, Run } from "../contract/run";
import type { LiveServer } from "./driver";

export interface Wait<T> {
  /** For messages: "web-1 (uuid) to be delivered". */
  what: string;
  /** How to go on after the limit, for messages. */
  hint: string;
  /** Milliseconds between two looks, before jitter. */
  intervalMs: number;
  /** Epoch milliseconds. */
  until: number;
  /**
   * One look at a fresh list; `undefined` means not yet. Throws to end the wait. `counts` is false for a look that
   * comes early, because of somebody who looks more often: patience that is counted in looks must not run out by it.
   */
  look(servers: readonly LiveServer[], counts: boolean): Promise<T | undefined> | T | undefined;
}

/** The shortest interval after jitter, as a share of the usual one. */
const leastShare = 0.85;

interface Waiter extends Wait<unknown> {
  startedAt: number;
  dueAt: number;
  /** When the last look that counts began. */
  countedAt: number;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * Waits for many servers with one list each turn: whoever waits in this run looks at the same list. The first who is
 * due makes everybody look, so that the pace does not grow with the number of servers.
 */
export class ServerWatch {
  readonly #waiters = new Set<Waiter>();
  #running = false;
  #wake = new AbortController();

  constructor(
    private readonly run: Run,
    private readonly readAll: () => Promise<LiveServer[]>,
  ) {}

  /** Fails with `timeout` at the limit and with `cancelled` as soon as the call's signal fires. */
  wait<T>(call: Call, wait: Wait<T>): Promise<T> {
    const { signal } = call.limits;
    return new Promise<T>((resolve, reject) => {
      const cancel = () =>
        waiter.reject(
          new RackformError({
            kind: "cancelled",
            message: `cancelled while waiting for ${wait.what}; ${wait.hint}`,
          }),
        );
      const end = (settle: () => void) => {
        signal?.removeEventListener("abort", cancel);
        this.#waiters.delete(waiter);
        if (this.#waiters.size === 0) this.#wake.abort();
        settle();
      };
      const waiter: Waiter = {
        ...wait,
        startedAt: this.run.clock.now(),
        dueAt: this.#nextDue(wait.intervalMs),
        countedAt: this.run.clock.now(),
        resolve: (value) => end(() => resolve(value as T)),
        reject: (error) => end(() => reject(error)),
      };
      if (signal?.aborted) return cancel();
      signal?.addEventListener("abort", cancel, { once: true });
      this.#waiters.add(waiter);
      this.#wake.abort();
      if (!this.#running) void this.#loop();
    });
  }

  #nextDue(intervalMs: number): number {
    const { clock } = this.run;
    return clock.now() + this.run.pollIntervalMs(intervalMs) * (leastShare + 0.3 * clock.random());
  }

  async #loop(): Promise<void> {
    this.#running = true;
    while (this.#waiters.size > 0) {
      if (await this.#rest()) continue;
      this.#expire();
      const now = this.run.clock.now();
      if ([...this.#waiters].some(({ dueAt }) => dueAt <= now)) await this.#turn([...this.#waiters]);
    }
    this.#running = false;
  }

  /** Sleeps until somebody is due; true when it was woken because those who wait have changed. */
  async #rest(): Promise<boolean> {
    this.#wake = new AbortController();
    const now = this.run.clock.now();
    const due = Math.min(...[...this.#waiters].map(({ dueAt, until }) => Math.min(dueAt, until)));
    try {
      await this.run.clock.sleep(Math.max(0, due - now), this.#wake.signal);
      return false;
    } catch {
      return true;
    }
  }

  #expire(): void {
    const now = this.run.clock.now();
    for (const waiter of this.#waiters) {
      if (now < waiter.until) continue;
      const seconds = Math.round((now - waiter.startedAt) / 1000);
      waiter.reject(
        new RackformError({
          kind: "timeout",
          message: `waited ${seconds} s for ${waiter.what}; ${waiter.hint}`,
        }),
      );
    }
  }

  async #turn(waiters: Waiter[]): Promise<void> {
    const began = this.run.clock.now();
    let servers: LiveServer[] = [];
    let failure: unknown;
    try {
      servers = await this.readAll();
    } catch (error) {
      failure = error;
    }
    for (const waiter of waiters) waiter.dueAt = this.#nextDue(waiter.intervalMs);
    if (failure === undefined) await Promise.all(waiters.map((waiter) => this.#show(waiter, servers, began)));
    else if (!isHiccup(failure)) waiters.forEach((waiter) => waiter.reject(failure));
  }

  async #show(waiter: Waiter, servers: LiveServer[], began: number): Promise<void> {
    if (!this.#waiters.has(waiter)) return;
    const counts = began - waiter.countedAt >= leastShare * this.run.pollIntervalMs(waiter.intervalMs);
    if (counts) waiter.countedAt = began;
    try {
      const found = await waiter.look(servers, counts);
      if (found !== undefined) waiter.resolve(found);
    } catch (error) {
      if (!isHiccup(error)) waiter.reject(error);
    }
  }
}
