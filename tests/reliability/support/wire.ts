import {
  AxiosError,
  AxiosHeaders,
  type AxiosAdapter,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from "axios";
import { useAdapter } from "../../../sdk/core";
import type { Simulator } from "../../../simulator";

/** What becomes of one request: whether the vendor carries it out, and what the run hears of it. */
export interface Strike {
  applied: boolean;
  /** `kill` ends the whole run: it never hears from the world again. */
  then:
    | "reset"
    | "time-out"
    | "kill"
    | ((answer: AxiosResponse | undefined) => {
        status: number;
        text: string;
        headers?: Record<string, string>;
      });
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  () => ({
    status: code,
    headers,
    text: JSON.stringify({ message: `status ${code}` }),
  });
const html = () => ({
  status: 502,
  text: "<html><body>Bad Gateway</body></html>",
  headers: { "content-type": "text/html" },
});
const text = (answer: AxiosResponse | undefined) => String(answer?.data ?? "");

/** The connection dies, or the process with it. */
export const crashes = {
  "reset before": { applied: false, then: "reset" },
  "reset after": { applied: true, then: "reset" },
  "killed before": { applied: false, then: "kill" },
  "killed after": { applied: true, then: "kill" },
} as const satisfies Record<string, Strike>;

/** The connection holds and the answer is bad. */
export const badAnswers = {
  "time-out before": { applied: false, then: "time-out" },
  "time-out after": { applied: true, then: "time-out" },
  "401": { applied: false, then: status(401) },
  "403": { applied: false, then: status(403) },
  "404": { applied: false, then: status(404) },
  "408": { applied: false, then: status(408) },
  "409": { applied: false, then: status(409) },
  "422": { applied: false, then: status(422) },
  "429": { applied: false, then: status(429, { "retry-after": "1" }) },
  "500 before": { applied: false, then: status(500) },
  "500 after": { applied: true, then: status(500) },
  "502 in HTML": { applied: false, then: html },
  "502 in HTML after": { applied: true, then: html },
  "503": { applied: false, then: status(503) },
  "truncated answer": {
    applied: true,
    then: (answer) => ({
      status: answer?.status ?? 200,
      text: text(answer).slice(0, Math.floor(text(answer).length / 2)),
    }),
  },
  "empty answer": { applied: true, then: (answer) => ({ status: answer?.status ?? 200, text: "" }) },
} as const satisfies Record<string, Strike>;

/** Decides about a request by its number, from 1, and its method; `undefined` lets it pass. */
export type Fate = (number: number, method: string) => Strike | undefined;

export const peaceful: Fate = () => undefined;

/** Strikes one request and lets all others pass. */
export function at(number: number, strike: Strike): Fate {
  return (current) => (current === number ? strike : undefined);
}

let port = 20_000;

/**
 * The connection of one run to a simulator: it counts the run's requests and can spoil them. Every run has an origin
 * of its own, so that what a killed one still has under way can be told from its successor's calls.
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

  async #pass(config: InternalAxiosRequestConfig, fate: Fate): Promise<AxiosResponse> {
    if (this.#dead) return never();
    const strike = fate(++this.requests, (config.method ?? "get").toUpperCase());
    if (strike === undefined) return this.#adapter(config);
    this.struck = true;
    const answer = strike.applied ? await this.#adapter(config) : undefined;
    if (strike.then === "reset") throw new AxiosError("socket hang up", "ECONNRESET", config, {});
    if (strike.then === "time-out")
      throw new AxiosError("timeout of 1ms exceeded", "ECONNABORTED", config, {});
    if (strike.then === "kill") {
      this.#die();
      return never();
    }
    const { status: code, text: data, headers = {} } = strike.then(answer);
    return { status: code, statusText: "", headers: new AxiosHeaders(headers), config, data };
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
