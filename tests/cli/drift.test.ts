import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DnsRecord, DnsZone } from "../../index";
import type { Report } from "../../cli/report/model";
import { testStack, type TestStack } from "../../testing";
import { well } from "../support/stack";
import { editOutside } from "../support/zones";
import { runCli } from "./run-cli";
import { fakePulumi } from "./support/fake-pulumi";

let stack: TestStack;
let folder: string;
let environment: Record<string, string>;

const state = () => {
  const file = join(folder, "state.json");
  writeFileSync(file, JSON.stringify(stack.state));
  return file;
};
const drift = (...args: string[]) =>
  runCli(["drift", "--state", state(), ...args], { env: environment, cwd: folder });
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
  editOutside(stack.simulator, "artnet", "example.pl", {
    remove: [{ name: "@", type: "MX", value: "mx.example.pl" }],
  });
  const { code, report: found } = await report("--no-unmanaged");
  expect(code).toBe(2);
  expect(found.findings).toMatchObject([
    { kind: "missing", vendor: "artnet", object: "example.pl MX mx.example.pl" },
  ]);
});

test("a missing row is not taken for the later one of another resource, however far on that comes", async () => {
  const program = (count: number) => () => {
    const zone = new DnsZone("no", { vendor: "gigahost", domain: "example.no" });
    const at = { zone, type: "A" } as const;
    new DnsRecord("www", { ...at, name: "www", value: "192.0.2.10" });
    for (let index = 0; index < count; index++)
      new DnsRecord(`n${index}`, { ...at, name: `n${index}`, value: "192.0.2.1" });
    if (count > 0) new DnsRecord("www2", { ...at, name: "www", value: "192.0.2.11" });
  };
  stack.edit(program(0));
  await well(stack.up());
  // More than are read together.
  stack.edit(program(70));
  await well(stack.up());
  editOutside(stack.simulator, "gigahost", "example.no", {
    remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
  });
  const { report: found } = await report("--no-unmanaged");
  expect(found.findings.map(({ kind, object }) => [kind, object])).toEqual([
    ["missing", "www.example.no A 192.0.2.10"],
  ]);
});

test("a zone that somebody emptied is missing row by row: nothing has to be protected here", async () => {
  const names = Array.from({ length: 30 }, (_, at) => `host${at}`);
  stack.edit(() => {
    const no = new DnsZone("no", { vendor: "gigahost", domain: "example.no" });
    for (const name of names) new DnsRecord(name, { zone: no, name, type: "A", value: "192.0.2.10" });
  });
  await well(stack.up());
  editOutside(stack.simulator, "gigahost", "example.no", {
    remove: names.map((name) => ({ name, type: "A", value: "192.0.2.10" })),
  });
  const { code, report: found } = await report("--no-unmanaged");
  expect(code).toBe(2);
  expect(found.findings.map(({ kind }) => kind)).toEqual(names.map(() => "missing"));
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
  const { code, out } = await runCli(["drift", "--state", state(), "--no-unmanaged"], {
    env: { ...environment, ARTNET_API_KEY: "wrongwrongwrong" },
  });
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
  expect({ code, err }).toMatchObject({
    code: 1,
    err: expect.stringMatching(/\.rackformignore:1: "colour:" is unknown/) as unknown,
  });
});

test("a baseline silences known drift until it moves again", async () => {
  const set = (value: string, before: string) =>
    editOutside(stack.simulator, "gigahost", "example.no", {
      remove: [{ name: "www", type: "A", value: before }],
      add: [{ name: "www", type: "A", value }],
    });
  set("198.51.100.1", "192.0.2.10");
  const file = join(folder, "known.json");
  await drift("--no-unmanaged", "--format", "json", "--output", file);
  expect((await report("--no-unmanaged", "--baseline", file)).code).toBe(0);
  set("198.51.100.2", "198.51.100.1");
  expect((await report("--no-unmanaged", "--baseline", file)).code).toBe(2);
});

test("--fail-on chooses what counts, and refuses what it does not know", async () => {
  editOutside(stack.simulator, "artnet", "example.pl", {
    remove: [{ name: "@", type: "MX", value: "mx.example.pl" }],
  });
  expect((await report("--no-unmanaged", "--fail-on", "changed")).code).toBe(0);
  expect((await report("--no-unmanaged", "--fail-on", "none")).code).toBe(0);
  expect((await report("--no-unmanaged", "--fail-on", "missing")).code).toBe(2);
  expect(await drift("--fail-on", "everything")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/--fail-on everything is unknown/) as unknown,
  });
});

describe("secrets and accounts", () => {
  type Entry = Record<string, unknown> & {
    urn: string;
    type: string;
    inputs: Record<string, unknown>;
    outputs: Record<string, unknown>;
  };
  const secret = (text: Record<string, unknown>) => ({
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    ...text,
  });
  /** The state, with changes to the entry of a name. */
  const edited = (name: string, edit: (entry: Entry, all: Entry[]) => void) => {
    const copy = JSON.parse(JSON.stringify(stack.state)) as { deployment: { resources: Entry[] } };
    const all = copy.deployment.resources;
    edit(
      all.find(({ urn }) => urn.endsWith(`::${name}`))!,
      all,
    );
    writeFileSync(join(folder, "edited.json"), JSON.stringify(copy));
    return (...args: string[]) =>
      runCli(["drift", "--state", "edited.json", "--format", "json", ...args], {
        env: environment,
        cwd: folder,
      });
  };
  const isSecret = (text: Record<string, unknown>) => (entry: Entry) => {
    entry.inputs.value = secret(text);
    entry.outputs.value = secret(text);
  };

  test("a secret argument in plain is compared, and never shown", async () => {
    const run = edited("www", isSecret({ plaintext: '"192.0.2.10"' }));
    expect(await run()).toMatchObject({ code: 0 });
    editOutside(stack.simulator, "gigahost", "example.no", {
      remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
      add: [{ name: "www", type: "A", value: "198.51.100.1" }],
    });
    const { code, out } = await run();
    expect(code).toBe(2);
    const { findings } = JSON.parse(out) as Report;
    expect(findings).toMatchObject([
      {
        kind: "changed",
        object: "www.example.no A [secret]",
        properties: [{ path: "value", expected: "[secret]", actual: "[secret]", secret: true }],
      },
    ]);
    expect(out).not.toMatch(/192\.0\.2\.10|198\.51\.100\.1/);
    // The report does not hold the value, so that it cannot say that it has not moved.
    writeFileSync(join(folder, "known.json"), out);
    expect((await run("--baseline", "known.json")).code).toBe(2);
  });

  test("an encrypted argument cannot be compared, whatever the vendor has, and its row is not called unmanaged", async () => {
    const { code, out } = await edited("www", isSecret({ ciphertext: "v1:abc:def" }))();
    expect(code).toBe(1);
    expect((JSON.parse(out) as Report).findings).toMatchObject([
      {
        kind: "unreadable",
        object: "www.example.no A [secret]",
        reason: expect.stringMatching(
          /^its argument value cannot be compared, being encrypted.*--show-secrets$/,
        ) as unknown,
      },
    ]);
    expect(out).not.toMatch(/192\.0\.2\.10/);
  });

  test("resources of an explicit provider are read with its account, or not at all", async () => {
    const account = (inputs: Record<string, unknown>) => (entry: Entry, all: Entry[]) => {
      const urn = "urn:pulumi:test::test::pulumi:providers:pulumi-nodejs::prod";
      all.unshift({
        urn,
        type: "pulumi:providers:pulumi-nodejs",
        id: "1111",
        custom: true,
        inputs,
        outputs: inputs,
      });
      entry.provider = `${urn}::1111`;
    };
    const wrong = {
      "rackform:gigahost": secret({
        plaintext: JSON.stringify(
          JSON.stringify({ apiKey: "flux_live_wrong", baseUrl: environment.GIGAHOST_BASE_URL }),
        ),
      }),
    };
    const right = {
      "rackform:gigahost": secret({
        plaintext: JSON.stringify(
          JSON.stringify({ apiKey: environment.GIGAHOST_API_KEY, baseUrl: environment.GIGAHOST_BASE_URL }),
        ),
      }),
    };
    const told = async (inputs: Record<string, unknown>) => {
      const { code, out } = await edited("www", account(inputs))("--no-unmanaged");
      return {
        code,
        findings: (JSON.parse(out) as Report).findings.map(({ kind, reason }) => [kind, reason]),
      };
    };
    expect(await told(right)).toEqual({ code: 0, findings: [] });
    expect(await told(wrong)).toMatchObject({
      code: 1,
      findings: [["unreadable", expect.stringMatching(/gigahost/) as unknown]],
    });
    expect(await told({ "rackform:gigahost": secret({ ciphertext: "v1:abc:def" }) })).toMatchObject({
      code: 1,
      findings: [
        [
          "unreadable",
          expect.stringMatching(
            /^belongs to the provider prod, whose credentials are encrypted in the state/,
          ) as unknown,
        ],
      ],
    });
    const gone = edited(
      "www",
      (entry) => (entry.provider = "urn:pulumi:test::test::pulumi:providers:pulumi-nodejs::prod::1111"),
    );
    expect((await gone("--no-unmanaged")).out).toMatch(
      /belongs to the provider prod, which is not in the state/,
    );
  });
});

test("two states share their accounts: what the other manages is not called unmanaged", async () => {
  const whole = JSON.parse(JSON.stringify(stack.state)) as { deployment: { resources: { type: string }[] } };
  const { resources } = whole.deployment;
  const part = (name: string, isRecord: boolean) => {
    const kept = resources.filter(
      ({ type }) => type.endsWith(":DnsRecord") === isRecord || !type.includes("dynamic"),
    );
    writeFileSync(
      join(folder, name),
      JSON.stringify({ ...whole, deployment: { ...whole.deployment, resources: kept } }),
    );
  };
  part("zones.json", false);
  part("records.json", true);
  const run = (...args: string[]) =>
    runCli(["drift", "--fail-on", "unmanaged", ...args], { env: environment, cwd: folder });
  expect(await run("--state", "zones.json")).toMatchObject({
    code: 2,
    out: expect.stringMatching(/2 unmanaged/) as unknown,
  });
  expect(await run("--state", "zones.json", "--state", "records.json")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Drift of zones\.json, records\.json/) as unknown,
  });
});

test("the selected stack is read through the CLI, with its secrets", async () => {
  writeFileSync(join(folder, "state.json"), JSON.stringify(stack.state));
  const cli = fakePulumi(
    folder,
    `echo "$*" >> calls.log; case "$1 $2" in "stack export") cat state.json;; config*) echo '{}';; "stack --show-name") echo prod;; esac`,
  );
  const { code, out } = await runCli(["drift", "--no-unmanaged"], {
    env: { ...environment, PULUMI_BIN: cli },
    cwd: folder,
  });
  expect({ code, first: out.split(" ").slice(0, 3) }).toEqual({ code: 0, first: ["Drift", "of", "prod"] });
  expect(readFileSync(join(folder, "calls.log"), "utf8").split("\n")).toContain(
    "stack export --show-secrets --non-interactive",
  );
});

test("a file that is no state is refused", async () => {
  const file = join(folder, "other.json");
  writeFileSync(file, "{}");
  expect(await runCli(["drift", "--state", file], { env: environment })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no Pulumi deployment/) as unknown,
  });
  for (const none of [null, "text", 7]) {
    writeFileSync(file, JSON.stringify({ deployment: { resources: [{ type: "a:b:C" }, none] } }));
    expect(await runCli(["drift", "--state", file], { env: environment })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/other\.json cannot be read: its resource 2 is none/) as unknown,
    });
  }
});
