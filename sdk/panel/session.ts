import { z } from "zod";
import {
  type AccountIdentity,
  type CallOptions,
  type Clock,
  type Exchange,
  isKind,
  isStopped,
  type Next,
  parseAnswer,
  RackformError,
  type Redactor,
  failureLastsMs,
  retry,
  type RetryOptions,
  SingleFlight,
} from "../core";
import { detachableWait } from "../core/detachable-wait";
import { dataOf } from "./envelope";
import { maybeId, maybeInteger, text } from "./fields";
import type { PanelProfile } from "./profile";
import { totp, totpStep } from "./totp";

/** A token is not used in the last minute of its life (gigahost.md section 1). */
const slackMs = 60_000;
/** A code is accepted in its own window only; one computed in the last second could arrive in the next. */
const edgeMs = 1_000;

const loginAnswer = dataOf(
  z.object({
    token: z.string().min(1),
    token_expire: maybeInteger,
    ga_secret: text,
    customer_id: maybeId.catch(null),
    customer_name: text.catch(""),
  }),
);

export interface SessionParts {
  profile: PanelProfile;
  username: string;
  password: string;
  totpSecret?: string;
  clock: Clock;
  redactor: () => Redactor;
  /** How often a log-in is tried, for everybody who waits for it together. */
  tries: RetryOptions;
}

interface Token {
  value: string;
  /** Epoch milliseconds; infinite when the panel does not say, a 401 then tells. */
  usableUntil: number;
  /** Whose token it is, where the panel says so. */
  customer?: AccountIdentity;
}

/**
 * The token of a log-in, got lazily and shared by all calls of a client. A failure is remembered, so that a wrong
 * password goes out once, and a log-in that the panel cannot answer is tried for all resources together.
 */
export class Session {
  readonly #parts: SessionParts;
  readonly #running = new SingleFlight<Token>();
  #token?: Token;
  #failure?: { error: RackformError; until: number };
  #usedStep = -1;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /**
   * A usable token; logs in when there is none.
   *
   * @param stale a token that was refused with 401 and must not be handed out again
   */
  async token(next: Next, options: CallOptions, stale?: string): Promise<string> {
    if (stale !== undefined && this.#token?.value === stale) this.#token = undefined;
    const { clock } = this.#parts;
    if (this.#token && clock.now() < this.#token.usableUntil) return this.#token.value;
    if (this.#failure && clock.now() < this.#failure.until) throw this.#failure.error;
    const login = this.#running.run(() => this.#login(next));
    const token = detachableWait(login, options, clock, () => ({
      applied: "no",
      message: "the time limit was reached during log-in; run again",
    }));
    if (await isStopped(token, options.stop))
      throw new RackformError({
        kind: "timeout",
        operation: "authenticate",
        applied: "no",
        message: "cancelled during log-in; run again",
      });
    return (await token).value;
  }

  /** Whose the token last got is. */
  get customer(): AccountIdentity | undefined {
    return this.#token?.customer;
  }

  async #login(next: Next): Promise<Token> {
    try {
      this.#token = await this.#loginOnce(next);
      this.#failure = undefined;
      return this.#token;
    } catch (error) {
      throw this.#remember(error);
    }
  }

  /** Logs in; when a code was refused that may have been spent already, once more with the next one. */
  async #loginOnce(next: Next): Promise<Token> {
    const { totpSecret, clock } = this.#parts;
    if (totpSecret === undefined) return this.#send(next);
    await this.#avoidEdge();
    const spent = this.#step() === this.#usedStep;
    try {
      return await this.#send(next, totp(totpSecret, clock.now()));
    } catch (error) {
      if (!spent || !isKind(error, "authentication")) throw error;
      await clock.sleep(this.#leftOfStep());
      return this.#send(next, totp(totpSecret, clock.now()));
    }
  }

  async #send(next: Next, code?: string): Promise<Token> {
    const { profile, username, password, clock, redactor, tries } = this.#parts;
    if (code !== undefined) this.#usedStep = this.#step();
    const exchange: Exchange = {
      operation: {
        name: "authenticate",
        method: "POST",
        path: "/authenticate",
        body: { json: { username, password, ...(code === undefined ? {} : { code: wireCode(code) }) } },
        effect: "read",
      },
      options: {},
      headers: {},
      formFields: {},
    };
    const reply = await retry(tries)(exchange, next);
    const { token, token_expire, ga_secret, customer_id, customer_name } = parseAnswer(
      loginAnswer,
      reply.json,
      profile.vendor,
      "authenticate",
    );
    redactor().add(token, ga_secret);
    const customer = customer_id === null ? undefined : { id: customer_id, name: customer_name || undefined };
    return { value: token, usableUntil: usableUntil(token_expire, clock.now()), customer };
  }

  /** Nothing of the caller's operation was sent when the log-in failed, whatever became of the log-in. */
  #remember(error: unknown): unknown {
    if (!(error instanceof RackformError)) return error;
    const { clock, totpSecret, profile } = this.#parts;
    const failure = error.with({ applied: "no", operation: "authenticate", final: true });
    const isRefusal = failure.kind === "authentication";
    const told = isRefusal
      ? failure.with({ message: `the log-in was refused; check ${profile.environment}` })
      : failure;
    const lasts = !isRefusal ? failureLastsMs : totpSecret === undefined ? Infinity : this.#leftOfStep();
    this.#failure = { error: told, until: clock.now() + lasts };
    return told;
  }

  async #avoidEdge(): Promise<void> {
    if (this.#leftOfStep() <= edgeMs) await this.#parts.clock.sleep(this.#leftOfStep());
  }

  #step(): number {
    return Math.floor(this.#parts.clock.now() / 1000 / totpStep);
  }

  #leftOfStep(): number {
    return (this.#step() + 1) * totpStep * 1000 - this.#parts.clock.now();
  }
}

/** Documented as numeric and sent so by others; a leading zero would be lost, so such a code goes as text. */
function wireCode(code: string): number | string {
  return code.startsWith("0") ? code : Number(code);
}

/** `token_expire` is a Unix time in seconds. One in the past means a wrong clock, here or there: rely on 401 then. */
function usableUntil(expire: number | null, now: number): number {
  const until = expire === null ? Number.NEGATIVE_INFINITY : expire * 1000 - slackMs;
  return until > now ? until : Number.POSITIVE_INFINITY;
}
