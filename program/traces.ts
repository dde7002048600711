/** What was set aside, and how to put it back. */
interface QuietTraces {
  restore(): void;
  /** An error that was thrown meanwhile, with the frames that it missed: those that lead to `constructing`. */
  traced(error: unknown, constructing: abstract new (...args: never[]) => unknown): unknown;
}

/**
 * Stops the taking of stack traces until `restore`. Pulumi's SDK takes one for each of the four promises of each
 * property of a resource, to print them under PULUMI_DEBUG_PROMISE_LEAKS, and under the CLI's ts-node every frame goes
 * through source maps: two thirds of a program's own time (docs/performance.md). Where a resource stands in the
 * program, which the engine shows, is told apart from them (source-position.ts).
 */
export function quietTraces(): QuietTraces {
  const limit = Error.stackTraceLimit;
  const quiet = !process.env.PULUMI_DEBUG_PROMISE_LEAKS;
  if (quiet) Error.stackTraceLimit = 0;
  const restore = (): void => void (Error.stackTraceLimit = limit);
  return {
    restore,
    traced(error, constructing) {
      restore();
      if (quiet && error instanceof Error) Error.captureStackTrace(error, constructing);
      return error;
    },
  };
}
