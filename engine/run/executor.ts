import { Semaphore } from "async-mutex";
import { type Step, Stopped } from "../steps/step";
import { messageOf, type Reporter } from "./reporter";

/** Carries out chains of steps, so many at a time; after a failure or a stop nothing new starts (C3 rule 10). */
export class Executor {
  private readonly slots: Semaphore;
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    parallel: number,
    private readonly reporter: Reporter,
    private readonly onStop: () => void,
    private readonly continueOnError = false,
  ) {
    this.slots = new Semaphore(parallel);
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  /** No new steps from now on; those that run come to their end. */
  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.onStop();
  }

  /** Carries out a chain, one step after another. Rejects with {@link Stopped} when it did not come to its end. */
  async submit(chain: readonly Step[]): Promise<void> {
    const work = this.slots.runExclusive(() => this.runChain(chain));
    this.running.add(work);
    try {
      await work;
    } finally {
      this.running.delete(work);
    }
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }

  private async runChain(chain: readonly Step[]): Promise<void> {
    for (const step of chain) {
      if (this.stopped) throw new Stopped();
      this.reporter.started(step.record);
      try {
        await step.run();
      } catch (error) {
        this.reporter.stepFailed(step.record, messageOf(error));
        if (!this.continueOnError && !step.harmlessFailure?.(error)) this.stop();
        throw new Stopped();
      }
      this.reporter.done(step.record, step.countAs?.());
    }
  }
}
