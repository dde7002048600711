import { createRequire } from "node:module";
import { join } from "node:path";
import type { dynamic } from "@pulumi/pulumi";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { PROVIDER_KEY, UNKNOWN } from "../values/signatures";
import { copy, type Properties, reveal, type Value } from "../values/value";
import { type CheckResult, type HostDiff, PartialFailure, type ProviderHost, type ReadResult } from "./host";

export interface InProcessHostOptions {
  project: string;
  /** The folder from which the provider text's `require` resolves, as the program's folder is on the wire. */
  directory: string;
  /** Serves every resource instead of its provider text. */
  provider?: dynamic.ResourceProvider | undefined;
}

/** A handler's result as it would arrive over the wire: fails on undefined, turns a Date into {} (A1). */
function overTheWire(value: object): Properties {
  return Struct.fromJavaScript(value as Parameters<typeof Struct.fromJavaScript>[0]).toJavaScript();
}

/** Evaluates a provider's CommonJS text as `require-from-string` with an empty file name does. */
function evaluate(text: string, directory: string): dynamic.ResourceProvider {
  const module: { exports: { handler?: () => dynamic.ResourceProvider } } = { exports: {} };
  const run = Reflect.construct(Function, ["exports", "require", "module", text]) as (
    ...args: unknown[]
  ) => void;
  run(module.exports, createRequire(join(directory, "_")), module);
  if (!module.exports.handler) throw new Error("the provider text exports no handler()");
  return module.exports.handler();
}

const DIFFS = new Map<boolean | undefined, HostDiff["changes"]>([
  [true, "some"],
  [false, "none"],
]);

/** Does in this process what `@pulumi/pulumi/cmd/dynamic-provider` does in its own. */
export class InProcessHost implements ProviderHost {
  private readonly handlers = new Map<string, dynamic.ResourceProvider>();
  private config: Record<string, Value> = {};

  constructor(private readonly options: InProcessHostOptions) {}

  configure(config: Record<string, Value>): Promise<void> {
    const entries = Object.entries(config).filter(([key]) => key !== PROVIDER_KEY);
    this.config = Object.fromEntries(entries.map(([key, value]) => [key, reveal(value)]));
    return Promise.resolve();
  }

  async check(olds: Properties, news: Properties): Promise<CheckResult> {
    const handler = await this.handlerFor(news[PROVIDER_KEY] === UNKNOWN ? olds : news);
    const text = news[PROVIDER_KEY];
    const result = handler.check ? await handler.check(copy(olds), copy(news)) : undefined;
    const inputs = { ...((result?.inputs as Properties | undefined) ?? news) };
    return { inputs: overTheWire({ ...inputs, ...providerEntry(text) }), failures: result?.failures ?? [] };
  }

  async diff(id: string, olds: Properties, news: Properties): Promise<HostDiff> {
    const handler = await this.handlerFor(news[PROVIDER_KEY] === UNKNOWN ? olds : news);
    if (!handler.diff) return { changes: "unknown", replaces: [], deleteBeforeReplace: false };
    const result = await handler.diff(id, copy(olds), copy(news));
    return {
      changes: DIFFS.get(result.changes) ?? "unknown",
      replaces: result.replaces ?? [],
      deleteBeforeReplace: result.deleteBeforeReplace ?? false,
    };
  }

  async create(inputs: Properties): Promise<{ id: string; properties: Properties }> {
    const handler = await this.handlerFor(inputs);
    try {
      const result = await handler.create(copy(inputs));
      return { id: result.id, properties: withProvider(result.outs as object | undefined, inputs) };
    } catch (error) {
      throw partialOr(error);
    }
  }

  async update(id: string, olds: Properties, news: Properties): Promise<Properties> {
    const handler = await this.handlerFor(news);
    try {
      const result = await handler.update?.(id, copy(olds), copy(news));
      return withProvider(result?.outs as object | undefined, news);
    } catch (error) {
      throw partialOr(error);
    }
  }

  async read(id: string, properties: Properties): Promise<ReadResult> {
    const handler = await this.handlerFor(properties);
    if (!handler.read) return { id, properties };
    const result = await handler.read(id, copy(properties));
    return {
      id: result.id ?? "",
      properties: withProvider(result.props as object | undefined, properties),
      ...(result.inputs ? { inputs: withProvider(result.inputs as object, properties) } : {}),
    };
  }

  async delete(id: string, properties: Properties): Promise<void> {
    const handler = await this.handlerFor(properties);
    await handler.delete?.(id, copy(properties));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** The handler of a provider text; evaluated and configured once, and cached before `configure` is over (A4). */
  private async handlerFor(properties: Properties): Promise<dynamic.ResourceProvider> {
    const text = properties[PROVIDER_KEY];
    const key = typeof text === "string" ? text : "";
    const cached = this.handlers.get(key);
    if (cached) return cached;
    const handler = this.options.provider ?? this.load(text);
    this.handlers.set(key, handler);
    await handler.configure?.({ config: this.configReader() });
    return handler;
  }

  private load(text: Value | undefined): dynamic.ResourceProvider {
    if (typeof text !== "string") throw new TypeError(`code must be a string, not ${typeof text}`);
    return evaluate(text, this.options.directory);
  }

  private configReader(): dynamic.Config {
    const get = (key: string): string | undefined => {
      const name = key.includes(":") ? key : `${this.options.project}:${key}`;
      return this.config[name] as string | undefined;
    };
    return {
      get,
      require(key: string): string {
        const value = get(key);
        if (value === undefined) throw new Error(`Missing required configuration key: ${key}`);
        return value;
      },
    };
  }
}

function providerEntry(text: Value | undefined): Properties {
  return text === undefined ? {} : { [PROVIDER_KEY]: text };
}

function withProvider(result: object | undefined, properties: Properties): Properties {
  return overTheWire({ ...result, ...providerEntry(properties[PROVIDER_KEY]) });
}

/** An error with an id says that the resource exists: that is a partial failure (A8). */
function partialOr(error: unknown): unknown {
  const { id, properties, reasons, message } = error as Partial<PartialFailure>;
  if (!id) return error;
  return new PartialFailure(message ?? "", id, overTheWire(properties ?? {}), reasons ?? []);
}
