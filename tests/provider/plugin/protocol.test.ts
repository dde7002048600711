import { credentials, type ServiceError, status } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { handlers } from "../../../resources/handlers";
import { type RunningServer, startServer } from "../../../provider/plugin/server";

const signature = "4dabf18193072939515e22adb298388d";
const secret = (value: string) => ({ [signature]: "1b47061264138c4ac30d75fd1eb44270", value });
const struct = (bag: object) => Struct.fromJavaScript(bag as Parameters<typeof Struct.fromJavaScript>[0]);
const urn = (kind: string, name = "it") => `urn:pulumi:dev::project::rackform:index:${kind}::${name}`;

let server: RunningServer;
let client: ResourceProviderClient;

beforeAll(async () => {
  server = await startServer({ env: {} });
  client = new ResourceProviderClient(`127.0.0.1:${server.port}`, credentials.createInsecure(), {
    "grpc.max_receive_message_length": 64 * 1024 * 1024,
  });
});
afterAll(() => {
  client.close();
  server.close();
});
beforeEach(() => void jest.spyOn(process.stderr, "write").mockImplementation(() => true));
afterEach(() => jest.restoreAllMocks());

type Done<T> = (error: ServiceError | null, answer: T) => void;

function ask<T>(call: (done: Done<T>) => unknown): Promise<T> {
  return new Promise((resolve, reject) => call((error, answer) => (error ? reject(error) : resolve(answer))));
}

const configure = (args: object) =>
  ask<messages.ConfigureResponse>((done) =>
    client.configure(new messages.ConfigureRequest().setArgs(struct(args)), done),
  );
const check = (of: string, news: object) =>
  ask<messages.CheckResponse>((done) =>
    client.check(new messages.CheckRequest().setUrn(of).setNews(struct(news)), done),
  );
const checkConfig = (news: object) =>
  ask<messages.CheckResponse>((done) =>
    client.checkConfig(new messages.CheckRequest().setNews(struct(news)), done),
  );
const textOf = (answer: messages.CheckResponse) =>
  answer
    .getFailuresList()
    .map((one) => `${one.getProperty()}: ${one.getReason()}`)
    .join("\n");

test("before Configure nothing is served", async () => {
  await expect(check(urn("DnsRecord"), {})).rejects.toMatchObject({ code: status.FAILED_PRECONDITION });
});

describe.each(Object.keys(handlers))("%s", (kind) => {
  beforeEach(() => configure({}));

  test("arguments of every wrong form are failures, and no crash", async () => {
    for (const news of [{}, { nonsense: 1 }, { vendor: [] }, { vendor: { deep: [null] }, name: null }])
      expect((await check(urn(kind), news)).getFailuresList().length).toBeGreaterThan(0);
  });

  test("large values are judged", async () => {
    const answer = await check(urn(kind), { vendor: "x".repeat(500_000), name: "y".repeat(500_000) });
    expect(answer.getFailuresList().length).toBeGreaterThan(0);
  });

  test("a secret of the wrong form stands in no failure", async () => {
    const all = ["vendor", "domain", "zone", "name", "type", "value", "ip", "asn", "ipv4", "serverId", "os"];
    const answer = await check(
      urn(kind),
      Object.fromEntries(all.map((name) => [name, secret("hush-hush-hush")])),
    );
    expect(answer.getFailuresList().length).toBeGreaterThan(0);
    expect(textOf(answer)).not.toContain("hush-hush-hush");
    for (const failure of answer.getFailuresList()) expect(all).not.toContain(failure.getProperty());
  });

  test("requests that are empty or about nothing end in errors with words", async () => {
    const requests: [string, (done: Done<unknown>) => unknown][] = [
      ["create", (done) => client.create(new messages.CreateRequest().setUrn(urn(kind)), done)],
      ["read", (done) => client.read(new messages.ReadRequest().setUrn(urn(kind)).setId("nothing"), done)],
    ];
    for (const [, call] of requests) {
      const error = await ask(call).then(
        () => undefined,
        (thrown: ServiceError) => thrown,
      );
      expect(error?.code).toBe(status.UNKNOWN);
      expect(error?.details).not.toMatch(/^\s*$|\bat .*\.ts:\d/);
    }
  });
});

test.each([
  "",
  "nonsense",
  "urn:pulumi:a::b::c::d",
  urn("NoSuchKind"),
  "urn:pulumi:::::::::",
  urn("constructor"),
])("the URN %j is refused", async (of) => {
  await configure({});
  await expect(check(of, {})).rejects.toMatchObject({ code: status.INVALID_ARGUMENT });
});

test("a value as large as a program may have is judged", async () => {
  await configure({});
  const name = "y".repeat(6_000_000);
  const answer = await check(urn("DnsRecord"), { zone: "gigahost:example.no", name, type: "A", value: "x" });
  expect(answer.getFailuresList().length).toBeGreaterThan(0);
});

test("what is not served is unimplemented, and the server lives on", async () => {
  await expect(ask((done) => client.construct(new messages.ConstructRequest(), done))).rejects.toMatchObject({
    code: status.UNIMPLEMENTED,
  });
  const schema = await ask<messages.GetSchemaResponse>((done) =>
    client.getSchema(new messages.GetSchemaRequest(), done),
  );
  expect(Object.keys((JSON.parse(schema.getSchema()) as { resources: object }).resources)).toHaveLength(
    Object.keys(handlers).length,
  );
});

test("Configure and other calls at one time: each ends", async () => {
  const calls = Array.from({ length: 40 }, (_, number) =>
    number % 2 ? configure({ run: String(number) }) : check(urn("DnsRecord", String(number)), {}),
  );
  expect(await Promise.all(calls)).toHaveLength(40);
});

test("a configuration of the wrong form is told without its values, and under no name whose value is shown", async () => {
  const answer = await checkConfig({
    gigahost: JSON.stringify({ apikey: "hush-hush" }),
    artnet: secret("hush-hush"),
    gigahots: { apiKey: "hush-hush" },
  });
  expect(answer.getFailuresList().length).toBe(3);
  expect(textOf(answer)).not.toContain("hush-hush");
  for (const failure of answer.getFailuresList()) expect(failure.getProperty()).toBe("");
  expect((await checkConfig({ gigahost: { apiKey: "k" }, version: "0.1.0" })).getFailuresList()).toEqual([]);
  expect((await checkConfig({ gigahost: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" })).getFailuresList()).toEqual(
    [],
  );
});

test("what a preview knows is there, what is secret stays marked, and the rest is unknown", async () => {
  await configure({});
  const zone = "gigahost:example.no";
  const make = (properties: object) =>
    ask<messages.CreateResponse>((done) =>
      client.create(
        new messages.CreateRequest()
          .setUrn(urn("DnsRecord"))
          .setPreview(true)
          .setProperties(struct(properties)),
        done,
      ),
    );
  const record = { zone, vendor: "gigahost", name: "www", type: "A", ttl: 3600 };
  const plain = await make({ ...record, value: "192.0.2.10" });
  expect(plain.getId()).toBe("gigahost:example.no/www/A/6d99cbd0");
  expect(plain.getProperties()?.toJavaScript()).toMatchObject({
    fqdn: "www.example.no",
    recordId: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  });
  const hidden = await make({ ...record, value: secret("192.0.2.10") });
  expect(hidden.getId()).not.toContain("6d99cbd0");
  expect(hidden.getProperties()?.toJavaScript()).toMatchObject({ value: secret("192.0.2.10") });
  const unknown = await make({ ...record, value: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" });
  expect(unknown.getId()).toBe("");
});

test("an argument that is always secret is marked although it was given plainly, and stands in no failure", async () => {
  await configure({});
  const code = "release-9911-xyz";
  const zone = { vendor: "gigahost", domain: "example.no", transferDomain: true, authCode: code };
  const checked = await check(urn("DnsZone"), zone);
  expect(checked.getInputs()?.toJavaScript()).toMatchObject({ authCode: secret(code) });
  const made = await ask<messages.CreateResponse>((done) =>
    client.create(
      new messages.CreateRequest().setUrn(urn("DnsZone")).setPreview(true).setProperties(struct(zone)),
      done,
    ),
  );
  expect(made.getProperties()?.toJavaScript()).toMatchObject({ authCode: secret(code) });
  const refused = await check(urn("DnsZone"), { ...zone, transferDomain: false });
  expect(textOf(refused)).toMatch(/authCode goes with transferDomain/);
  expect(textOf(refused)).not.toContain(code);
});

test("Cancel ends nothing but waits, and the next Configure begins anew", async () => {
  await configure({});
  await ask((done) => client.cancel(new Empty(), done));
  await configure({});
  expect((await check(urn("DnsRecord"), {})).getFailuresList().length).toBeGreaterThan(0);
});
