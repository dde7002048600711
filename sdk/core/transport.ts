import type { AxiosAdapter } from "axios";
import type { z } from "zod";
import { adapterFor } from "./adapters";
import { checkBaseUrl } from "./base-url";
import { type Clock, systemClock } from "./clock";
import { deadline } from "./deadline";
import { decode } from "./decode";
import { isKind, RackformError } from "./errors";
import { compose, type Exchange, type Handler, type Next, type Reply } from "./handler";
import { lanes } from "./lanes";
import type { CallOptions, Operation } from "./operation";
import { parseAnswer } from "./parse";
import { proxyFor } from "./proxy";
import { rateLimit } from "./rate";
import { Redactor } from "./redact";
import { retry, retryOptions, type RetryOptions } from "./retry";
import { send } from "./send";
import { snippet } from "./snippet";
import { visibleLines } from "./visible";

/** Characters of the vendor's own words that an error shows; more is a page, not a message. */
const longestSaid = 500;

/** What every vendor's client accepts besides its credentials. All have defaults. */
export interface TransportOptions {
  baseUrl?: string;
  /** Calls under way at once. */
  concurrency?: number;
  /** Milliseconds that one attempt may take. */
  timeoutMs?: number;
  /** Bytes after which an answer is cut off. */
  maxAnswerBytes?: number;
  retry?: Partial<Omit<RetryOptions, "clock">>;
  clock?: Clock;
  /** The user wants to stop: from then on no call waits for its next attempt, whoever made it (see {@link CallOptions}). */
  stop?: AbortSignal | undefined;
  userAgent?: string;
  /** Replaces the network, for tests in one process. */
  adapter?: AxiosAdapter;
}

/** What makes a vendor's HTTP its own. */
export interface VendorWire {
  vendor: string;
  defaultBaseUrl: string;
  /** Adds credentials; may log in, and may replay once after a refusal of stale credentials. */
  authenticate: Handler;
  /** Turns an answer into an error where the vendor means one; `undefined` when it is a success. */
  failure(reply: Reply, operation: Operation, now: number): RackformError | undefined;
  /** Whether an empty body is a legal success. */
  emptyIsFine?(status: number, operation: string): boolean;
  /** Secrets known from the start. */
  secrets: (string | undefined)[];
}

/** The one way to a vendor: a stack of handlers, each a file of its own. */
export class Transport {
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly redactor = new Redactor();
  readonly #run: Next;
  readonly #stop: AbortSignal | undefined;

  constructor(
    readonly wire: VendorWire,
    options: TransportOptions = {},
  ) {
    this.baseUrl = checkBaseUrl(wire.vendor, options.baseUrl ?? wire.defaultBaseUrl);
    this.clock = options.clock ?? systemClock;
    this.#stop = options.stop;
    const adapter = options.adapter ?? adapterFor(this.baseUrl);
    const proxy = adapter ? undefined : proxyFor(wire.vendor, this.baseUrl);
    this.redactor.add(...wire.secrets, ...(proxy?.secrets ?? []));
    const tries = retryOptions(options.retry, this.clock);
    this.#run = compose(
      retry(tries),
      deadline(wire.vendor, this.clock),
      lanes(options.concurrency ?? 8, this.clock),
      rateLimit({
        clock: this.clock,
        ceilingMs: tries.retryAfterCeilingMs,
        baseMs: tries.baseMs,
      }),
      // Once more, because the wait for a place may have used up the time: an attempt that starts too late
      // would be cut off under way, and then nobody knows what became of it.
      deadline(wire.vendor, this.clock),
      wire.authenticate,
      classify(wire, this.clock),
      decode(wire.vendor, wire.emptyIsFine?.bind(wire) ?? (() => false)),
      send({
        vendor: wire.vendor,
        baseUrl: this.baseUrl,
        userAgent: options.userAgent ?? "rackform",
        timeoutMs: options.timeoutMs ?? 60_000,
        maxAnswerBytes: options.maxAnswerBytes ?? 32 * 1024 * 1024,
        maxSockets: options.concurrency ?? 8,
        proxy,
        adapter,
        clock: this.clock,
      }),
    );
  }

  /** Makes a call and answers the raw reply; errors come with every known secret taken out. */
  async call(operation: Operation, given: CallOptions = {}): Promise<Reply> {
    const options = this.#stop ? { stop: this.#stop, ...given } : given;
    const exchange: Exchange = { operation, options, headers: {}, formFields: {} };
    try {
      return await this.#run(exchange);
    } catch (error) {
      throw this.#clean(error, operation);
    }
  }

  /** Makes a call and parses what `pick` takes out of the answer. */
  async ask<T>(
    operation: Operation,
    schema: z.ZodType<T>,
    pick: (json: unknown) => unknown,
    options?: CallOptions,
  ): Promise<T> {
    const reply = await this.call(operation, options);
    try {
      return parseAnswer(schema, pick(reply.json), this.wire.vendor, operation.name);
    } catch (error) {
      throw this.#clean(unreadable(error, operation), operation);
    }
  }

  #clean(error: unknown, operation: Operation): unknown {
    if (!(error instanceof RackformError)) return error;
    const { message, vendorMessage, details } = error.facts;
    return error.with({
      vendor: this.wire.vendor,
      operation: error.operation ?? operation.name,
      message: visibleLines(this.redactor.text(message)),
      vendorMessage:
        vendorMessage === undefined ? undefined : snippet(this.redactor.text(vendorMessage), longestSaid),
      details: this.redactor.value(details),
      cause: undefined,
    });
  }
}

/**
 * An answer that cannot be read, after a call that must not be repeated: the object may well exist (a paid server
 * whose id came in an unexpected form), so the caller has to look, as after any other unclear outcome.
 */
function unreadable(error: unknown, operation: Operation): unknown {
  if (operation.effect !== "once" || !isKind(error, "protocol")) return error;
  return error.with({
    kind: "ambiguous",
    applied: "unknown",
    message: `${error.facts.message}; the vendor probably carried the call out, so it was not sent again`,
  });
}

function classify(wire: VendorWire, clock: Clock): Handler {
  return async (exchange, next) => {
    const reply = await next(exchange);
    const failure = wire.failure(reply, exchange.operation, clock.now());
    if (failure)
      throw failure.with({
        vendor: wire.vendor,
        operation: exchange.operation.name,
        status: failure.status ?? reply.status,
      });
    return reply;
  };
}
