import * as pulumi from "@pulumi/pulumi";
import { credentials, type ServiceError, status } from "@grpc/grpc-js";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { type RunningServer, startServer } from "../../../provider/plugin/server";
import { functions } from "../../../resources/functions";
import { Simulator } from "../../../simulator";
import { testStack } from "../../../testing";

const struct = (bag: object) => Struct.fromJavaScript(bag as Parameters<typeof Struct.fromJavaScript>[0]);

let server: RunningServer;
let client: ResourceProviderClient;
beforeAll(async () => {
  server = await startServer({ env: {} });
  client = new ResourceProviderClient(`127.0.0.1:${server.port}`, credentials.createInsecure());
});
afterAll(() => {
  client.close();
  server.close();
});

type Answer = { error: ServiceError } | { answer: messages.InvokeResponse };
const invoke = (token: string, args: object) =>
  new Promise<Answer>((resolve) =>
    client.invoke(new messages.InvokeRequest().setTok(token).setArgs(struct(args)), (error, answer) =>
      resolve(error ? { error } : { answer }),
    ),
  );
const configure = () =>
  new Promise((resolve) =>
    client.configure(new messages.ConfigureRequest().setArgs(struct({})), (_, answer) => resolve(answer)),
  );

test("before Configure nothing is looked up", async () => {
  expect(await invoke("rackform:index:getDnsZones", { vendor: "gigahost" })).toMatchObject({
    error: { code: status.FAILED_PRECONDITION },
  });
});

test("a function that is none is named, with those that there are", async () => {
  await configure();
  for (const token of ["rackform:index:getNothing", "getDnsZone", "rackform:index:constructor", ""]) {
    const { error } = (await invoke(token, {})) as { error: ServiceError };
    expect(error.code).toBe(status.INVALID_ARGUMENT);
    expect(error.details).toContain(`no function ${token}; it has `);
    expect(error.details).toContain("getDnsZone");
  }
});

test.each(Object.keys(functions))(
  "%s: arguments of a wrong form are an error that names one",
  async (name) => {
    await configure();
    const { error } = (await invoke(`rackform:index:${name}`, { vendor: { deep: [] }, nonsense: 1 })) as {
      error: ServiceError;
    };
    expect(error.details).toMatch(/vendor|nonsense/);
  },
);

test("a program of any language looks things up through its engine, by one list for all that ask", async () => {
  const found: unknown[] = [];
  const program = async () => {
    const ask = (domain: string) =>
      pulumi.runtime.invoke(
        "rackform:index:getDnsZone",
        { vendor: "gigahost", domain },
        { version: "0.1.0" },
      );
    found.push(...(await Promise.all([ask("example.no"), ask("example.com")])));
  };
  const simulator = new Simulator();
  simulator.seed("gigahost", { zones: ["example.no", "example.com"].map((name) => ({ name, records: [] })) });
  const stack = await testStack(program, { simulator, frontEnd: "plugin" });
  try {
    expect((await stack.up()).failed).toBe(false);
    expect(found).toMatchObject([{ id: "gigahost:example.no" }, { id: "gigahost:example.com" }]);
    const lists = simulator.requests.find({ endpoint: "GET /dns/zones" });
    expect(lists).toHaveLength(1);
  } finally {
    await stack.close();
  }
});
