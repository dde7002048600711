import type { Empty as EmptyMessage } from "google-protobuf/google/protobuf/empty_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Status } from "@grpc/grpc-js/build/src/constants";
import * as engineMessages from "@pulumi/pulumi/proto/engine_pb";
import { CheckFailure, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import * as messages from "@pulumi/pulumi/proto/resource_pb";
import { plain, struct } from "../values/wire";
import type { Deployment, Registered } from "../run/deployment";
import type { Reporter } from "../run/reporter";
import type { Goal } from "../steps/goal";
import { Stopped } from "../steps/step";
import { isProviderType, packageOfType, providerPackage, ROOT_STACK_TYPE } from "../urn";
import { allForPlugin, allFromProgram, type Properties } from "../values/value";
import { engineLog, type Methods } from "./engine-service";
import { goalOf, readGoalOf } from "./requests";

/** The provider package of dynamic resources, which is always there. */
export const DYNAMIC_PACKAGE = "pulumi-nodejs";

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

/** How the SDK is told what became of a resource; it takes what it needs as lacking then. */
const RESULTS: Record<Registered["outcome"], messages.Result> = {
  done: messages.Result.SUCCESS,
  failed: messages.Result.FAIL,
  skipped: messages.Result.SKIP,
};

export interface MonitorOptions {
  deployment: Deployment;
  reporter: Reporter;
  /** The stack's configuration as inputs of the default provider. */
  config: Properties;
  /** The plugins that the project names. */
  plugins: readonly string[];
  /** Called when the program has come to its end; the program waits until it resolves. */
  onShutdown(): Promise<void>;
}

/** Options children take over from their parent (C3 rule 2). */
type Inherited = Pick<Goal, "protect" | "retainOnDelete" | "deletedWith">;

/** Serves one program's registrations: the resource monitor and engine services of Pulumi's SDK. */
export class Monitor {
  private readonly defaultProviders = new Map<string, Promise<string>>();
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
    log: (request: never) => engineLog(this.options.reporter)["log"]!(request),
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
        goal.provider = await this.providerFor(goal.type, goal.provider, request.getVersion());
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
      const provider = await this.providerFor(goal.type, goal.provider, request.getVersion());
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
    return this.guarded(() =>
      request.getTok() === "pulumi:pulumi:getResource" ? this.lookUp(request) : this.ask(request),
    );
  }

  /** A resource reference that comes back from the program. */
  private lookUp(request: messages.ResourceInvokeRequest): Promise<InvokeResponse> {
    const { urn = null } = plain(request.getArgs());
    const state = typeof urn === "string" ? this.options.deployment.lookup(urn) : undefined;
    if (!state) throw new Error(`the resource ${JSON.stringify(urn)} was not registered in this run`);
    const response = new InvokeResponse();
    response.setReturn(struct({ urn, id: state.id ?? "", state: state.outputs ?? {} }));
    return Promise.resolve(response);
  }

  /** A function of a plugin. */
  private async ask(request: messages.ResourceInvokeRequest): Promise<InvokeResponse> {
    const token = request.getTok();
    if (packageOfType(token) === DYNAMIC_PACKAGE || !token.includes(":"))
      throw unsupported(`the function ${token}`);
    const provider = await this.providerFor(token, request.getProvider() || undefined, request.getVersion());
    const host = await this.options.deployment.providers.get(provider);
    if (!host.invoke) throw unsupported(`the function ${token}`);
    const args = allFromProgram(plain(request.getArgs()));
    const { inputs, failures } = await host.invoke(token, allForPlugin(args));
    const response = new InvokeResponse();
    response.setReturn(struct(inputs));
    response.setFailuresList(
      failures.map(({ property, reason }) => new CheckFailure().setProperty(property).setReason(reason)),
    );
    return response;
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
    if (name !== DYNAMIC_PACKAGE && !this.options.plugins.includes(name))
      throw unsupported(`the provider package "${name}", which Pulumi.yaml does not name among its plugins`);
  }

  /** A resource's provider reference; the default provider is registered before its first user. */
  private async providerFor(type: string, reference: string | undefined, version: string): Promise<string> {
    const name = packageOfType(type);
    this.allowPackage(name);
    if (reference) return reference;
    const wanted = name === DYNAMIC_PACKAGE ? "" : version;
    const key = `${name} ${wanted}`;
    const made = this.defaultProviders.get(key) ?? this.registerDefault(name, wanted);
    this.defaultProviders.set(key, made);
    return made;
  }

  private async registerDefault(name: string, version: string): Promise<string> {
    const { state } = await this.options.deployment.register({
      type: `pulumi:providers:${name}`,
      name: version ? `default_${version.replace(/[^A-Za-z0-9]/g, "_")}` : "default",
      custom: true,
      inputs: { ...this.configOf(name), ...(version ? { version } : {}) },
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

  /** Dynamic providers get the whole configuration, plugins the settings of their own name. */
  private configOf(name: string): Properties {
    const { config } = this.options;
    if (name === DYNAMIC_PACKAGE) return config;
    const own = Object.entries(config).filter(([key]) => key.startsWith(`${name}:`));
    return Object.fromEntries(own.map(([key, value]) => [key.slice(name.length + 1), value]));
  }
}

function unsupported(what: string): Error {
  return new Error(`not supported by the embedded engine: ${what}; use the Pulumi CLI`);
}
