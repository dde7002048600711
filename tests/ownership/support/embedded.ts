import { AsyncLocalStorage } from "node:async_hooks";
import { type AxiosAdapter, AxiosHeaders, type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import * as pulumi from "@pulumi/pulumi";
import * as rackform from "../../../index";
import { AbandonedError, type Deployment, type RunResult, Stack } from "../../../engine";
import { InProcessHost } from "../../../engine/provider/in-process-host";
import { stackOptions } from "./front-end";
import interpret from "./interpret";
import type { Program } from "./program";
import { type Operation, project, type Ran, type Runner } from "./runner";

/** A run as its requests and its log lines know it. */
class LiveRun {
  isDead = false;
  readonly lines: string[] = [];
  readonly #force = new AbortController();
  readonly #buried = deferred();

  get forceSignal(): AbortSignal {
    return this.#force.signal;
  }

  /** It never hears from the world again. */
  die(): void {
    this.isDead = true;
    this.#force.abort();
  }

  /** A process takes its timers with it; here they end because what waits behind them is given up. */
  bury(): void {
    this.#buried.resolve();
  }

  /** No answer while the run is mourned; then one after which nothing is tried again. */
  async silence(config: InternalAxiosRequestConfig): Promise<AxiosResponse> {
    await this.#buried.promise;
    return { status: 403, statusText: "", headers: new AxiosHeaders(), config, data: "{}" };
  }
}

const runs = new AsyncLocalStorage<LiveRun>();

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve!: () => void;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** An adapter that does not let the requests of a killed run out, nor answers to them in. */
export function mortal(adapter: AxiosAdapter): AxiosAdapter {
  return async (config) => {
    const run = runs.getStore();
    if (run?.isDead) return run.silence(config);
    const outcome = await adapter(config).then(
      (answer) => () => answer,
      (error: Error) => () => {
        throw error;
      },
    );
    return run?.isDead ? run.silence(config) : outcome();
  };
}

// Each host stands for a process: what one has seen no other may know.
const { configure: originalConfigure } = Object.getOwnPropertyDescriptors(InProcessHost.prototype);
let processes = 0;
InProcessHost.prototype.configure = function (this: InProcessHost, config) {
  return originalConfigure.value!.call(this, { ...config, "rackform:run": `process ${++processes}` });
};

// A process's console is the run's log.
const log = console.log.bind(console);
console.log = (...parts: unknown[]) => {
  const run = runs.getStore();
  if (run) run.lines.push(parts.map(String).join(" "));
  else log(...parts);
};

/** Sets variables for as long as the work takes. */
async function withEnvironment<T>(variables: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/** Deployments without resources: stacks share a salt, since each new one costs a key. */
let sealed: Deployment | undefined;

/** A stack under the embedded engine, programs and providers in this process, its state in memory. */
export class EmbeddedRunner implements Runner {
  #state: Deployment | undefined;
  #live: LiveRun | undefined;

  constructor(private readonly name: string) {}

  async run(operation: Operation, program: Program): Promise<Ran> {
    const live = new LiveRun();
    this.#live = live;
    const stack = await this.#stack(operation, program, live);
    try {
      const result = await withEnvironment(operation.environment, () =>
        runs.run(live, () => operations[operation.command](stack, operation)),
      );
      return told(result, live);
    } catch (error) {
      if (!(error instanceof AbandonedError)) throw error;
      return { failed: true, killed: true, text: live.lines.join("\n"), changes: {} };
    } finally {
      this.#live = undefined;
      await this.#keep(stack);
      if (live.isDead) {
        live.bury();
        // what it still had under way comes to its end, at the vendor and here, before the test goes on
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    }
  }

  kill(): void {
    this.#live?.die();
  }

  async export(form: "plain" | "sealed"): Promise<Deployment> {
    const stack = await this.#stack(undefined, [], undefined);
    return stack.exportDeployment({ showSecrets: form === "plain" });
  }

  async forget(urn: string): Promise<void> {
    const stack = await this.#stack(undefined, [], undefined);
    await stack.forget(urn);
    await this.#keep(stack);
  }

  async unprotect(urn: string): Promise<void> {
    const resource = this.#state?.deployment.resources?.find((state) => state.urn === urn);
    if (!resource) throw new Error(`the state has no resource ${urn}`);
    delete resource.protect;
    return Promise.resolve();
  }

  async #stack(
    operation: Operation | undefined,
    program: Program,
    live: LiveRun | undefined,
  ): Promise<Stack> {
    const stack = new Stack({
      project,
      stack: this.name,
      ...stackOptions,
      program: () => interpret(program, rackform, pulumi),
      state: { memory: true },
      config: operation?.config ?? {},
      parallel: operation?.parallel ?? 16,
      passphrase: "ownership",
      ...(live ? { forceSignal: live.forceSignal } : {}),
    });
    const state = this.#state ?? sealed;
    if (state) await stack.importDeployment(state);
    return stack;
  }

  async #keep(stack: Stack): Promise<void> {
    this.#state = await stack.exportDeployment();
    const { deployment, ...form } = this.#state;
    sealed = { ...form, deployment: { ...deployment, resources: [], pending_operations: [] } };
  }
}

const operations: Record<Operation["command"], (stack: Stack, operation: Operation) => Promise<RunResult>> = {
  up: (stack, operation) => stack.up(limitsOf(operation)),
  preview: (stack, operation) => stack.preview(limitsOf(operation)),
  refresh: (stack, { target, previewOnly = false }) =>
    stack.refresh({ previewOnly, ...(target ? { targets: [...target] } : {}) }),
  destroy: (stack, { excludeProtected = false, target, continueOnError = false }) =>
    stack.destroy({ excludeProtected, continueOnError, ...(target ? { targets: [...target] } : {}) }),
};

const limitsOf = ({ target, replace, continueOnError = false }: Operation) => ({
  continueOnError,
  ...(target ? { targets: [...target] } : {}),
  ...(replace ? { replace: [...replace] } : {}),
});

function told(result: RunResult, live: LiveRun): Ran {
  const said = result.diagnostics.map(({ severity, message, urn }) =>
    [severity, urn?.split("::").at(-1), message].filter(Boolean).join(": "),
  );
  const changes = Object.entries(result.changes).filter(([op]) => op !== "same" && op !== "refresh");
  return {
    failed: result.failed,
    killed: live.isDead,
    text: [...live.lines, ...said].join("\n"),
    changes: Object.fromEntries(changes),
  };
}
