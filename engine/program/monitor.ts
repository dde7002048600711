import type { Empty as EmptyMessage } from "google-protobuf/google/protobuf/empty_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Status } from "@grpc/grpc-js/build/src/constants";
import * as engineMessages from "@pulumi/pulumi/proto/engine_pb";
import { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import * as messages from "@pulumi/pulumi/proto/resource_pb";
import { plain, struct } from "../values/wire";
import type { Deployment, Registered } from "../run/deployment";
import type { Reporter } from "../run/reporter";
import type { Severity } from "../events";
import type { Goal } from "../steps/goal";
import { Stopped } from "../steps/step";
import { isProviderType, packageOfType, providerPackage, ROOT_STACK_TYPE } from "../urn";
import { allFromProgram, type Properties } from "../values/value";
import { goalOf, readGoalOf } from "./requests";

/** The only provider package there is without the CLI. */
const DYNAMIC_PACKAGE = "pulumi-nodejs";

/** An error with the code by which the SDK knows it: UNAVAILABLE makes the program leave quietly. */
export class CallError extends Error {
  constructor(
    readonly code: Status,
    readonly details: string,
  ) {
    super(details);
  }
}

const FEATURES: ReadonlySet<string> = new Set([
  "secrets",
  "resourceReferences",
  "deletedWith",
  "replaceWith",
  "aliasSpecs",
]);

/** By the protocol's number; debug lines (0) print whole answers, secrets included, and are dropped. */
const SEVERITIES: Record<number, Severity> = { 1: "info", 2: "warning", 3: "error" };

/** How the SDK is told what became of a resource; it takes what it needs as lacking then. */
const RESULTS: Record<Registered["outcome"], messages.Result> = {
  done: messages.Result.SUCCESS,
  failed: messages.Result.FAIL,
  skipped: messages.Result.SKIP,
};

/** What a program needs of an engine, independent of how the calls travel. */
export type Methods = Record<string, (request: never) => Promise<unknown>>;

export interface MonitorOptions {
  deployment: Deployment;
  reporter: Reporter;
  /** The stack's configuration as inputs of the default provider. */
  config: Properties;
  /** Called when the program has come to its end; the program waits until it resolves. */
  onShutdown(): Promise<void>;
}

/** Options children take over from their parent (C3 rule 2). */
type Inherited = Pick<Goal, "protect" | "retainOnDelete" | "deletedWith">;

/** Serves one program's registrations: the resource monitor and engine services of Pulumi's SDK. */
export class Monitor {
  private defaultProvider: Promise<string> | undefined;
  private readonly goals = new Map<string, Inherited>();
  private rootUrn = "";
  /** The stack's outputs, once registered. */
  stackOutputs: Properties | undefined;
  stackUrn: string | undefined;

  constructor(private readonly options: MonitorOptions) {}

  /** The resource monitor service. */
  readonly resourceMonitor: Methods = {
    supportsFeature: (request: messages.SupportsFeatureRequest) => {
      const response = new messages.SupportsFeatureResponse();
      response.setHassupport(FEATURES.has(request.getId()));
      return Promise.resolve(response);
    },
    registerResource: (request: messages.RegisterResourceRequest) => this.register(request),
    registerResourceOutputs: (request: messages.RegisterResourceOutputsRequest) => this.outputs(request),
    readResource: (request: messages.ReadResourceRequest) => this.read(request),
    invoke: (request: messages.ResourceInvokeRequest) => this.invoke(request),
    signalAndWaitForShutdown: async (_request: EmptyMessage) => {
      await this.options.onShutdown();
      return new Empty();
    },
  };

  /** The engine service. */
  readonly engine: Methods = {
    log: (request: engineMessages.LogRequest) => {
      const severity = SEVERITIES[request.getSeverity()];
      const { reporter } = this.options;
      const urn = request.getUrn() || undefined;
      if (severity === "error") reporter.error(request.getMessage(), urn);
      else if (severity) reporter.say(severity, request.getMessage(), urn);
      return Promise.resolve(new Empty());
    },
    getRootResource: () => {
      const response = new engineMessages.GetRootResourceResponse();
      response.setUrn(this.rootUrn);
      return Promise.resolve(response);
    },
    setRootResource: (request: engineMessages.SetRootResourceRequest) => {
      this.rootUrn = request.getUrn();
      return Promise.resolve(new engineMessages.SetRootResourceResponse());
    },
    startDebugging: () => Promise.resolve(new Empty()),
    requirePulumiVersion: () => Promise.resolve(new engineMessages.RequirePulumiVersionResponse()),
  };

  private async register(
    request: messages.RegisterResourceRequest,
  ): Promise<messages.RegisterResourceResponse> {
    return this.guarded(async () => {
      const goal = goalOf(request);
      this.inherit(goal);
      if (goal.custom && !isProviderType(goal.type))
        goal.provider = await this.providerFor(goal.type, goal.provider);
      if (isProviderType(goal.type)) this.allowPackage(providerPackage(goal.type));
      const { state, outcome } = await this.options.deployment.register(goal);
      this.goals.set(state.urn, goal);
      if (goal.type === ROOT_STACK_TYPE) this.stackUrn = state.urn;
      const response = new messages.RegisterResourceResponse();
      response.setUrn(state.urn);
      response.setId(state.id ?? "");
      response.setResult(RESULTS[outcome]);
      // a component's outputs may refer to resources that are not registered yet
      response.setObject(struct(goal.custom ? (state.outputs ?? {}) : {}));
      return response;
    });
  }

  private async read(request: messages.ReadResourceRequest): Promise<messages.ReadResourceResponse> {
    return this.guarded(async () => {
      const goal = readGoalOf(request);
      if (goal.type === "pulumi:pulumi:StackReference") throw unsupported("stack references");
      const provider = await this.providerFor(goal.type, goal.provider);
      const state = await this.options.deployment.read({ ...goal, provider });
      const response = new messages.ReadResourceResponse();
      response.setUrn(state.urn);
      response.setProperties(struct(state.outputs ?? {}));
      return response;
    });
  }

  private outputs(request: messages.RegisterResourceOutputsRequest): Promise<EmptyMessage> {
    return this.guarded(async () => {
      const outputs = allFromProgram(plain(request.getOutputs()));
      if (request.getUrn() === this.stackUrn) this.stackOutputs = outputs;
      await this.options.deployment.setOutputs(request.getUrn(), outputs);
      return new Empty();
    });
  }

  private invoke(request: messages.ResourceInvokeRequest): Promise<InvokeResponse> {
    return this.guarded(() => {
      const urn = plain(request.getArgs())["urn"];
      if (request.getTok() !== "pulumi:pulumi:getResource" || typeof urn !== "string") {
        throw unsupported(`the function ${request.getTok()}`);
      }
      const state = this.options.deployment.lookup(urn);
      if (!state) throw new Error(`the resource ${urn} was not registered in this run`);
      const response = new InvokeResponse();
      response.setReturn(struct({ urn, id: state.id ?? "", state: state.outputs ?? {} }));
      return Promise.resolve(response);
    });
  }

  /** Any failure ends the run; the program only learns that nobody serves it any more. */
  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Stopped)) this.options.deployment.fail(error);
      throw new CallError(Status.UNAVAILABLE, "the run has ended");
    }
  }

  private inherit(goal: Goal): void {
    const parent = goal.parent === undefined ? undefined : this.goals.get(goal.parent);
    if (!parent) return;
    goal.protect ??= parent.protect;
    goal.retainOnDelete ??= parent.retainOnDelete;
    goal.deletedWith ??= parent.deletedWith;
  }

  private allowPackage(name: string): void {
    if (name !== DYNAMIC_PACKAGE) throw unsupported(`the provider package "${name}"`);
  }

  /** A resource's provider reference; the default provider is registered before its first user. */
  private async providerFor(type: string, reference: string | undefined): Promise<string> {
    this.allowPackage(packageOfType(type));
    if (reference) return reference;
    this.defaultProvider ??= this.registerDefault();
    return this.defaultProvider;
  }

  private async registerDefault(): Promise<string> {
    const { state } = await this.options.deployment.register({
      type: `pulumi:providers:${DYNAMIC_PACKAGE}`,
      name: "default",
      custom: true,
      inputs: this.options.config,
      dependencies: [],
      propertyDependencies: {},
      replaceWith: [],
      ignoreChanges: [],
      replaceOnChanges: [],
      additionalSecretOutputs: [],
      aliases: [],
      customTimeouts: {},
      hideDiff: [],
    });
    return `${state.urn}::${state.id ?? ""}`;
  }
}

function unsupported(what: string): Error {
  return new Error(`not supported by the embedded engine: ${what}; use the Pulumi CLI`);
}
