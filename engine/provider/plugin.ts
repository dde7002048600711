import { existsSync } from "node:fs";
import { join } from "node:path";
import type { MethodDefinition, ServiceError, UntypedServiceImplementation } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { type Methods, serveEngine } from "../program/engine-service";
import type { ProviderHost } from "./host";
import { ProtocolHost, type ProviderClient } from "./protocol-host";
import { startProvider } from "./process-host";

/** What a plugin in this process may ask of the engine. */
export interface EngineLines {
  log(request: LogRequest, done: (error: Error | null) => void): void;
}

/** A plugin in this process: the protocol's methods as a server would have them. */
export interface ServedPlugin {
  serve(engine: EngineLines): { methods: UntypedServiceImplementation; close(): void };
}

/** A folder with `pulumi-resource-<name>` or a PulumiPlugin.yaml, or a plugin in this process. */
export type Plugin = { folder: string } | ServedPlugin;

export interface PluginOptions {
  name: string;
  /** The folder that the program runs in. */
  directory: string;
  env: NodeJS.ProcessEnv;
  /** What the engine answers. */
  engine: Methods;
  /** Runs a folder that has no executable, given the SDK's script for it. */
  runPlugin: () => string;
  onOutput: (line: string) => void;
}

export async function startPlugin(plugin: Plugin, options: PluginOptions): Promise<ProviderHost> {
  if ("serve" in plugin) return inThisProcess(plugin, options);
  const { name, directory, env, onOutput } = options;
  const engine = await serveEngine(options.engine);
  try {
    const [command, ...args] = commandOf(plugin.folder, options);
    const what = `the plugin ${name}`;
    const started = await startProvider(what, command, [...args, engine.address], {
      directory,
      env,
      onOutput,
    });
    const close = async () => {
      await started.close();
      engine.close();
    };
    return await new ProtocolHost(started.client, close).handshake(engine.address, directory);
  } catch (error) {
    engine.close();
    throw error;
  }
}

/** The executable comes first, as with the CLI. */
function commandOf(folder: string, { name, runPlugin }: PluginOptions): [string, ...string[]] {
  const executable = join(folder, `pulumi-resource-${name}`);
  if (process.platform !== "win32" && existsSync(executable)) return [executable];
  if (existsSync(join(folder, "PulumiPlugin.yaml"))) return [process.execPath, runPlugin(), folder];
  throw new Error(`the plugin ${name}: ${folder} has neither pulumi-resource-${name} nor PulumiPlugin.yaml`);
}

async function inThisProcess(plugin: ServedPlugin, options: PluginOptions): Promise<ProviderHost> {
  const served = plugin.serve(linesOf(options.engine));
  const end = () => Promise.resolve(served.close());
  return new ProtocolHost(direct(served.methods), end).handshake("", options.directory);
}

function linesOf(engine: Methods): EngineLines {
  return {
    log(request, done) {
      engine["log"]!(request as never).then(
        () => done(null),
        (error: unknown) => done(error as Error),
      );
    },
  };
}

type Call = (request: unknown, done: (error: ServiceError | null, answer?: unknown) => void) => void;
type Method = (
  call: { request: unknown },
  done: (error: Partial<ServiceError> | null, answer: unknown) => void,
) => void;

/** A client that calls the methods without a socket; requests and answers go through the wire's form all the same. */
function direct(methods: UntypedServiceImplementation): ProviderClient {
  const calls = Object.entries(ResourceProviderService).map(([name, definition]): [string, Call] => {
    const wire = definition as MethodDefinition<unknown, unknown>;
    return [
      name,
      (request, done) =>
        (methods[name] as Method)(
          { request: wire.requestDeserialize(wire.requestSerialize(request)) },
          (error, answer) =>
            error
              ? done(Object.assign(new Error(error.details), error) as ServiceError)
              : done(null, wire.responseDeserialize(wire.responseSerialize(answer))),
        ),
    ];
  });
  return Object.fromEntries(calls) as unknown as ProviderClient;
}
