import { isDeepStrictEqual } from "node:util";
import { messageOf, type Reporter } from "./reporter";
import { Executor } from "./executor";
import { ProviderRegistry } from "../provider/registry";
import type { HostFactory } from "../provider/host";
import { referencesOf, type ResourceState } from "../state/resource-state";
import type { SnapshotSession } from "../state/session";
import type { Goal, ReadGoal } from "../steps/goal";
import { type GeneratorWorld, type Plan, StepGenerator } from "../steps/generator";
import { isSelected, type Selection } from "../steps/selection";
import { Reported, type Step, Stopped } from "../steps/step";
import { refreshStep } from "../steps/kinds";
import { Mutex } from "async-mutex";

export interface DeploymentOptions {
  project: string;
  stack: string;
  preview: boolean;
  parallel: number;
  session: SnapshotSession;
  reporter: Reporter;
  hostFactory: HostFactory;
  selection?: Selection;
  /** A failed step keeps only those from running that depend on it. */
  continueOnError?: boolean;
}

/** What became of a registered resource; `failed` and `skipped` only where a run goes on after errors. */
export interface Registered {
  state: ResourceState;
  outcome: "done" | "failed" | "skipped";
}

/** One run over a stack's resources: registrations come in, steps are decided one by one and done in parallel. */
export class Deployment {
  readonly providers: ProviderRegistry;
  readonly executor: Executor;
  private readonly generator: StepGenerator;
  private readonly loop = new Mutex();
  private readonly states = new Map<string, ResourceState>();
  private readonly world: GeneratorWorld;
  private stopListeners: (() => void)[] = [];
  private cancelled = false;
  /** URNs whose step failed or was left out because of such a one. */
  private readonly broken = new Set<string>();

  constructor(private readonly options: DeploymentOptions) {
    const { session, reporter, preview, project, stack } = options;
    this.providers = new ProviderRegistry(options.hostFactory);
    this.providers.learn(session.base.resources);
    this.executor = new Executor(
      options.parallel,
      reporter,
      () => this.stopListeners.forEach((listen) => listen()),
      options.continueOnError ?? false,
    );
    reporter.onBroken = () => this.executor.stop();
    this.world = {
      project,
      stack,
      preview,
      session,
      providers: this.providers,
      deletes: new Set(),
      selection: options.selection ?? {},
      warn: (message, urn) => reporter.say("warning", message, urn),
      error: (message, urn) => reporter.error(message, urn),
    };
    this.generator = new StepGenerator(this.world, session.base.resources);
  }

  /** Calls back once, when no new steps will start any more; at once when it is so already. */
  onStop(listener: () => void): void {
    if (this.executor.isStopped) listener();
    else this.stopListeners.push(listener);
  }

  /** The user's first Ctrl-C: what runs comes to its end, nothing new starts (A12). */
  cancel(): void {
    if (this.cancelled) return;
    this.cancelled = true;
    this.executor.stop();
    this.providers.cancelAll();
    this.options.reporter.error("update canceled");
  }

  /** A failure that is not one of a step: reported once, and the run stops, even when the report fails. */
  fail(error: unknown, urn?: string): void {
    const silent = error instanceof Reported || error instanceof Stopped;
    this.executor.stop();
    if (!silent) this.options.reporter.error(messageOf(error), urn);
  }

  get continuesAfterErrors(): boolean {
    return this.options.continueOnError === true && !this.executor.isStopped;
  }

  /** A registered resource's state after its step. Rejects with {@link Stopped} when the run ends before. */
  register(goal: Goal): Promise<Registered> {
    return this.carryOut(() => this.generator.register(goal), goal);
  }

  async read(goal: ReadGoal): Promise<ResourceState> {
    const { state, outcome } = await this.carryOut(() => Promise.resolve(this.generator.read(goal)), goal);
    if (outcome !== "done") throw new Stopped();
    return state;
  }

  private async carryOut(decide: () => Promise<Plan>, goal: Goal | ReadGoal): Promise<Registered> {
    const { work, state, isSkipped } = await this.loop.runExclusive(async () => {
      if (this.executor.isStopped) throw new Stopped();
      try {
        const plan = await decide();
        const isSkipped = [...referencesOf(plan.state)].some((urn) => this.broken.has(urn));
        const done = isSkipped ? Promise.resolve() : this.executor.submit(plan.steps);
        done.catch(() => undefined);
        return { work: done, state: plan.state, isSkipped };
      } catch (error) {
        this.fail(
          error instanceof Reported ? error : new Error(`${goal.type} '${goal.name}': ${messageOf(error)}`),
        );
        throw new Stopped();
      }
    });
    const outcome = isSkipped ? "skipped" : await this.outcomeOf(work);
    if (outcome !== "done") this.broken.add(state.urn);
    this.states.set(state.urn, state);
    return { state, outcome };
  }

  private async outcomeOf(work: Promise<void>): Promise<"done" | "failed"> {
    try {
      await work;
      return "done";
    } catch (error) {
      if (this.continuesAfterErrors) return "failed";
      throw error;
    }
  }

  /** A resource of this run, for resource references that come back from the program. */
  lookup(urn: string): ResourceState | undefined {
    return this.states.get(urn);
  }

  /** Sets the outputs of a component or the stack. */
  async setOutputs(urn: string, outputs: ResourceState["outputs"]): Promise<void> {
    const state = this.states.get(urn);
    if (!state) throw new Error(`outputs for the unknown resource ${urn}`);
    if (isDeepStrictEqual(state.outputs, outputs)) return;
    state.outputs = outputs ?? {};
    await this.options.session.commit({ amend: [state] });
  }

  /** Deletes what the program no longer wants, users before what they use. */
  async deleteRest(): Promise<void> {
    await this.executor.idle();
    // what a resource that stays refers to has to stay too
    const kept = new Set<string>();
    for (const group of this.deletions()) {
      if (this.executor.isStopped) return;
      const outcomes = group.map(async (step) => {
        const old = step.record.old;
        const done =
          !kept.has(step.record.urn) &&
          (await this.executor.submit([step]).then(
            () => true,
            () => false,
          ));
        return done || !old ? [] : [...referencesOf(old)];
      });
      for (const urns of await Promise.all(outcomes)) urns.forEach((urn) => kept.add(urn));
    }
  }

  private deletions(): Step[][] {
    try {
      return this.generator.deletions();
    } catch (error) {
      this.fail(error);
      return [];
    }
  }

  /** Refreshes every resource of the state. */
  async refreshAll(): Promise<void> {
    const { session, selection = {} } = this.options;
    const steps = session.base.resources
      .filter(({ urn }) => isSelected(selection, urn))
      .map((state) => refreshStep(this.world, state));
    await Promise.allSettled(steps.map((step) => this.executor.submit([step])));
  }

  async close(): Promise<void> {
    await this.executor.idle();
    await this.providers.closeAll();
  }
}
