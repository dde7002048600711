import { credentials, type ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { dynamicProvider } from "../../provider/dynamic";
import { lookUp } from "../../provider/look-ups";
import { EngineLog } from "../../provider/plugin/engine-log";
import { type RunningServer, startServer } from "../../provider/plugin/server";
import type { Handler } from "../../resources/contract/handler";
import { Unfinished } from "../../resources/contract/unfinished";
import { functions } from "../../resources/functions";
import { handlers } from "../../resources/handlers";
import { RackformError } from "../../sdk/core";

/** Half a character, as a vendor may send it or a cut may leave it: grpc-js cannot encode it, and engines cannot read it. */
const half = "a\ud83d";
const whole = "a\ufffd";

const refusal = () =>
  Promise.reject(new RackformError({ kind: "conflict", message: `${half} stands there`, details: half }));
const halfMade = () => Promise.reject(new Unfinished(half, { [half]: [half] }, [`${half} is missing`]));

const handler = handlers.DnsZone!;
afterEach(() => jest.restoreAllMocks());

/** What a call ends with that fails. */
const failure = <T extends Error>(work: Promise<unknown>): Promise<T> =>
  work.then(
    () => {
      throw new Error("it went well");
    },
    (error: T) => error,
  );

function becomes(answers: Partial<Record<keyof Handler, () => unknown>>): void {
  for (const [name, answer] of Object.entries(answers))
    jest.spyOn(handler, name as "read").mockImplementation(answer as Handler["read"]);
}

const state = { outputs: { [half]: half }, inputs: { domain: half } };
const faulty = () => ({ inputs: { domain: half }, failures: [{ property: half, reason: half }] });

describe("the dynamic front end", () => {
  const provider = dynamicProvider(handler);

  test("errors", async () => {
    becomes({ create: refusal, read: refusal, update: refusal, delete: refusal });
    const thrown = () => {
      throw new RackformError({ kind: "conflict", message: half });
    };
    becomes({ check: thrown, diff: thrown });
    const calls = [
      provider.check!({}, {}),
      provider.diff!("id", {}, { domain: "b" }),
      provider.create({}),
      provider.read!("id", {}),
      provider.update!("id", {}, { domain: "b" }),
      provider.delete!("id", {}),
    ];
    for (const { message } of await Promise.all(calls.map((call) => failure(call))))
      expect(encodeURI(message)).toContain(encodeURI(whole));
  });

  test("objects that are unfinished", async () => {
    becomes({ create: halfMade });
    expect(await failure(provider.create({}))).toMatchObject({
      id: whole,
      message: `${whole} is missing`,
      reasons: [`${whole} is missing`],
      properties: { [whole]: [whole] },
    });
  });

  test("values and faults", async () => {
    becomes({ check: faulty });
    becomes({ read: () => Promise.resolve({ id: half, ...state }) });
    expect(await provider.check!({}, {})).toEqual({
      inputs: { domain: whole },
      failures: [{ property: whole, reason: whole }],
    });
    expect(await provider.check!({}, { __faults: half })).toMatchObject({ failures: [{ reason: whole }] });
    expect(await provider.read!("id", {})).toEqual({
      id: whole,
      props: { [whole]: whole },
      inputs: { domain: whole },
    });
  });
});

describe("the plugin", () => {
  const urn = "urn:pulumi:dev::project::rackform:index:DnsZone::it";
  let server: RunningServer;
  let client: ResourceProviderClient;
  beforeAll(async () => {
    server = await startServer({ env: {} });
    client = new ResourceProviderClient(`127.0.0.1:${server.port}`, credentials.createInsecure());
    await ask((done) => client.configure(new messages.ConfigureRequest().setArgs(new Struct()), done));
  });
  afterAll(() => {
    client.close();
    server.close();
  });

  const ask = <T>(call: (done: (error: ServiceError | null, answer: T) => void) => unknown): Promise<T> =>
    new Promise((resolve, reject) => call((error, answer) => (error ? reject(error) : resolve(answer))));
  const read = () =>
    ask<messages.ReadResponse>((done) =>
      client.read(new messages.ReadRequest().setUrn(urn).setId("id"), done),
    );

  test("errors", async () => {
    becomes({ read: refusal });
    expect((await failure<ServiceError>(read())).details).toBe(`${whole} stands there (conflict)`);
  });

  test("objects that are unfinished", async () => {
    becomes({ read: () => Promise.resolve({ id: half, ...state, unfinished: [`${half} is missing`] }) });
    const { details, metadata } = await failure<ServiceError>(read());
    expect(details).toBe(`${whole} is missing`);
    const [packed] = metadata.get("grpc-status-details-bin");
    // Go reads no text that is not UTF-8.
    expect(new TextDecoder("utf-8").decode(packed as Buffer).match(/a\ufffd/g)).toHaveLength(6);
  });

  test("values and faults", async () => {
    becomes({ check: faulty, read: () => Promise.resolve({ id: half, ...state }) });
    const checked = await ask<messages.CheckResponse>((done) =>
      client.check(new messages.CheckRequest().setUrn(urn).setNews(new Struct()), done),
    );
    expect(checked.getInputs()!.toJavaScript()).toMatchObject({ domain: whole });
    expect(checked.getFailuresList().map((one) => [one.getProperty(), one.getReason()])).toEqual([
      [whole, whole],
    ]);
    const answer = await read();
    expect(answer.getId()).toBe(whole);
    expect(answer.getProperties()!.toJavaScript()).toMatchObject({ [whole]: whole });
  });

  test("lines", () => {
    const lines: string[] = [];
    const log = new EngineLog({ log: (request) => void lines.push(request.getMessage()) });
    log.tell(half);
    expect(lines).toEqual([whole]);
  });
});

test("a function that a program calls", async () => {
  const name = "getServers";
  const asker = { of: {}, config: () => undefined, log: () => undefined };
  const invoke = jest.spyOn(functions[name]!, "invoke");
  invoke.mockImplementation(refusal);
  expect((await failure(lookUp(name, {}, asker))).message).toBe(`${whole} stands there (conflict)`);
  invoke.mockResolvedValue({ servers: [half] });
  expect(await lookUp(name, {}, asker)).toEqual({ servers: [whole] });
});
