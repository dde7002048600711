import type { EngineEvent, Operation } from "../events";
import type { RunResult } from "../options";
import { Monitor } from "../program/monitor";
import type { ProgramRunner } from "../program/program";
import type { HostFactory } from "../provider/host";
import type { ResourceState } from "../state/resource-state";
import { SnapshotSession } from "../state/session";
import type { OpenState, StateStore } from "../state/store";
import type { Selection } from "../steps/selection";
import { Stopped } from "../steps/step";
import { ROOT_STACK_TYPE } from "../urn";
import { type Properties, revealAll, secret } from "../values/value";
import { Deployment } from "./deployment";
import { guarded } from "./guarded";
import { Reporter } from "./reporter";

/** Which of the engine's kinds of run to do. */
export type RunPlan =
  | ({ kind: "program"; preview: boolean } & Limits)
  | ({ kind: "refresh"; preview: boolean; clearPendingCreates: boolean } & Limits)
  | ({ kind: "destroy"; preview: boolean } & Limits);

/** What a run is about, and whether it goes on after a failure. */
interface Limits extends Selection {
  continueOnError?: boolean | undefined;
}

export interface RunOptions {
  project: string;
  stack: string;
  config: Record<string, string>;
  secretKeys: string[];
  parallel: number;
  store: StateStore;
  program(reporter: Reporter): ProgramRunner;
  hosts(reporter: Reporter): HostFactory;
  plugins: readonly string[];
  signal: AbortSignal | undefined;
  forceSignal: AbortSignal | undefined;
  onEvent: (event: EngineEvent) => void;
}

/** A session that is forgotten afterwards, as a preview's is. */
async function forPreview(store: StateStore): Promise<OpenState> {
  const session = new SnapshotSession(await store.read(), () => Promise.resolve());
  const close = (): Promise<void> => Promise.resolve();
  return { session, close, abandon: close };
}

/** Does one run from the opening of the state to its closing. */
export async function run(operation: Operation, plan: RunPlan, options: RunOptions): Promise<RunResult> {
  const { project, stack, onEvent } = options;
  const begun = Date.now();
  const reporter = new Reporter(onEvent);
  const state = await (plan.preview ? forPreview(options.store) : options.store.open());
  const { session } = state;
  const deployment = new Deployment({
    project,
    stack,
    preview: plan.preview,
    parallel: options.parallel,
    session,
    reporter,
    hostFactory: options.hosts(reporter),
    selection: plan,
    continueOnError: plan.continueOnError ?? false,
  });
  const config = Object.keys(options.config);
  const announce = (): void => {
    reporter.event({ kind: "prelude", operation, preview: plan.preview, project, stack, config });
    reporter.assertListener();
  };
  const outputs = await guarded({ state, deployment, signals: options, announce }, async () => {
    settlePending(session, plan, reporter);
    if (plan.kind === "program") return runProgram(deployment, reporter, options, plan.preview, session);
    await (plan.kind === "refresh" ? deployment.refreshAll() : deployment.deleteRest());
    return plan.kind === "refresh" ? (findStack(session)?.outputs ?? {}) : {};
  });
  const { failed, changes, steps, diagnostics } = reporter;
  const plain = revealAll(outputs);
  reporter.event({
    kind: "summary",
    operation,
    preview: plan.preview,
    failed,
    changes,
    outputs,
    durationMs: Date.now() - begun,
  });
  reporter.assertListener();
  return { failed, changes, steps, outputs: plain, diagnostics };
}

/** Of operations an earlier run left behind, only creations are worth remembering: their objects may exist. */
function settlePending(session: SnapshotSession, plan: RunPlan, reporter: Reporter): void {
  const { pending } = session.base;
  const clear = plan.kind === "refresh" && plan.clearPendingCreates;
  const creations = clear ? [] : pending.filter(({ type }) => type === "creating");
  pending.splice(0, pending.length, ...creations);
  for (const { resource } of creations) {
    const text =
      "its creation was interrupted and it is not known whether it exists; look for it at the vendor, " +
      "then refresh with clearPendingCreates";
    reporter.say("warning", text, resource.urn);
  }
}

const findStack = (session: SnapshotSession): ResourceState | undefined =>
  session.current().resources.find(({ type }) => type === ROOT_STACK_TYPE);

async function runProgram(
  deployment: Deployment,
  reporter: Reporter,
  options: RunOptions,
  preview: boolean,
  session: SnapshotSession,
): Promise<Properties> {
  const { config, secretKeys, project, stack, parallel } = options;
  const oldOutputs = session.base.resources.find(({ type }) => type === ROOT_STACK_TYPE)?.outputs ?? {};
  const stopped = new Promise<void>((resolve) => deployment.onStop(resolve));
  const ended = deferred();
  const deleted = deferred();
  const monitor = new Monitor({
    deployment,
    reporter,
    config: providerConfig(config, secretKeys),
    plugins: options.plugins,
    async onShutdown() {
      ended.resolve();
      await deleted.promise;
      if (deployment.executor.isStopped) throw new Stopped();
    },
  });
  const runner = options.program(reporter);
  const outcome = runner({ monitor, project, stack, preview, parallel, config, secretKeys, stopped }).then(
    (result) => {
      if (!result.ok && result.message && !deployment.executor.isStopped)
        deployment.fail(new Error(result.message));
      if (!result.ok) deployment.fail(new Stopped());
      return result.ok;
    },
    (error: unknown) => {
      deployment.fail(error);
      return false;
    },
  );
  await Promise.race([outcome, ended.promise, stopped]);
  await deployment.executor.idle();
  if (reporter.failed && !deployment.continuesAfterErrors) deployment.executor.stop();
  else await deployment.deleteRest();
  deleted.resolve();
  if (!(await outcome)) reporter.failed = true;
  return stackOutputs(monitor, deployment, oldOutputs, reporter.failed);
}

/** The stack's outputs; a failed run keeps those of earlier runs that it did not come to set (rule 10). */
async function stackOutputs(
  { stackUrn, stackOutputs: news }: Monitor,
  deployment: Deployment,
  olds: Properties,
  failed: boolean,
): Promise<Properties> {
  const outputs = failed ? { ...olds, ...news } : (news ?? {});
  if (failed && stackUrn) await deployment.setOutputs(stackUrn, outputs);
  return outputs;
}

function providerConfig(config: Record<string, string>, secretKeys: readonly string[]): Properties {
  const entries = Object.entries(config).map(([key, text]) => [
    key,
    secretKeys.includes(key) ? secret(text) : text,
  ]);
  return Object.fromEntries(entries) as Properties;
}

function deferred(): { promise: Promise<void>; resolve(): void } {
  let settle: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: () => settle() };
}
