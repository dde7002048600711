import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import * as pulumi from "@pulumi/pulumi";
import type { ReadResourceRequest, RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import * as rackform from "../../index";
import { Monitor } from "../../engine/program/monitor";
import { testStack } from "../../testing";

type Request = RegisterResourceRequest | ReadResourceRequest;

/** The requests that Pulumi's SDK sends for a program's resources, by the resource's name. */
async function requestsOf(program: () => void): Promise<Map<string, Request>> {
  const requests = new Map<string, Request>();
  const monitor = Monitor.prototype as unknown as Record<string, (request: Request) => Promise<unknown>>;
  const spies = ["register", "read"].map((method) => {
    const original = monitor[method]!;
    return jest.spyOn(monitor, method).mockImplementation(function (this: unknown, request) {
      requests.set(request.getName(), request);
      return original.call(this, request);
    });
  });
  const stack = await testStack(program);
  await stack.preview();
  await stack.close();
  for (const spy of spies) spy.mockRestore();
  return requests;
}

/** One resource of each class, each made on the line that names it; and whatever else a program makes one with. */
class Site extends pulumi.ComponentResource {
  constructor() {
    super("test:Site", "site");
    const zone = "gigahost:example.no";
    new rackform.DnsRecord("in-component", { zone, type: "A", value: "192.0.2.1" }, { parent: this });
  }
}
class OwnRecord extends rackform.DnsRecord {
  constructor(name: string) {
    super(name, { zone: "gigahost:example.no", type: "A", value: "192.0.2.2" });
  }
}

type AnyClass = new (name: string, args: object) => pulumi.Resource;
const classes = Object.entries(rackform).filter(
  ([, value]) => typeof value === "function" && value.prototype instanceof pulumi.Resource,
);

function program(): void {
  for (const [kind, made] of classes) new (made as unknown as AnyClass)(`each-${kind}`, {});
  ["in-callback"].forEach((name) => new rackform.DnsZone(name, { vendor: "artnet", domain: "example.pl" }));
  new Site();
  new OwnRecord("own-class");
  rackform.FlexMetalServer.get("by-id", "i3d:00000000-0000-4000-8000-000000000001");
}

const lines = readFileSync(__filename, "utf8").split("\n");

test("the engine is told the user's own line of every resource, and no frames to keep in the state", async () => {
  const requests = await requestsOf(program);
  const names = [
    ...classes.map(([kind]) => `each-${kind}`),
    "in-callback",
    "in-component",
    "own-class",
    "by-id",
  ];
  expect(classes.map(([kind]) => kind)).toEqual(expect.arrayContaining(["Provider", "DnsRecord"]));
  for (const name of names) {
    const request = requests.get(name);
    const position = request?.getSourceposition();
    const text = lines[(position?.getLine() ?? 0) - 1] ?? "";
    expect({
      name,
      uri: position?.getUri(),
      isOwnLine: text.includes(name) || text.includes("`each-${kind}`"),
      frames: request?.getStacktrace()?.getFramesList().length,
    }).toEqual({ name, uri: pathToFileURL(__filename).toString(), isOwnLine: true, frames: 0 });
  }
});

test("other resources are told as the SDK tells them, before and after", async () => {
  const requests = await requestsOf(() => {
    new rackform.DnsZone("zone", { vendor: "artnet", domain: "example.pl" });
    new pulumi.ComponentResource("test:Other", "other");
  });
  expect(requests.get("other")?.getStacktrace()?.getFramesList().length).toBeGreaterThan(1);
});
