import type { RunResult } from "../../engine";
import { testStack, type TestStack, type TestStackOptions } from "../../testing";

/** A stack that the test closes by itself when it ends. */
export function useStacks(): (program: () => unknown, options?: TestStackOptions) => Promise<TestStack> {
  const open: TestStack[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((stack) => stack.close()));
  });
  return async (program, options) => {
    const stack = await testStack(program, options);
    open.push(stack);
    return stack;
  };
}

/** A run that has to go well; its diagnostics are the message when it does not. */
export async function well(run: Promise<RunResult>): Promise<RunResult> {
  const result = await run;
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  if (result.failed || errors.length > 0)
    throw new Error(errors.map(({ message }) => message).join("\n") || "the run failed");
  return result;
}

/** A run that has to fail; answers its error messages. */
export async function failing(run: Promise<RunResult>): Promise<string> {
  const result = await run;
  expect(result.failed).toBe(true);
  return result.diagnostics.map(({ message }) => message).join("\n");
}

/** What a run did or would do, without what stays as it is. */
export function changesOf(result: RunResult): Record<string, number> {
  return Object.fromEntries(
    Object.entries(result.changes).filter(([op, count]) => op !== "same" && op !== "refresh" && count > 0),
  );
}
