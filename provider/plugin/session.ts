import type { Clock } from "../../sdk/core";
import type { Handler } from "../../resources/contract/handler";
import type { Call } from "../../resources/contract/run";
import { runWith } from "../../resources/contract/run-with";
import { type EngineTrace, EngineWatch } from "../engine-watch";
import { ProcessRun } from "../process-run";
import { type ConfigReader } from "../configuration";
import type { EngineLog } from "./engine-log";
import { Refusal } from "./refusal";

export interface SessionOptions {
  config: ConfigReader;
  /** The logical name of the explicit provider that this is; other resources have the default one. */
  via: string | undefined;
  log: EngineLog;
  trace: EngineTrace | undefined;
  env?: NodeJS.ProcessEnv | undefined;
  clock?: Clock | undefined;
}

/** What one `Configure` begins: a run of the engine with one account a vendor. */
export class Session {
  readonly run: ProcessRun;
  readonly via: string | undefined;
  readonly #log: EngineLog;
  readonly #stop = new AbortController();

  constructor({ config, via, log, trace, env = process.env, clock }: SessionOptions) {
    this.via = via;
    this.#log = log;
    const watch = new EngineWatch(trace);
    this.run = new ProcessRun(config, env, (line) => log.tell(line), clock, watch, this.#stop.signal);
  }

  /** Waits end; what was made by then is kept, and nothing that costs money or data begins. */
  cancel(): void {
    this.#stop.abort();
  }

  /** A call for a resource, or for a function; `seconds` is the user's limit (`customTimeouts`), 0 where there is none. */
  callOf(urn: string | undefined, handler: Pick<Handler, "limitMs">, seconds = 0): Call {
    const { signal: stop } = this.#stop;
    const limitMs = seconds > 0 ? seconds * 1000 : handler.limitMs;
    return {
      run: this.runFor(urn),
      limits: { deadline: this.run.clock.now() + limitMs, stop },
      limitIsUsers: seconds > 0,
    };
  }

  /** The run, whose lines are told with a resource. */
  runFor(urn: string | undefined) {
    const { signal: stop } = this.#stop;
    return runWith(this.run, {
      log: (line) => this.#log.tell(line, urn),
      hasEngine: async () => !stop.aborted && (await this.run.hasEngine()),
    });
  }
}

export function configured(session: Session | undefined): Session {
  if (session) return session;
  throw new Refusal("FAILED_PRECONDITION", "the provider has no configuration yet: Configure comes first");
}
