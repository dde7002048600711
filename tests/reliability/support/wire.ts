import { AxiosError, type AxiosAdapter } from "axios";
import { useAdapter } from "../../../sdk/core";
import type { Simulator } from "../../../simulator";

/** What may happen to one request of a run. `kill-*` end the whole run: it never hears from the world again. */
export const crashes = ["reset-before", "reset-after", "kill-before", "kill-after"] as const;
export type Crash = (typeof crashes)[number];

/** Decides about a request by its number, from 1; `undefined` lets it pass. */
export type Fate = (number: number) => Crash | undefined;

export const peaceful: Fate = () => undefined;

/** Strikes one request and lets all others pass. */
export function at(number: number, crash: Crash): Fate {
  return (current) => (current === number ? crash : undefined);
}

let port = 20_000;

/**
 * The connection of one run to a simulator: it counts the run's requests and can cut it, once or for good. Every run
 * has an origin of its own, so that what a killed one still has under way can be told from its successor's calls.
 */
export class Wire {
  readonly origin = `http://127.0.0.1:${(port = port >= 60_000 ? 20_001 : port + 1)}`;
  /** Requests of this run so far. */
  requests = 0;
  /** Whether the fate struck at all. */
  struck = false;
  #dead = false;
  #die!: () => void;
  readonly died = new Promise<"killed">((resolve) => {
    this.#die = () => {
      this.#dead = true;
      resolve("killed");
    };
  });
  readonly #adapter: AxiosAdapter;
  readonly #release: () => void;

  constructor(simulator: Simulator, fate: Fate) {
    this.#adapter = simulator.adapter();
    this.#release = useAdapter(this.origin, (config) => this.#pass(config, fate));
  }

  close(): void {
    this.#release();
  }

  #pass: (...args: [Parameters<AxiosAdapter>[0], Fate]) => ReturnType<AxiosAdapter> = async (config, fate) => {
    if (this.#dead) return never();
    const crash = fate(++this.requests);
    if (crash === undefined) return this.#adapter(config);
    this.struck = true;
    if (crash === "kill-before") return this.#killed();
    const answer = crash === "reset-before" ? undefined : await this.#adapter(config);
    if (crash === "kill-after") return this.#killed();
    throw new AxiosError("socket hang up", "ECONNRESET", config, {}, answer && undefined);
  };

  #killed(): Promise<never> {
    this.#die();
    return never();
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
