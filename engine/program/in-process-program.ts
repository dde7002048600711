import * as runtime from "@pulumi/pulumi/runtime";
import * as runtimeState from "@pulumi/pulumi/runtime/state";
import type { RunError as RunErrorType } from "@pulumi/pulumi/errors";
import type { Methods } from "./engine-service";
import { CallError } from "./monitor";
import type { ProgramOutcome, ProgramRun, ProgramRunner } from "./program";

/** A program in this process: what it returns are the stack's outputs. */
export type FunctionProgram = () => unknown;

type Callback = (error: Error | null, response?: unknown) => void;

/** The internal parts of the SDK's store; its typings leave them out, but every copy of the SDK has them. */
interface RuntimeState {
  withLocalStorage<T>(work: () => T): T;
  getStore(): { settings: { engine?: unknown; options: { parallel?: number; rootDirectory?: string } } };
}

const state = runtimeState as unknown as RuntimeState;

/** The methods in the shape of a gRPC client, as the SDK calls it. */
function client(methods: Methods): object {
  const calls = Object.entries(methods).map(([name, method]) => [
    name,
    (request: never, done: Callback) => {
      method(request).then(
        (response) => done(null, response),
        (error: unknown) => done(error instanceof Error ? error : new CallError(2, String(error))),
      );
    },
  ]);
  return Object.fromEntries(calls) as object;
}

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const quiet = (error as Partial<RunErrorType> & { __pulumiRunError?: boolean }).__pulumiRunError === true;
  return quiet
    ? error.message
    : `Running the program failed with an unhandled exception:\n${error.stack ?? error.message}`;
};

/** Runs a function with the SDK's runtime in this process, isolated from any other that runs at the same time. */
export function inProcess(program: FunctionProgram, rootDirectory?: string): ProgramRunner {
  return (run) =>
    state.withLocalStorage(async (): Promise<ProgramOutcome> => {
      setUp(run, rootDirectory);
      const errors = new Set<unknown>();
      const store = state.getStore();
      const unwatch = watchRejections(store, errors);
      const stopped = run.stopped.then(() => "stopped" as const);
      try {
        const guarded = async (): Promise<unknown> => {
          try {
            return await program();
          } catch (error) {
            // kept from the SDK: it would reject promises that nobody listens to
            errors.add(error);
            return undefined;
          }
        };
        const finished = runtime.runInPulumiStack(guarded).then(() => drain());
        if ((await Promise.race([finished, stopped])) === "stopped") {
          finished.catch(() => undefined);
          return { ok: false };
        }
        if (errors.size > 0) return { ok: false, message: [...errors].map(describe).join("\n") };
        await runtime.disconnect(true);
        return { ok: true };
      } catch (error) {
        return { ok: false, message: error instanceof CallError ? undefined : describe(error) };
      } finally {
        unwatch();
      }
    });
}

/** Programs that run at this moment, by their store in the SDK; one listener serves them all. */
const watched = new Map<unknown, Set<unknown>>();

const onRejection = (error: unknown): void => void watched.get(state.getStore())?.add(error);

/** Collects rejections that the program of this store leaves unhandled, until told to stop. */
function watchRejections(store: unknown, errors: Set<unknown>): () => void {
  if (watched.size === 0) process.on("unhandledRejection", onRejection);
  watched.set(store, errors);
  return () => {
    watched.delete(store);
    if (watched.size === 0) process.off("unhandledRejection", onRejection);
  };
}

/** Waits until the program has nothing more under way. */
async function drain(): Promise<void> {
  await runtime.disconnect(false);
  // rejections nobody handles are told after the microtasks of this turn
  await new Promise((resolve) => setImmediate(resolve));
}

function setUp(
  { monitor, project, stack, preview, parallel, config, secretKeys }: ProgramRun,
  rootDirectory: string | undefined,
): void {
  runtime.setMockOptions(client(monitor.resourceMonitor), project, stack, preview, "organization");
  const { settings } = state.getStore();
  settings.engine = client(monitor.engine);
  settings.options.parallel = parallel;
  if (rootDirectory !== undefined) settings.options.rootDirectory = rootDirectory;
  runtime.setAllConfig(config, secretKeys);
}
