import { cancelled, RackformError, type CallOptions, type Clock } from "../core";

/**
 * Waits for work that others wait for as well: whoever gives up or runs out of time stops waiting, the work
 * itself goes on for the rest.
 */
export async function waitFor<T>(shared: Promise<T>, options: CallOptions, clock: Clock): Promise<T> {
  const { signal, deadline } = options;
  if (!signal && deadline === undefined) return shared;
  const over = new AbortController();
  const stop = () => over.abort();
  signal?.addEventListener("abort", stop, { once: true });
  const limit =
    deadline === undefined ? 2 ** 31 - 1 : Math.min(2 ** 31 - 1, Math.max(0, deadline - clock.now()));
  const gaveUp = clock.sleep(limit, over.signal).then(
    () => Promise.reject(timeUp()),
    () => Promise.reject(cancelled().with({ applied: "no" })),
  );
  if (signal?.aborted) stop();
  try {
    return await Promise.race([shared, gaveUp]);
  } finally {
    signal?.removeEventListener("abort", stop);
    gaveUp.catch(() => undefined);
    over.abort();
  }
}

function timeUp(): RackformError {
  return new RackformError({
    kind: "timeout",
    applied: "no",
    message: "the time limit was reached during log-in",
  });
}
