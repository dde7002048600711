import type { OpenState } from "../state/store";
import type { Deployment } from "./deployment";

/** The user left at once; the state says what was under way. */
export class AbandonedError extends Error {
  override readonly name = "AbandonedError";

  constructor() {
    super("the run was left; operations under way are recorded in the state as pending");
  }
}

/** How a user ends a run early. */
export interface Signals {
  signal: AbortSignal | undefined;
  forceSignal: AbortSignal | undefined;
}

interface GuardedRun {
  state: OpenState;
  deployment: Deployment;
  signals: Signals;
  /** Says that the run begins; may throw as the user's own listener may. */
  announce: () => void;
}

/** Runs `work` with the user's signals obeyed and everything closed in the end, whatever throws. */
export async function guarded<T>(run: GuardedRun, work: () => Promise<T>): Promise<T> {
  const { state, deployment, signals, announce } = run;
  const { signal, forceSignal } = signals;
  const onCancel = (): void => deployment.cancel();
  let leave = (): void => undefined;
  const left = new Promise<"left">((resolve) => {
    leave = () => resolve("left");
  });
  const begin = async (): Promise<T> => {
    announce();
    if (signal?.aborted) onCancel();
    return work();
  };
  signal?.addEventListener("abort", onCancel);
  forceSignal?.addEventListener("abort", leave);
  try {
    const result = forceSignal?.aborted
      ? "left"
      : await Promise.race([finish(state, deployment, begin), left]);
    if (result !== "left") return result;
    await abandon(state, deployment);
    throw new AbandonedError();
  } finally {
    signal?.removeEventListener("abort", onCancel);
    forceSignal?.removeEventListener("abort", leave);
  }
}

async function finish<T>(state: OpenState, deployment: Deployment, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await deployment.close().finally(() => state.close());
  }
}

/** Providers go last: a call that ends because its provider does must not be recorded as failed, for it may have happened. */
async function abandon(state: OpenState, deployment: Deployment): Promise<void> {
  deployment.executor.stop();
  try {
    await state.abandon();
  } finally {
    void deployment.providers.closeAll();
  }
}
