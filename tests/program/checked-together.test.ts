import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { DnsRecord, DnsZone, FlexMetalServer, Provider, ReverseDns } from "../../index";
import { Simulator } from "../../simulator";
import { embedded, type EngineUnderTest, realCli, type Setting } from "../e2e/engines";
import { findPulumi } from "../e2e/find-pulumi";
import { failing, useStacks, well } from "../support/stack";

jest.setTimeout(120_000);

const start = useStacks();
const zone = "gigahost:example.no";
const record = (name: string, more: object = {}) =>
  new DnsRecord(name, { zone, name, type: "A", value: "192.0.2.1", ...more });

/** What an `up` without a preview says of a program that has to fail, and how many calls it made. */
async function told(program: () => unknown): Promise<{ message: string; calls: number }> {
  const simulator = new Simulator();
  const stack = await start(program, { simulator });
  return { message: await failing(stack.up()), calls: simulator.requests.log.length };
}

test("all faults of all resources are told in one run, before anything is written", async () => {
  const { message, calls } = await told(() => {
    const made = new DnsZone("zone", { vendor: "gigahost", domain: "example.no" });
    new DnsRecord("good", { zone: made, name: "good", type: "A", value: "192.0.2.1" });
    new DnsRecord("ttl", { zone: made, name: "a", type: "A", value: "192.0.2.1", ttl: -1 });
    new DnsRecord("value", { zone: made, name: "b", type: "A", value: "192.0.2.256" });
    new ReverseDns("ip", { vendor: "gigahost", ip: "nowhere", hostname: "www.example.no" });
    new DnsRecord("twice", { zone, name: "good", type: "A", value: "192.0.2.1" });
  });
  const faults = message.split("\n").filter((line) => line.startsWith("  "));
  expect(faults.map((line) => line.trim().split(":")[0])).toEqual([
    'DnsRecord "ttl"',
    'DnsRecord "value"',
    'ReverseDns "ip"',
    'DnsRecord "twice"',
  ]);
  expect(message.match(/4 arguments of this program cannot be taken/g)).toHaveLength(1);
  expect(calls).toBe(0);
});

test("a preview tells the same", async () => {
  const stack = await start(() => {
    record("a", { ttl: -1 });
    record("b", { value: "x" });
  });
  const message = await failing(stack.preview());
  expect(message).toMatch(/DnsRecord "a": property ttl [^]*DnsRecord "b": property value /);
});

test("what is not known yet is left to the provider, secrets among it", async () => {
  const { message } = await told(() => {
    record("secret", { value: pulumi.secret("hidden-word") });
    record("later", { ttl: pulumi.output(Promise.resolve(-1)) });
  });
  expect(message).not.toContain("cannot be taken");
  expect(message).not.toContain("hidden-word");
  expect(message).toMatch(/has a problem|must be|is not/);
});

test("arguments that transformations may change, or that are ignored, are left to the provider", async () => {
  const stack = await start(() => {
    new DnsRecord(
      "changed",
      { zone, name: "changed", type: "A", value: "192.0.2.1", ttl: -1 },
      { transformations: [({ props, opts }) => ({ props: { ...(props as object), ttl: 60 }, opts })] },
    );
  });
  const simulator = stack.simulator;
  simulator.seed("gigahost", { zones: [{ name: "example.no", records: [] }] });
  await well(stack.up());
  stack.edit(() => {
    new DnsRecord(
      "changed",
      { zone, name: "changed", type: "A", value: "192.0.2.1", ttl: -1 },
      { ignoreChanges: ["ttl"] },
    );
  });
  await well(stack.up());
});

test("the same object under two providers is two objects", async () => {
  const stack = await start(() => {
    const [one, two] = ["one", "two"].map(
      (name) => new Provider(name, { gigahost: { apiKey: `${name}-key` } }),
    );
    for (const [name, provider] of Object.entries({ one, two }))
      new DnsRecord(name, { zone, name: "www", type: "A", value: "192.0.2.1" }, { provider: provider! });
  });
  await well(stack.preview());
});

test("every kind is asked for what is wrong with it", async () => {
  const { message } = await told(
    () => void new FlexMetalServer("s", { name: "", location: "x", instanceType: "y", os: { slug: "z" } }),
  );
  expect(message).toContain('FlexMetalServer "s": property name ');
});

const cli = findPulumi();
const engines: [string, (setting: Setting) => EngineUnderTest | Promise<EngineUnderTest>][] = [
  ["the embedded engine", embedded],
];
if (cli) engines.push([`the Pulumi CLI ${cli.version}`, (setting) => realCli(cli.binary, setting)]);

test.each(engines)("a program of its own under %s", async (_, begin) => {
  const folder = mkdtempSync(join(__dirname, "../../.together-"));
  const scratch = mkdtempSync(join(tmpdir(), "rackform-together-"));
  const simulator = new Simulator();
  await simulator.listen();
  try {
    writeFileSync(join(folder, "Pulumi.yaml"), "name: together\nruntime: nodejs\nmain: index.js\n");
    const program = `const { DnsZone, DnsRecord } = require("rackform");
      const zone = new DnsZone("zone", { vendor: "gigahost", domain: "example.no" });
      new DnsRecord("a", { zone, name: "a", type: "A", value: "192.0.2.1", ttl: -1 });
      new DnsRecord("b", { zone, name: "b", type: "A", value: "x" });`;
    writeFileSync(join(folder, "index.js"), program);
    const engine = await begin({ directory: folder, scratch, environment: simulator.environment() });
    for (const run of [() => engine.previewExpectNoChanges(), () => engine.up()]) {
      const { code, output } = await run();
      expect(code).not.toBe(0);
      expect(output).toMatch(/DnsRecord "a": property ttl [^]*DnsRecord "b": property value /);
      expect(output.match(/DnsRecord "a": property ttl /g)).toHaveLength(1);
    }
    expect(simulator.requests.log).toEqual([]);
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
});
