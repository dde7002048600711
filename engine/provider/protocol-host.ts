import { type Any } from "google-protobuf/google/protobuf/any_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { type Metadata, type ServiceError } from "@grpc/grpc-js";
import { type ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import type { DetailedDiff, DiffKind } from "../values/diff";
import type { Properties, Value } from "../values/value";
import { plain, struct } from "../values/wire";
import {
  type About,
  type CheckResult,
  type Features,
  type HostDiff,
  PartialFailure,
  type ProviderHost,
  type ReadResult,
} from "./host";

type Callback<T> = (error: ServiceError | null, response: T) => void;

const CHANGES: Record<number, HostDiff["changes"]> = { 0: "unknown", 1: "none", 2: "some" };

/** Unary calls of a provider, over a socket or in this process. */
export type ProviderClient = Pick<
  ResourceProviderClient,
  | "handshake"
  | "checkConfig"
  | "configure"
  | "check"
  | "diff"
  | "create"
  | "read"
  | "update"
  | "delete"
  | "invoke"
  | "cancel"
>;

/** A provider that speaks Pulumi's protocol. */
export class ProtocolHost implements ProviderHost {
  features?: Features;

  constructor(
    private readonly client: ProviderClient,
    private readonly end: () => Promise<void>,
  ) {}

  /** Agrees with a plugin on what both know, as the CLI does. */
  async handshake(engine: string, directory: string): Promise<this> {
    const request = new messages.ProviderHandshakeRequest();
    request.setEngineAddress(engine);
    request.setRootDirectory(directory);
    request.setProgramDirectory(directory);
    request.setConfigureWithUrn(true);
    request.setInvokeWithPreview(true);
    const answer = await this.call<messages.ProviderHandshakeResponse>((done) =>
      this.client.handshake(request, done),
    );
    this.features = { secrets: answer.getAcceptSecrets(), previews: true };
    return this;
  }

  async configure(config: Record<string, Value>, provider?: { urn: string; id: string }): Promise<void> {
    const request = new messages.ConfigureRequest();
    request.setArgs(struct(config));
    request.setAcceptsecrets(true);
    request.setAcceptresources(true);
    if (provider) request.setUrn(provider.urn).setId(provider.id);
    await this.call<messages.ConfigureResponse>((done) => this.client.configure(request, done));
  }

  async checkConfig(news: Properties, { urn }: About): Promise<CheckResult> {
    const request = new messages.CheckRequest().setUrn(urn).setNews(struct(news));
    const answer = await this.call<messages.CheckResponse>((done) => this.client.checkConfig(request, done));
    return { inputs: plain(answer.getInputs()), failures: failuresIn(answer) };
  }

  async check(olds: Properties, news: Properties, { urn }: About): Promise<CheckResult> {
    const request = new messages.CheckRequest().setUrn(urn);
    request.setOlds(struct(olds));
    request.setNews(struct(news));
    const answer = await this.call<messages.CheckResponse>((done) => this.client.check(request, done));
    return { inputs: plain(answer.getInputs()), failures: failuresIn(answer) };
  }

  async diff(id: string, olds: Properties, news: Properties, about: About): Promise<HostDiff> {
    const { urn, oldInputs, ignoreChanges = [] } = about;
    const request = new messages.DiffRequest().setUrn(urn).setIgnorechangesList([...ignoreChanges]);
    if (oldInputs) request.setOldInputs(struct(oldInputs));
    request.setId(id);
    request.setOlds(struct(olds));
    request.setNews(struct(news));
    const answer = await this.call<messages.DiffResponse>((done) => this.client.diff(request, done));
    return {
      changes: CHANGES[answer.getChanges()] ?? "unknown",
      replaces: answer.getReplacesList(),
      deleteBeforeReplace: answer.getDeletebeforereplace(),
      ...(answer.getHasdetaileddiff() ? { detail: detailIn(answer) } : {}),
    };
  }

  async create(inputs: Properties, about: About): Promise<{ id: string; properties: Properties }> {
    const { urn, preview = false, timeout = 0 } = about;
    const request = new messages.CreateRequest().setUrn(urn).setPreview(preview).setTimeout(timeout);
    request.setProperties(struct(inputs));
    const answer = await this.call<messages.CreateResponse>((done) => this.client.create(request, done));
    return { id: answer.getId(), properties: plain(answer.getProperties()) };
  }

  async update(id: string, olds: Properties, news: Properties, about: About): Promise<Properties> {
    const { urn, preview = false, timeout = 0, oldInputs } = about;
    const request = new messages.UpdateRequest().setUrn(urn).setPreview(preview).setTimeout(timeout);
    if (oldInputs) request.setOldInputs(struct(oldInputs));
    request.setId(id);
    request.setOlds(struct(olds));
    request.setNews(struct(news));
    const answer = await this.call<messages.UpdateResponse>((done) => this.client.update(request, done));
    return plain(answer.getProperties());
  }

  async read(id: string, properties: Properties, about: About): Promise<ReadResult> {
    const { urn, oldInputs } = about;
    const request = new messages.ReadRequest().setUrn(urn);
    if (oldInputs) request.setInputs(struct(oldInputs));
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

  async delete(id: string, properties: Properties, about: About): Promise<void> {
    const { urn, timeout = 0, oldInputs } = about;
    const request = new messages.DeleteRequest().setUrn(urn).setTimeout(timeout);
    if (oldInputs) request.setOldInputs(struct(oldInputs));
    request.setId(id);
    request.setProperties(struct(properties));
    await this.call((done) => this.client.delete(request, done));
  }

  async invoke(token: string, args: Properties): Promise<CheckResult> {
    const request = new messages.InvokeRequest().setTok(token).setArgs(struct(args));
    const answer = await this.call<messages.InvokeResponse>((done) => this.client.invoke(request, done));
    return { inputs: plain(answer.getReturn()), failures: failuresIn(answer) };
  }

  async cancel(): Promise<void> {
    await this.call<Empty>((done) => this.client.cancel(new Empty(), done)).catch(() => undefined);
  }

  close(): Promise<void> {
    return this.end();
  }

  private call<T>(send: (done: Callback<T>) => unknown): Promise<T> {
    return new Promise((resolve, reject) => {
      send((error, response) => (error ? reject(translate(error)) : resolve(response)));
    });
  }
}

const failuresIn = (answer: messages.CheckResponse | messages.InvokeResponse): CheckResult["failures"] =>
  answer.getFailuresList().map((item) => ({ property: item.getProperty(), reason: item.getReason() }));

/** The protocol's numbers for what happened at a path. */
const KINDS: readonly DiffKind[] = [
  "add",
  "add-replace",
  "delete",
  "delete-replace",
  "update",
  "update-replace",
];

function detailIn(answer: messages.DiffResponse): NonNullable<HostDiff["detail"]> {
  const paths: DetailedDiff = {};
  answer.getDetaileddiffMap().forEach((entry, path) => {
    paths[path] = { kind: KINDS[entry.getKind()]!, inputDiff: entry.getInputdiff() };
  });
  return { keys: answer.getDiffsList(), paths };
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
