import { PartialFailure } from "../../../engine/provider/host";
import { startPlugin } from "../../../engine/provider/plugin";
import { secret } from "../../../engine/values/value";
import type { Properties } from "../../../engine/values/value";
import { PluginService } from "../../../provider/plugin/service";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import type { Bag } from "../../../resources/contract/handler";
import { type Front, type Kept, type Named, type Surroundings, Unfinished } from "./front";

/** The provider plugin in this process: every request and answer goes through the wire's form. */
export async function pluginHere(surroundings: Surroundings): Promise<Front> {
  const { stack, accounts, env, log, clock, signal } = surroundings;
  const lines = {
    log(request: LogRequest, done: (error: null) => void) {
      log(request.getMessage());
      done(null);
    },
  };
  const host = await startPlugin(
    {
      serve: () => {
        const service = new PluginService({ lines, clock, env });
        return { methods: service.implementation, close: () => service.cancel() };
      },
    },
    { name: "rackform", directory: "", env, engine: {}, runPlugin: () => "", onOutput: log },
  );
  const config = Object.entries(accounts).map(([key, text]) => [key.replace("rackform:", ""), secret(text)]);
  await host.configure(Object.fromEntries(config) as Properties);
  if (signal.aborted) await host.cancel?.();
  else signal.addEventListener("abort", () => void host.cancel?.(), { once: true });

  const about = ({ kind, name }: Named, oldInputs?: Bag) => ({
    urn: `urn:pulumi:${stack.replace(/\W/g, "-")}::mini::rackform:index:${kind}::${name}`,
    ...(oldInputs ? { oldInputs: oldInputs as Properties } : {}),
  });
  const sent = (bag: Bag) => bag as Properties;
  return {
    check: (resource, news, olds = {}) => host.check(sent(olds), sent(news), about(resource)),
    async diff(kept, news) {
      const { changes, replaces } = await host.diff(
        kept.id,
        sent(kept.outputs),
        sent(news),
        about(kept, kept.inputs),
      );
      return { changes: changes !== "none", replaces };
    },
    async create(resource, inputs) {
      const { id, properties } = await keeping(host.create(sent(inputs), about(resource)));
      return { id, outputs: properties };
    },
    async update(kept, news) {
      const about_ = about(kept, kept.inputs);
      return { outputs: await keeping(host.update(kept.id, sent(kept.outputs), sent(news), about_)) };
    },
    async read(kept: Kept) {
      const {
        id,
        properties,
        inputs = {},
      } = await host.read(kept.id, sent(kept.outputs), about(kept, kept.inputs)).catch((error: unknown) => {
        // Engines keep what was read, and update it in the next run.
        if (error instanceof PartialFailure) return { ...error, inputs: sent(kept.inputs) };
        throw error;
      });
      return id ? { inputs, outputs: properties } : undefined;
    },
    delete: (kept) => host.delete(kept.id, sent(kept.outputs), about(kept, kept.inputs)),
  };
}

/** An object that is not what it should be, in the form of the handlers. */
async function keeping<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof PartialFailure)) throw error;
    throw new Unfinished(error.id, error.properties, error.reasons);
  }
}
