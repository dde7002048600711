import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { type Any } from "google-protobuf/google/protobuf/any_pb";
import { credentials, type Metadata, type ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import type { Properties, Value } from "../values/value";
import { messageLimits, plain, struct } from "../values/wire";
import { type CheckResult, type HostDiff, PartialFailure, type ProviderHost, type ReadResult } from "./host";

/** How long the process may take to end by itself before it is killed. */
const EXIT_GRACE_MS = 5_000;

export interface ProcessHostOptions {
  /** `@pulumi/pulumi/cmd/dynamic-provider`, resolved from the program's folder. */
  script: string;
  directory: string;
  env: NodeJS.ProcessEnv;
  /** Gets every line the process prints, but the first of stdout, which is its port. */
  onOutput: (line: string) => void;
}

/** Starts the stock dynamic provider and speaks to it as the CLI does. */
export async function startProcessHost(options: ProcessHostOptions): Promise<ProviderHost> {
  const child = spawn(process.execPath, [options.script, "127.0.0.1:0"], {
    cwd: options.directory,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    // Ctrl-C is the engine's to pass on: calls under way must come to their end (A12)
    detached: true,
  });
  const port = await firstLine(child, options.onOutput);
  return new ProcessHost(
    child,
    new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure(), messageLimits),
  );
}

async function firstLine(child: ChildProcess, onOutput: (line: string) => void): Promise<string> {
  const failed = new Promise<never>((_, reject) => {
    child.once("exit", (code) =>
      reject(new Error(`the dynamic provider process ended (${String(code)}) before it was ready`)),
    );
    // stays for the life of the process: an "error" without a listener would end the engine
    child.on("error", (error) =>
      reject(new Error(`the dynamic provider process could not be started: ${error.message}`)),
    );
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

type Callback<T> = (error: ServiceError | null, response: T) => void;

const CHANGES: Record<number, HostDiff["changes"]> = { 0: "unknown", 1: "none", 2: "some" };

class ProcessHost implements ProviderHost {
  constructor(
    private readonly child: ChildProcess,
    private readonly client: ResourceProviderClient,
  ) {}

  async configure(config: Record<string, Value>): Promise<void> {
    const request = new messages.ConfigureRequest();
    request.setArgs(struct(config));
    request.setAcceptsecrets(true);
    request.setAcceptresources(true);
    await this.call<messages.ConfigureResponse>((done) => this.client.configure(request, done));
  }

  async check(olds: Properties, news: Properties): Promise<CheckResult> {
    const request = new messages.CheckRequest();
    request.setOlds(struct(olds));
    request.setNews(struct(news));
    const answer = await this.call<messages.CheckResponse>((done) => this.client.check(request, done));
    return {
      inputs: plain(answer.getInputs()),
      failures: answer
        .getFailuresList()
        .map((item) => ({ property: item.getProperty(), reason: item.getReason() })),
    };
  }

  async diff(id: string, olds: Properties, news: Properties): Promise<HostDiff> {
    const request = new messages.DiffRequest();
    request.setId(id);
    request.setOlds(struct(olds));
    request.setNews(struct(news));
    const answer = await this.call<messages.DiffResponse>((done) => this.client.diff(request, done));
    return {
      changes: CHANGES[answer.getChanges()] ?? "unknown",
      replaces: answer.getReplacesList(),
      deleteBeforeReplace: answer.getDeletebeforereplace(),
    };
  }

  async create(inputs: Properties): Promise<{ id: string; properties: Properties }> {
    const request = new messages.CreateRequest();
    request.setProperties(struct(inputs));
    const answer = await this.call<messages.CreateResponse>((done) => this.client.create(request, done));
    return { id: answer.getId(), properties: plain(answer.getProperties()) };
  }

  async update(id: string, olds: Properties, news: Properties): Promise<Properties> {
    const request = new messages.UpdateRequest();
    request.setId(id);
    request.setOlds(struct(olds));
    request.setNews(struct(news));
    const answer = await this.call<messages.UpdateResponse>((done) => this.client.update(request, done));
    return plain(answer.getProperties());
  }

  async read(id: string, properties: Properties): Promise<ReadResult> {
    const request = new messages.ReadRequest();
    request.setId(id);
    request.setProperties(struct(properties));
    const answer = await this.call<messages.ReadResponse>((done) => this.client.read(request, done));
    const inputs = answer.getInputs();
    return {
      id: answer.getId(),
      properties: plain(answer.getProperties()),
      ...(inputs ? { inputs: plain(inputs) } : {}),
    };
  }

  async delete(id: string, properties: Properties): Promise<void> {
    const request = new messages.DeleteRequest();
    request.setId(id);
    request.setProperties(struct(properties));
    await this.call((done) => this.client.delete(request, done));
  }

  async close(): Promise<void> {
    this.client.close();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGINT");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), EXIT_GRACE_MS);
    await ended;
    clearTimeout(timer);
  }

  private call<T>(send: (done: Callback<T>) => unknown): Promise<T> {
    return new Promise((resolve, reject) => {
      send((error, response) => (error ? reject(translate(error)) : resolve(response)));
    });
  }
}

const PARTIAL = "pulumirpc.ErrorResourceInitFailed";

/** The plain error a handler threw, or the partial failure packed into the call's trailer. */
function translate(error: ServiceError): Error {
  const detail = details(error.metadata).find((item) => item.getTypeName() === PARTIAL);
  const failure = detail?.unpack(
    (bytes) => messages.ErrorResourceInitFailed.deserializeBinary(bytes),
    PARTIAL,
  );
  if (!failure) return new Error(error.details || error.message);
  const properties = plain(failure.getProperties());
  return new PartialFailure(error.details, failure.getId(), properties, failure.getReasonsList());
}

function details(metadata: Metadata | undefined): Any[] {
  const [packed] = metadata?.get("grpc-status-details-bin") ?? [];
  return packed instanceof Uint8Array ? Status.deserializeBinary(packed).getDetailsList() : [];
}
