import nock from "nock";
import { type Clock, RackformError } from "../../sdk/core";

/** A clock that does not wait, so that back-offs cost no time. */
export const quickClock: Clock = { now: () => Date.now(), random: () => 0, sleep: () => Promise.resolve() };

/** The error that a call ends with. */
export async function failureOf(call: Promise<unknown>): Promise<RackformError> {
  const outcome = await call.then(
    (value) => new Error(`it succeeded with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof RackformError) return outcome;
  throw outcome;
}

/** No call may leave that a test did not expect, and none that it expected may be missing. */
export function guardNetwork(): void {
  beforeAll(() => nock.disableNetConnect());
  afterAll(() => nock.enableNetConnect());
  afterEach(() => {
    const missing = nock.pendingMocks();
    nock.cleanAll();
    expect(missing).toEqual([]);
  });
}
