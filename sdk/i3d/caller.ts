import { z } from "zod";
import {
  type CallOptions,
  coerce,
  type Method,
  type Operation,
  path,
  RackformError,
  type Transport,
} from "../core";
import { type Endpoint, endpoints } from "./endpoints";
import { readRanged } from "./ranged";

/** An id as the caller has it; ids are compared and handed on as text. */
export type Id = string | number;

/** What a call adds to its endpoint. */
export interface Extra {
  query?: Operation["query"];
  json?: unknown;
  headers?: Record<string, string>;
  lane?: string;
}

/** Calls endpoints: method, path, name and effect come from the table. */
export class I3dCaller {
  constructor(readonly transport: Transport) {}

  /** A call that answers nothing that matters: 204, or a body that is not looked at. */
  async send(endpoint: Endpoint, ids: Id[], extra: Extra = {}, options?: CallOptions): Promise<void> {
    await this.transport.call(operation(endpoint, ids, extra), options);
  }

  /**
   * A call about one object, which comes as an array of one or bare (i3d.md section 1.1). An empty array means that
   * there is none, like a 404.
   */
  async one<T>(
    endpoint: Endpoint,
    ids: Id[],
    schema: z.ZodType<T>,
    extra: Extra = {},
    options?: CallOptions,
  ): Promise<T> {
    const call = operation(endpoint, ids, extra);
    const single = z.preprocess(unwrap, schema.nullable().optional());
    const found = await this.transport.ask(call, single, (json) => json, options);
    if (found !== undefined && found !== null) return found;
    throw new RackformError({
      kind: call.effect === "once" ? "ambiguous" : "not-found",
      vendor: "i3d",
      operation: call.name,
      applied: call.effect === "once" ? "unknown" : undefined,
      message: `the vendor answered an empty list for ${ids.length > 0 ? ids.join(", ") : "the object"}`,
    });
  }

  /** A call that answers a whole list, also an empty one. */
  list<T>(
    endpoint: Endpoint,
    ids: Id[],
    item: z.ZodType<T>,
    extra: Extra = {},
    options?: CallOptions,
  ): Promise<T[]> {
    return this.transport.ask(
      operation(endpoint, ids, extra),
      coerce.presentList(item),
      (json) => json,
      options,
    );
  }

  /** A list that comes in pages, one element after another; every element once. */
  each<T>(
    endpoint: Endpoint,
    ids: Id[],
    item: z.ZodType<T>,
    extra: Extra = {},
    options?: CallOptions,
  ): AsyncGenerator<T> {
    const [name] = endpoints[endpoint];
    return readRanged(name, (range) => {
      const headers = { ...extra.headers, "RANGED-DATA": range };
      return this.list(endpoint, ids, item, { ...extra, headers }, options);
    });
  }

  /** All of `each`. One page that fails makes the whole list fail: a partial list would look like deletions. */
  async all<T>(
    endpoint: Endpoint,
    ids: Id[],
    item: z.ZodType<T>,
    extra: Extra = {},
    options?: CallOptions,
  ): Promise<T[]> {
    const items: T[] = [];
    for await (const each of this.each(endpoint, ids, item, extra, options)) items.push(each);
    return items;
  }
}

function operation(endpoint: Endpoint, ids: Id[], { query, json, headers, lane }: Extra): Operation {
  const [name, effect] = endpoints[endpoint];
  const [method, template] = endpoint.split(" ") as [Method, string];
  return {
    name,
    method,
    path: fill(template, ids),
    query,
    headers,
    lane,
    effect,
    ...(json === undefined ? {} : { body: { json } }),
  };
}

/** Puts ids into a path, each percent-encoded whole; an empty one is refused. */
function fill(template: string, ids: Id[]): string {
  let next = 0;
  return template.replace(/\{\w+\}/g, () => path`${ids[next++] ?? ""}`);
}

function unwrap(json: unknown): unknown {
  if (!Array.isArray(json)) return json;
  return json.length <= 1 ? (json as unknown[])[0] : json;
}
