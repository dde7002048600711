import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { messageLimits } from "../values/wire";
import { implementation } from "./implementation";
import type { Monitor } from "./monitor";
import type { ProgramOutcome, ProgramRunner } from "./program";

/** The exit code that says: the program told the user itself what went wrong. */
const ALREADY_LOGGED = 32;
const EXIT_GRACE_MS = 5_000;

export interface ProcessProgramOptions {
  /** The folder of Pulumi.yaml. */
  rootDirectory: string;
  /** The folder the program runs in. */
  directory: string;
  /** The program's entry as the CLI passes it: "." or a file. */
  entry: string;
  typescript: boolean;
  nodeArgs: string[];
  env: NodeJS.ProcessEnv;
  onOutput: (line: string) => void;
}

/** The Pulumi SDK's script as the program sees it; the engine's own copy when the program has none. */
export function sdkScript(directory: string, name: "run" | "run-plugin" | "dynamic-provider"): string {
  try {
    return createRequire(join(directory, "_")).resolve(`@pulumi/pulumi/cmd/${name}`);
  } catch {
    return require.resolve(`@pulumi/pulumi/cmd/${name}`);
  }
}

async function serve(monitor: Monitor): Promise<{ address: string; server: Server }> {
  const server = new Server(messageLimits);
  server.addService(
    ResourceMonitorService,
    implementation({ ...ResourceMonitorService }, monitor.resourceMonitor),
  );
  server.addService(EngineService, implementation({ ...EngineService }, monitor.engine));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return { address: `127.0.0.1:${port}`, server };
}

/** Runs a program folder the way the CLI does: the SDK's own runner in a child process, over gRPC. */
export function childProcess(options: ProcessProgramOptions): ProgramRunner {
  return async (run) => {
    const { address, server } = await serve(run.monitor);
    const args = [
      ...options.nodeArgs,
      sdkScript(options.directory, "run"),
      ...["--monitor", address, "--engine", address],
      ...["--project", run.project, "--stack", run.stack, "--organization", "organization"],
      ...["--root-directory", options.rootDirectory, "--pwd", options.directory],
      ...["--parallel", String(run.parallel)],
      ...(run.preview ? ["--dry-run"] : []),
      options.entry,
    ];
    const env = { ...options.env, ...programEnvironment(run.config, run.secretKeys, options.typescript) };
    const child = spawn(process.execPath, args, {
      cwd: options.directory,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    try {
      return await outcomeOf(child, options.onOutput, run.stopped);
    } finally {
      server.forceShutdown();
    }
  };
}

function programEnvironment(
  config: Record<string, string>,
  secretKeys: string[],
  typescript: boolean,
): Record<string, string> {
  return {
    PULUMI_CONFIG: JSON.stringify(config),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
    PULUMI_NODEJS_TYPESCRIPT: String(typescript),
  };
}

async function outcomeOf(
  child: ChildProcess,
  onOutput: (line: string) => void,
  stopped: Promise<void>,
): Promise<ProgramOutcome> {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", onOutput);
  }
  // a program that is not served any more leaves by itself; one that hangs is helped
  let timer: NodeJS.Timeout | undefined;
  void stopped.then(() => {
    timer = setTimeout(() => child.kill("SIGKILL"), EXIT_GRACE_MS);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("close", (exit) => resolve(exit));
    child.once("error", reject);
  });
  clearTimeout(timer);
  if (code === 0) return { ok: true };
  const message = code === ALREADY_LOGGED ? undefined : `the program ended with exit code ${String(code)}`;
  return { ok: false, message };
}
