import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Bag } from "../../../resources/contract/handler";
import type { Clock } from "../../../sdk/core";
import type { Simulator } from "../../../simulator";
import { accountsOf } from "../../../testing/accounts";
import type { FrontEnd } from "../../support/front-ends";
import { cleaned, type Front, handlersHere, type Kept, type Surroundings, Unfinished } from "./front";
import { pluginHere } from "./plugin-front";
import { quickClock } from "./quick";
import { type Fate, peaceful, Wire } from "./wire";

// Compiling a schema pays off after many answers; here nearly every run is a new one.
z.config({ jitless: true });

/** Stacks must not roll the same dice: writers in step would meet for ever. */
let made = 0;

/** One resource of a program. Arguments may use the outputs of what it depends on. */
export interface Declared {
  name: string;
  kind: string;
  args: Bag | ((outputs: (name: string) => Bag) => Bag);
  dependsOn?: readonly string[];
}

export type Program = readonly Declared[];

interface Saved extends Kept {
  dependsOn: readonly string[];
  /** The object is not what it should be yet: engines update it even when nothing else changed. */
  unfinished: boolean;
}

export interface Outcome {
  killed: boolean;
  errors: Error[];
  /** Steps carried out, by name. */
  steps: Record<string, number>;
  requests: number;
  struck: boolean;
}

export interface Options {
  fate?: Fate;
  parallel?: number;
  env?: NodeJS.ProcessEnv;
  /** Instead of the simulator's credentials, by vendor. */
  accounts?: Record<string, Record<string, string>>;
  /** Fires in the middle of the run. */
  signal?: AbortSignal;
}

const fronts: Record<FrontEnd, (surroundings: Surroundings) => Promise<Front>> = {
  dynamic: handlersHere,
  plugin: pluginHere,
};

/**
 * Pulumi's order of things in a few lines, for histories by the thousand: check and diff as resources are registered,
 * steps in parallel as their dependencies end, replacements that delete first with what depends on them, deletions at
 * the end and in reverse. The state is what was saved after the last step that ended, which is all that a killed run
 * leaves behind. The embedded engine and the CLI prove the same with fewer cases in tests/e2e.
 */
export class MiniStack {
  state: Saved[] = [];
  readonly log: string[] = [];

  readonly clock: Clock;

  /** What its resources are owned as. */
  readonly name: string;

  constructor(
    readonly simulator: Simulator,
    name?: string,
    private readonly frontEnd: FrontEnd = "dynamic",
  ) {
    this.clock = quickClock(simulator, ++made);
    this.name = name ?? `tests/mini/${made}`;
  }

  up(program: Program, options: Options = {}): Promise<Outcome> {
    return this.#within(options, (run) => run.up(program));
  }

  refresh(options: Options = {}): Promise<Outcome> {
    return this.#within(options, (run) => run.refresh());
  }

  destroy(options: Options = {}): Promise<Outcome> {
    return this.#within(options, (run) => run.destroy());
  }

  async #within(options: Options, work: (run: MiniRun) => Promise<void>): Promise<Outcome> {
    const wire = new Wire(this.simulator, options.fate ?? peaceful);
    const accounts = accountsOf(this.simulator, wire.origin, options.accounts);
    // A killed process takes its timers with it; here they would keep all that it held for minutes.
    const death = new AbortController();
    const signal = AbortSignal.any([death.signal, ...(options.signal ? [options.signal] : [])]);
    const front = await fronts[this.frontEnd]({
      stack: this.name,
      accounts,
      env: { ...options.env },
      log: (line) => void this.log.push(line),
      clock: this.clock,
      signal,
    });
    const run = new MiniRun(this, front, options);
    const ended = await Promise.race([work(run).then(() => "ended" as const), wire.died]);
    run.stop();
    if (ended === "killed") death.abort();
    // What is under way when a run is cancelled ends by itself, and is counted as this run's.
    if (options.signal?.aborted) await turns(200);
    wire.close();
    return {
      killed: ended === "killed",
      errors: run.errors,
      steps: run.steps,
      requests: wire.requests,
      struck: wire.struck,
    };
  }
}

/** How each resource's step ends, by its name. */
type Ends = Map<string, Promise<boolean>>;

class MiniRun {
  readonly errors: Error[] = [];
  readonly steps: Record<string, number> = {};
  #stopped = false;
  #free: number;
  #waiting: (() => void)[] = [];

  constructor(
    private readonly stack: MiniStack,
    private readonly front: Front,
    options: Options,
  ) {
    this.#free = options.parallel ?? 16;
  }

  /** What a killed process would have saved later is not saved. */
  stop(): void {
    this.#stopped = true;
  }

  async up(program: Program): Promise<void> {
    const ends: Ends = new Map();
    const names = new Set(program.map(({ name }) => name));
    for (const declared of program) ends.set(declared.name, this.#declare(declared, ends));
    await Promise.all(ends.values());
    if (this.errors.length > 0) return;
    await this.#deleteAll(this.stack.state.filter(({ name }) => !names.has(name)));
  }

  async refresh(): Promise<void> {
    await Promise.all(
      [...this.stack.state].map((saved) =>
        this.#step("refresh", async () => {
          const found = await this.front.read(copy(saved));
          if (!found) return this.#save(saved, undefined);
          const live = { ...saved, ...found };
          if (!isDeepStrictEqual(live.inputs, saved.inputs)) this.#count("drift");
          this.#save(saved, live);
        }),
      ),
    );
  }

  async destroy(): Promise<void> {
    await this.#deleteAll([...this.stack.state]);
  }

  async #declare(declared: Declared, ends: Ends): Promise<boolean> {
    const { name, dependsOn = [] } = declared;
    if (dependsOn.length > 0) {
      const good = await Promise.all(dependsOn.map((other) => ends.get(other) ?? Promise.resolve(false)));
      if (!good.every(Boolean)) return false;
    }
    if (this.#stopped) return false;
    const old = this.#find(name);
    const news =
      typeof declared.args === "function"
        ? declared.args((other) => this.#find(other)!.outputs)
        : declared.args;
    const checked = await this.front.check(declared, copy(news), old && copy(old.inputs));
    if (checked.failures.length > 0) {
      this.errors.push(
        ...checked.failures.map(({ property, reason }) => new Error(`${name}: ${property}: ${reason}`)),
      );
      return false;
    }
    const inputs = cleaned(checked.inputs);
    if (!old) return this.#step("create", () => this.#create(declared, inputs));
    const { changes, replaces } = await this.front.diff(copy(old), copy(inputs));
    if (replaces.length > 0) {
      // Engines ask once more, as for a new resource.
      await this.front.check(declared, copy(news));
      return this.#step("replace", async () => {
        for (const dependent of this.#dependents(name)) await this.#delete(dependent);
        await this.#delete(old);
        await this.#create(declared, inputs);
      });
    }
    if (!changes && !old.unfinished) {
      this.#save(old, { ...old, inputs, dependsOn });
      return true;
    }
    return this.#step("update", async () => {
      await this.#keeping(old, { ...old, inputs, dependsOn }, async () => {
        const { outputs } = await this.front.update(copy(old), copy(inputs));
        return { id: old.id, outputs };
      });
    });
  }

  async #create(declared: Declared, inputs: Bag): Promise<void> {
    const { name, kind, dependsOn = [] } = declared;
    const blank = { name, kind, id: "", inputs, outputs: {}, dependsOn, unfinished: false };
    await this.#keeping(undefined, blank, () => this.front.create({ name, kind }, copy(inputs)));
  }

  /** Saves what the call made; an unfinished object is saved as well, and the step fails. */
  async #keeping(
    old: Saved | undefined,
    blank: Saved,
    make: () => Promise<{ id: string; outputs: Bag }>,
  ): Promise<void> {
    try {
      const { id, outputs } = await make();
      this.#save(old, { ...blank, id, outputs: cleaned(outputs), unfinished: false });
    } catch (error) {
      if (error instanceof Unfinished) {
        this.#save(old, { ...blank, id: error.id, outputs: cleaned(error.outputs), unfinished: true });
      }
      throw error;
    }
  }

  async #deleteAll(doomed: Saved[]): Promise<void> {
    const left = new Set(doomed);
    while (left.size > 0) {
      const needed = new Set([...left].flatMap(({ dependsOn }) => dependsOn));
      const wave = [...left].filter(({ name }) => !needed.has(name));
      const ends = await Promise.all(wave.map((saved) => this.#step("delete", () => this.#delete(saved))));
      if (!ends.every(Boolean)) return;
      wave.forEach((saved) => left.delete(saved));
    }
  }

  async #delete(saved: Saved): Promise<void> {
    await this.front.delete(copy(saved));
    this.#save(saved, undefined);
  }

  /** Resources in the state that stand on this one, the farthest first. */
  #dependents(name: string): Saved[] {
    const direct = this.stack.state.filter(({ dependsOn }) => dependsOn.includes(name));
    return [...direct.flatMap((saved) => this.#dependents(saved.name)), ...direct];
  }

  async #step(op: string, work: () => Promise<void>): Promise<boolean> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#free--;
    try {
      if (this.#stopped) return false;
      await work();
      this.#count(op);
      return true;
    } catch (error) {
      this.errors.push(error as Error);
      return false;
    } finally {
      this.#free++;
      this.#waiting.shift()?.();
    }
  }

  #save(old: Saved | undefined, now: Saved | undefined): void {
    if (this.#stopped) return;
    const { state } = this.stack;
    const place = old ? state.findIndex(({ name }) => name === old.name) : -1;
    if (place < 0) state.push(...(now ? [now] : []));
    else state.splice(place, 1, ...(now ? [now] : []));
  }

  #find(name: string): Saved | undefined {
    return this.stack.state.find((saved) => saved.name === name);
  }

  #count(op: string): void {
    this.steps[op] = (this.steps[op] ?? 0) + 1;
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
}

/** Front ends get what a wire would give them, never the state's own objects. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
