import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { PluginInfo, type PluginAttach } from "@pulumi/pulumi/proto/plugin_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { handlers } from "../../resources/handlers";
import type { Clock } from "../../sdk/core";
import { type EngineTrace, parseAddress } from "../engine-watch";
import { wellFormed } from "../well-formed";
import { mistakesIn, readerOf, settingsIn, settingsOf } from "./configure";
import { diff, diffConfig } from "./diff";
import { EngineLog, type LineTaker } from "./engine-log";
import { invoke } from "./invoke";
import * as lifecycle from "./lifecycle";
import { packageVersion, schemaText } from "./package";
import { Refusal } from "./refusal";
import { configured, Session } from "./session";
import { statusOf } from "./status";
import { explicitName, resourceIn } from "./urn";
import { received, sent } from "./values";

type Method = (request: never) => unknown;

export interface ServiceOptions {
  /** Where the engine listens, as it says at the start. */
  engine?: string | undefined;
  /** The process that has started this one, by now; absent where the engine has attached itself. */
  parent?: (() => number) | undefined;
  env?: NodeJS.ProcessEnv;
  /** Takes lines for the user in place of the engine's address. */
  lines?: LineTaker;
  clock?: Clock;
}

/** The provider as engines call it: one engine at a time, and a new run with each `Configure`. */
export class PluginService {
  readonly log: EngineLog;
  #session?: Session;
  #engine?: string;
  #underWay = 0;

  constructor(private readonly options: ServiceOptions = {}) {
    this.log = new EngineLog(options.lines);
    this.#meet(options.engine);
  }

  /** Whether anything is being done. */
  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  /** Waits end, as after Ctrl-C. */
  cancel(): void {
    this.#session?.cancel();
  }

  /** The methods of the protocol; engines take one that is missing as not implemented. */
  get implementation(): UntypedServiceImplementation {
    const methods: Record<string, Method> = {
      handshake: (request: messages.ProviderHandshakeRequest) => this.#handshake(request),
      attach: (request: PluginAttach) => this.#attach(request),
      getPluginInfo,
      getSchema,
      checkConfig,
      diffConfig,
      configure: (request: messages.ConfigureRequest) => this.#configure(request),
      check: (request: messages.CheckRequest) => lifecycle.check(this.#subject(request), request),
      diff: (request: messages.DiffRequest) => diff(this.#subject(request), request),
      create: (request: messages.CreateRequest) => lifecycle.create(this.#subject(request), request),
      read: (request: messages.ReadRequest) => lifecycle.read(this.#subject(request), request),
      update: (request: messages.UpdateRequest) => lifecycle.update(this.#subject(request), request),
      delete: (request: messages.DeleteRequest) => lifecycle.remove(this.#subject(request), request),
      invoke: (request: messages.InvokeRequest) => invoke(configured(this.#session), request),
      cancel: () => {
        this.cancel();
        return new Empty();
      },
    };
    return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, this.#serve(method)]));
  }

  #serve(method: Method): handleUnaryCall<unknown, unknown> {
    return ({ request }, done) => {
      this.#underWay++;
      const work = async () => {
        try {
          return await method(request as never);
        } finally {
          await this.log.settled();
          this.#underWay--;
        }
      };
      work().then(
        (answer) => done(null, answer),
        (error: unknown) => done(statusOf(error)),
      );
    };
  }

  #meet(address: string | undefined): void {
    if (!address) return;
    this.#engine = address;
    this.log.connect(address);
  }

  #handshake(request: messages.ProviderHandshakeRequest): messages.ProviderHandshakeResponse {
    this.#meet(request.getEngineAddress());
    const answer = new messages.ProviderHandshakeResponse();
    // Which arguments are secret is to be known: their values stand in no message, id or hash.
    answer.setAcceptSecrets(true);
    answer.setSupportsAutonamingConfiguration(true);
    return answer;
  }

  #attach(request: PluginAttach): Empty {
    this.#meet(request.getAddress());
    return new Empty();
  }

  #configure(request: messages.ConfigureRequest): messages.ConfigureResponse {
    const { env, clock } = this.options;
    this.#session = new Session({
      config: readerOf(settingsOf(request)),
      via: explicitName((request as { getUrn?(): string | undefined }).getUrn?.()),
      log: this.log,
      trace: this.#trace(),
      env,
      clock,
    });
    const answer = new messages.ConfigureResponse();
    answer.setAcceptsecrets(true);
    answer.setSupportspreview(true);
    return answer;
  }

  #trace(): EngineTrace | undefined {
    const { parent } = this.options;
    const address = parseAddress(this.#engine);
    return parent || address ? { ...(address ? { address } : {}), ...(parent ? { parent } : {}) } : undefined;
  }

  #subject(request: { getUrn(): string }): lifecycle.Subject {
    const resource = resourceIn(request.getUrn());
    const handler = Object.hasOwn(handlers, resource.kind) ? handlers[resource.kind] : undefined;
    if (handler) return { session: configured(this.#session), resource, handler };
    const kinds = Object.keys(handlers).join(", ");
    throw new Refusal(
      "INVALID_ARGUMENT",
      `this version of rackform has no kind ${resource.kind}; it has ${kinds}. Update rackform?`,
    );
  }
}

function getPluginInfo(): PluginInfo {
  const info = new PluginInfo();
  info.setVersion(packageVersion());
  return info;
}

function getSchema(request: messages.GetSchemaRequest): messages.GetSchemaResponse {
  if (request.getVersion() > 0)
    throw new Refusal("INVALID_ARGUMENT", `there is no version ${request.getVersion()} of the schema`);
  const answer = new messages.GetSchemaResponse();
  answer.setSchema(schemaText());
  return answer;
}

function checkConfig(request: messages.CheckRequest): messages.CheckResponse {
  const { bag, secrets } = received(request.getNews());
  const answer = new messages.CheckResponse();
  answer.setInputs(sent(bag, secrets));
  answer.setFailuresList(
    mistakesIn(settingsIn(bag), process.env).map((reason) => {
      const failure = new messages.CheckFailure();
      failure.setReason(wellFormed(reason));
      return failure;
    }),
  );
  return answer;
}
