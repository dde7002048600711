import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DnsRecord, DnsZone } from "../../index";
import type { Report } from "../../cli/report/model";
import { testStack, type TestStack } from "../../testing";
import { well } from "../support/stack";
import { editOutside } from "../support/zones";
import { runCli } from "./run-cli";

let stack: TestStack;
let folder: string;
let environment: Record<string, string>;

const state = () => {
  const file = join(folder, "state.json");
  writeFileSync(file, JSON.stringify(stack.state));
  return file;
};
const drift = (...args: string[]) => runCli(["drift", "--state", state(), ...args], { env: environment, cwd: folder });
const report = async (...args: string[]) => {
  const { code, out, err } = await drift("--format", "json", ...args);
  return { code, err, report: JSON.parse(out) as Report };
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rackform-drift-"));
  stack = await testStack(
    () => {
      const no = new DnsZone("no", { vendor: "gigahost", domain: "example.no" });
      const pl = new DnsZone("pl", { vendor: "artnet", domain: "example.pl" });
      new DnsRecord("www", { zone: no, name: "www", type: "A", value: "192.0.2.10" });
      new DnsRecord("mx", { zone: pl, type: "MX", value: "mx.example.pl", priority: 10 });
    },
    { socket: true },
  );
  await well(stack.up());
  environment = { ...stack.simulator.environment(), RACKFORM_RETRY_BASE_MS: "1" };
});
afterEach(async () => {
  await stack.close();
  rmSync(folder, { recursive: true, force: true });
});

test("in sync: exit 0, nothing is written, and it says how much was looked at", async () => {
  stack.simulator.requests.resetCounts();
  const { code, out, err } = await drift();
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/in sync: 4 of 4 managed resources are as they should be/);
  expect(stack.simulator.requests.counts().writes).toBe(0);
});

test("a change is named with its property, what was expected and what is there: exit 2", async () => {
  editOutside(stack.simulator, "gigahost", "example.no", {
    remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
    add: [{ name: "www", type: "A", value: "198.51.100.1", ttl: 60 }],
  });
  const { code, report: found } = await report("--no-unmanaged");
  expect(code).toBe(2);
  expect(found.findings).toMatchObject([
    {
      kind: "changed",
      type: "DnsRecord",
      object: "www.example.no A 192.0.2.10",
      properties: [
        { path: "value", expected: "192.0.2.10", actual: "198.51.100.1" },
        { path: "ttl", expected: 3600, actual: 60 },
      ],
    },
  ]);
});

test("a missing object is named", async () => {
  editOutside(stack.simulator, "artnet", "example.pl", { remove: [{ name: "@", type: "MX", value: "mx.example.pl" }] });
  const { code, report: found } = await report("--no-unmanaged");
  expect(code).toBe(2);
  expect(found.findings).toMatchObject([{ kind: "missing", vendor: "artnet", object: "example.pl MX mx.example.pl" }]);
});

test("a vendor that cannot be read is an error and never in sync", async () => {
  const stop = stack.simulator.faults.add({ vendor: "artnet", kind: "status", status: 500, times: Infinity });
  const { code, report: found } = await report("--no-unmanaged");
  stop.remove();
  expect(code).toBe(1);
  expect(found.findings.map(({ kind, vendor }) => [kind, vendor])).toEqual([
    ["unreadable", "artnet"],
    ["unreadable", "artnet"],
  ]);
  expect(found.inSync).toBe(2);
});

test("wrong credentials are an error and never drift", async () => {
  const { code, out } = await runCli(["drift", "--state", state(), "--no-unmanaged"], { env: { ...environment, ARTNET_API_KEY: "wrongwrongwrong" } });
  expect(code).toBe(1);
  expect(out).toMatch(/Could not be read \(2\)/);
  expect(out).not.toMatch(/wrongwrongwrong/);
});

test("ignore rules by id, by type and property; the last one that matches wins", async () => {
  editOutside(stack.simulator, "gigahost", "example.no", {
    remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
    add: [{ name: "www", type: "A", value: "192.0.2.10", ttl: 60 }],
  });
  const ignoring = async (text: string) => {
    writeFileSync(join(folder, ".rackformignore"), text);
    return (await report("--no-unmanaged")).code;
  };
  expect(await ignoring("# nothing\n")).toBe(2);
  expect(await ignoring("type:DnsRecord property:ttl\n")).toBe(0);
  expect(await ignoring("type:DnsRecord property:value\n")).toBe(2);
  expect(await ignoring("gigahost:example.no/www/**\n")).toBe(0);
  expect(await ignoring("gigahost:example.no/**\n!gigahost:example.no/www/**\n")).toBe(2);
  const { code, err } = await (async () => {
    writeFileSync(join(folder, ".rackformignore"), "colour:red\n");
    return drift("--no-unmanaged");
  })();
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/\.rackformignore:1: "colour:" is unknown/) as unknown });
});

test("a baseline silences known drift until it moves again", async () => {
  const set = (value: string, before: string) =>
    editOutside(stack.simulator, "gigahost", "example.no", { remove: [{ name: "www", type: "A", value: before }], add: [{ name: "www", type: "A", value }] });
  set("198.51.100.1", "192.0.2.10");
  const file = join(folder, "known.json");
  await drift("--no-unmanaged", "--format", "json", "--output", file);
  expect((await report("--no-unmanaged", "--baseline", file)).code).toBe(0);
  set("198.51.100.2", "198.51.100.1");
  expect((await report("--no-unmanaged", "--baseline", file)).code).toBe(2);
});

test("--fail-on chooses what counts, and refuses what it does not know", async () => {
  editOutside(stack.simulator, "artnet", "example.pl", { remove: [{ name: "@", type: "MX", value: "mx.example.pl" }] });
  expect((await report("--no-unmanaged", "--fail-on", "changed")).code).toBe(0);
  expect((await report("--no-unmanaged", "--fail-on", "none")).code).toBe(0);
  expect((await report("--no-unmanaged", "--fail-on", "missing")).code).toBe(2);
  expect(await drift("--fail-on", "everything")).toMatchObject({ code: 1, err: expect.stringMatching(/--fail-on everything is unknown/) as unknown });
});

test("a file that is no state is refused", async () => {
  const file = join(folder, "other.json");
  writeFileSync(file, "{}");
  expect(await runCli(["drift", "--state", file], { env: environment })).toMatchObject({ code: 1, err: expect.stringMatching(/no Pulumi deployment/) as unknown });
});
