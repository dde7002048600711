import { isKind, isStopped, RackformError } from "../../sdk/core";
import { isTemporary } from "./temporary-error";
import type { Call } from "../contract/run";

export interface Poll<T> {
  /** What is looked for, for messages: "snapshot 12 to be completed". */
  what: string;
  /** How to go on when the time is over, for messages; read then. */
  hint?: string;
  /** Milliseconds between two looks, before jitter. */
  intervalMs: number;
  /**
   * Longest wait in milliseconds unless the user has set another limit; unlimited when left out. The call's deadline ends
   * it as well.
   */
  limitMs?: number;
  /**
   * After how many looks without a result the answer is `undefined`. Counted in looks rather than in time where something follows from
   * "never", which has to rest on that many answers, however slowly they come. Unlimited when left out.
   */
  looks?: number;
  /** Goes on over temporary errors, at most as often as there are looks. A look that failed tells nothing, and is not counted. */
  overTemporaryErrors?: boolean;
  /** Begins with a pause: what the first look would show is known. */
  pausesFirst?: boolean;
  /** One look; `undefined` means not yet. Throws to end the wait. */
  look(): Promise<T | undefined>;
}

/** The pause where nothing is decided by an absence. */
const hastyMs = 1000;

/**
 * Looks until there is an answer, with jitter.
 *
 * @throws timeout at the limit, or when the user wants to stop, with what was waited for, how to go on, and the last temporary failure as its cause
 */
export function poll<T>(call: Call, options: Poll<T> & { looks: number }): Promise<T | undefined>;
export function poll<T>(call: Call, options: Poll<T> & { looks?: undefined }): Promise<T>;
export async function poll<T>(call: Call, options: Poll<T>): Promise<T | undefined> {
  try {
    return await lookOn(call, options);
  } catch (error) {
    if (!isKind(error, "cancelled")) throw error;
    throw error.with({
      message: `cancelled while waiting for ${options.what}; ${options.hint ?? "run again"}`,
    });
  }
}

async function lookOn<T>(call: Call, options: Poll<T>): Promise<T | undefined> {
  const { clock } = call.run;
  const { looks = Infinity } = options;
  const { stop } = call.limits;
  const began = clock.now();
  const end = endOfWait(call, options.limitMs);
  let [looked, failed] = [0, 0];
  let failure: RackformError | undefined;
  for (let pauses = options.pausesFirst; ; pauses = true) {
    if (pauses) {
      const waitsFor = options.looks === undefined ? "progress" : "certainty";
      const usual = call.run.pollIntervalMs(options.intervalMs, waitsFor);
      const pause = (call.isHasty ? Math.min(usual, hastyMs) : usual) * (0.85 + 0.3 * clock.random());
      if (clock.now() + pause > end) throw timeIsUp(options, clock.now() - began, failure);
      if (await isStopped(clock.sleep(pause, call.limits.signal), stop))
        throw stopped(options, clock.now() - began);
    }
    try {
      const look = options.look();
      if (await isStopped(look, stop)) throw stopped(options, clock.now() - began);
      const found = await look;
      if (found !== undefined || ++looked >= looks) return found;
      failure = undefined;
    } catch (error) {
      if (!options.overTemporaryErrors || !isTemporary(error) || ++failed >= looks) throw error;
      failure = error;
    }
  }
}

function timeIsUp(
  { what, hint = "there was no time left to look often enough, so run again" }: Poll<unknown>,
  waitedMs: number,
  cause: RackformError | undefined,
): RackformError {
  return new RackformError({
    kind: "timeout",
    message: `waited ${Math.round(waitedMs / 1000)} s for ${what}; ${hint}`,
    cause,
  });
}

/** The same kind of error as at the limit: whoever waits has to keep what was made by then in either case. */
function stopped({ what, hint = "run again" }: Poll<unknown>, waitedMs: number): RackformError {
  return new RackformError({
    kind: "timeout",
    message: `cancelled after ${Math.round(waitedMs / 1000)} s of waiting for ${what}; ${hint}`,
  });
}

/** When a wait is over, in epoch milliseconds: at its usual limit, or at the user's, which may be later. */
function endOfWait({ run, limits, limitIsUsers }: Call, usualMs = Infinity): number {
  const { deadline = Infinity } = limits;
  return limitIsUsers ? deadline : Math.min(run.clock.now() + usualMs, deadline);
}
