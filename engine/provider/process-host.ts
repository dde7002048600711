import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { credentials } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { messageLimits } from "../values/wire";
import type { ProviderHost } from "./host";
import { ProtocolHost } from "./protocol-host";

/** How long the process may take to end by itself before it is killed. */
const EXIT_GRACE_MS = 5_000;

export interface ProcessHostOptions {
  /** `@pulumi/pulumi/cmd/dynamic-provider`, resolved from the program's folder. */
  script: string;
  /** Where the engine listens. */
  engine?: string;
  directory: string;
  env: NodeJS.ProcessEnv;
  /** Gets every line the process prints, but the first of stdout, which is its port. */
  onOutput: (line: string) => void;
}

/** A provider's process, and a client that speaks to it. */
export interface ProviderProcess {
  readonly client: ResourceProviderClient;
  close(): Promise<void>;
}

/** Starts the stock dynamic provider and speaks to it as the CLI does. */
export async function startProcessHost(options: ProcessHostOptions): Promise<ProviderHost> {
  const { script, engine = "127.0.0.1:0" } = options;
  const started = await startProvider("the dynamic provider", process.execPath, [script, engine], options);
  return new ProtocolHost(started.client, () => started.close());
}

/** Starts a provider's process and waits until it has told its port. */
export async function startProvider(
  what: string,
  command: string,
  args: readonly string[],
  { directory, env, onOutput }: Omit<ProcessHostOptions, "script" | "engine">,
): Promise<ProviderProcess> {
  const child = spawn(command, args, {
    cwd: directory,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    // Ctrl-C is the engine's to pass on: calls under way must come to their end (A12)
    detached: true,
  });
  const port = await firstLine(what, child, onOutput);
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure(), messageLimits);
  return {
    client,
    async close() {
      client.close();
      await end(child);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGINT");
  const timer = setTimeout(() => child.kill("SIGKILL"), EXIT_GRACE_MS);
  await ended;
  clearTimeout(timer);
}

async function firstLine(
  what: string,
  child: ChildProcess,
  onOutput: (line: string) => void,
): Promise<string> {
  const failed = new Promise<never>((_, reject) => {
    child.once("exit", (code) =>
      reject(new Error(`${what} process ended (${String(code)}) before it was ready`)),
    );
    // stays for the life of the process: an "error" without a listener would end the engine
    child.on("error", (error) => reject(new Error(`${what} process could not be started: ${error.message}`)));
  });
  failed.catch(() => undefined);
  const { stdout, stderr } = child;
  // without file descriptors left there are no streams, and the "error" is still to come
  if (!stdout || !stderr) return failed;
  createInterface({ input: stderr }).on("line", onOutput);
  const lines = createInterface({ input: stdout });
  const [port] = (await Promise.race([once(lines, "line"), failed])) as [string];
  lines.on("line", onOutput);
  return port;
}
