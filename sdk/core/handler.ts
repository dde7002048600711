import type { CallOptions, Operation } from "./operation";

/** An operation on its way, with what handlers add to it. */
export interface Exchange {
  operation: Operation;
  options: CallOptions;
  /** Headers that handlers add, credentials among them. */
  headers: Record<string, string>;
  /** Form fields that handlers add (Artnet's credentials travel in the body). */
  formFields: Record<string, string>;
}

/** An answer, decoded as far as every vendor needs it. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** The body as text, cut off at the size limit by an error before it gets here. */
  text: string;
  /** The body parsed as JSON; `undefined` when the body is empty or is not JSON. */
  json: unknown;
}

export type Next = (exchange: Exchange) => Promise<Reply>;

/** One concern of HTTP behaviour: does its part and calls `next`, perhaps more than once. */
export type Handler = (exchange: Exchange, next: Next) => Promise<Reply>;

/** Composes handlers, outermost first. The last one must not call `next`. */
export function compose(...handlers: Handler[]): Next {
  return handlers.reduceRight<Next>(
    (next, handler) => (exchange) => handler(exchange, next),
    () => Promise.reject(new Error("the last handler called next")),
  );
}
