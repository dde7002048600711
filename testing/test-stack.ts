import { type Deployment, type EngineEvent, type RunResult, Stack } from "../engine";
import { useAdapter } from "../sdk/core";
import { demo, Simulator } from "../simulator";
import { accountsOf } from "./accounts";
import { hurry } from "./hurry";
import { pluginHere, pluginProject } from "./plugin";

export interface TestStackOptions {
  /** The vendors; a new simulator with empty accounts when left out. */
  simulator?: Simulator;
  /** Fills a new simulator with a company's servers, services and addresses. */
  demoAccount?: boolean;
  project?: string;
  stack?: string;
  /** Credentials in place of the simulator's own, by vendor: for trying what wrong ones do. */
  accounts?: Record<string, Record<string, string>>;
  /** Further configuration, as `namespace:key`. */
  config?: Record<string, string>;
  /** How many operations run at a time; 16 when left out. */
  parallel?: number;
  /** Calls travel over a socket on loopback instead of staying in this process. */
  socket?: boolean;
  passphrase?: string;
  /**
   * How resources are served: as dynamic ones, or by the provider plugin, as in a project whose Pulumi.yaml names it. "dynamic" when
   * left out.
   */
  frontEnd?: "dynamic" | "plugin";
  onEvent?: (event: EngineEvent) => void;
}

let made = 0;

/** Deployments without resources, by passphrase: stacks of one process share a salt, since each new one costs a key. */
const sealed = new Map<string, Deployment>();

/**
 * Prepares a program for a test: `const stack = await testStack(program); await stack.up();` then look at
 * `stack.at("gigahost")`. Nothing leaves this process. `close` lets go of the simulator and puts the environment back:
 * until then `RACKFORM_POLL_INTERVAL_MS` and `RACKFORM_RETRY_BASE_MS` are set, so that waits take no time.
 */
export async function testStack(program: () => unknown, options: TestStackOptions = {}): Promise<TestStack> {
  const simulator = options.simulator ?? new Simulator();
  if (options.demoAccount) demo(simulator);
  const number = ++made;
  // Ports of this form are never opened: they only keep simulators in one process apart.
  const origin = options.socket ? await simulator.listen() : `http://127.0.0.1:${20_000 + (number % 40_000)}`;
  const release = options.socket ? () => simulator.close() : useAdapter(origin, simulator.adapter());
  return new TestStack(program, simulator, origin, number, release, options);
}

/** A program, a simulator and a state in memory. */
export class TestStack {
  #program: () => unknown;
  #state?: Deployment;
  readonly #unhurry = hurry();

  constructor(
    program: () => unknown,
    readonly simulator: Simulator,
    private readonly origin: string,
    private readonly number: number,
    private readonly release: () => unknown,
    private readonly options: TestStackOptions,
  ) {
    this.#program = program;
  }

  /** Edits the program: the next run takes this one. */
  edit(program: () => unknown): void {
    this.#program = program;
  }

  preview(): Promise<RunResult> {
    return this.#run((stack) => stack.preview());
  }

  up(): Promise<RunResult> {
    return this.#run((stack) => stack.up());
  }

  refresh(options: { previewOnly?: boolean } = {}): Promise<RunResult> {
    return this.#run((stack) => stack.refresh(options));
  }

  destroy(): Promise<RunResult> {
    return this.#run((stack) => stack.destroy());
  }

  /** Everything that exists at a vendor now. */
  at(vendor: string): Record<string, unknown> {
    return this.simulator.inspect(vendor);
  }

  /** The state, as a deployment that `pulumi stack import` takes. */
  get state(): Deployment | undefined {
    return this.#state;
  }

  set state(deployment: Deployment | undefined) {
    this.#state = deployment;
  }

  async close(): Promise<void> {
    this.#unhurry();
    await this.release();
  }

  async #run(operate: (stack: Stack) => Promise<RunResult>): Promise<RunResult> {
    const { passphrase = "test" } = this.options;
    const accounts = accountsOf(this.simulator, this.origin, this.options.accounts);
    const stack = new Stack({
      project: this.options.project ?? "test",
      stack: this.options.stack ?? "test",
      program: this.#program,
      state: { memory: true },
      config: {
        ...accounts,
        "rackform:run": String(this.number),
        ...this.options.config,
      },
      secretKeys: Object.keys(accounts),
      parallel: this.options.parallel ?? 16,
      passphrase,
      onEvent: this.options.onEvent,
      ...(this.options.frontEnd === "plugin"
        ? { plugins: { rackform: pluginHere }, rootDirectory: pluginProject() }
        : {}),
    });
    const state = this.#state ?? sealed.get(passphrase);
    if (state) await stack.importDeployment(state);
    try {
      return await operate(stack);
    } finally {
      this.#state = await stack.exportDeployment();
      const { deployment, ...form } = this.#state;
      sealed.set(passphrase, {
        ...form,
        deployment: { ...deployment, resources: [], pending_operations: [] },
      });
    }
  }
}
