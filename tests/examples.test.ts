import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as rackform from "../index";
import { kinds } from "../resources/kinds";
import { demo, Simulator } from "../simulator";
import { embedded } from "./e2e/engines";
import { changesOf, useStacks, well } from "./support/stack";

jest.setTimeout(120_000);

const folder = join(__dirname, "../examples");
/** Those in other languages: tests/examples-languages.test.ts. */
const programs = readdirSync(folder).filter((name) =>
  ["Pulumi.yaml", "index.ts"].every((file) => existsSync(join(folder, name, file))),
);
const start = useStacks();

/** Nothing of these may be released by a destroy: the program protects them. */
const protectedServers: Record<string, string[]> = { "flexmetal-i3d": ["db-1"] };

/** Their vendors' keys are made by a log-in, and by no key. */
const loggedIn = ["api-key-gigahost"];

/** What they order no call gives back, or what they change stays. */
const keeping = [
  "additional-ip-terrahost",
  "switch-port-i3d",
  "service-size-gigacloud",
  "domain-registration-gigahost",
  "cloud-instance-artnet",
];

/** Programs that look something up ask again in each run: how many calls that takes. All others take none where nothing changes. */
const callsOfLookUps: Record<string, number> = {
  "lookup-gigahost": 6,
  "lookup-terrahost": 2,
  "lookup-i3d": 7,
  "lookup-artnet": 4,
  "lookup-gigacloud": 3,
  "mail-server-gigahost": 4,
  "server-labels-i3d": 2,
};

/** What a program tells at its end: an output, and what has to stand in it. */
const told: Record<string, [output: string, shown: RegExp]> = {
  "bgp-gigahost": [
    "bird",
    /^protocol bgp ipv6_router_\d+ \{\n {2}local 2001:db8:1::20 as 64500;\n {2}neighbor [0-9a-f:]+ as \d+;[^]*export filter only_own_ipv6; };\n}$/m,
  ],
};

/** Everything at the vendors that a program could have changed; counters, serials and released servers do not matter. */
function objectsAt(simulator: Simulator): unknown {
  const ignored = new Set(["apiKeys", "spent", "serial", "ids", "tags"]);
  const text = JSON.stringify(simulator.inspect(), (key, value: unknown) => {
    if (ignored.has(key)) return undefined;
    const isReleased = (each: unknown) => {
      const { status, orderStatus } = (each ?? {}) as { status?: unknown; orderStatus?: unknown };
      return /^releas/.test(String(status)) || orderStatus === "cancelled";
    };
    return Array.isArray(value) ? value.filter((each) => !isReleased(each)) : value;
  });
  return JSON.parse(text);
}

// Each evaluation loads the program anew and not the package, which would take longer than all that is tested.
beforeAll(() => void jest.doMock("rackform", () => rackform));
beforeEach(() => void jest.spyOn(console, "log").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test("every kind has an example at every vendor", () => {
  const sources = programs.map((name) => {
    const files = readdirSync(join(folder, name)).filter((file) => file.endsWith(".ts"));
    return files.map((file) => readFileSync(join(folder, name, file), "utf8")).join("\n");
  });
  const isShown = (kind: string, vendor: string, vendors: readonly string[]) =>
    sources.some(
      (text) =>
        new RegExp(`new ${kind}\\(`).test(text) && (vendors.length === 1 || text.includes(`"${vendor}"`)),
    );
  const missing = kinds.flatMap(({ facts: { name, vendors } }) =>
    vendors.filter((vendor) => !isShown(name, vendor, vendors)).map((vendor) => `${name} at ${vendor}`),
  );
  expect(missing).toEqual([]);
});

test.each(programs)("%s has what Pulumi needs", (name) => {
  const project = readFileSync(join(folder, name, "Pulumi.yaml"), "utf8");
  expect(project).toContain(`name: rackform-${name}\n`);
  // Without it Pulumi runs what package.json of the folder above names.
  expect(project).toContain("main: index.ts");
  expect(JSON.parse(readFileSync(join(folder, name, "tsconfig.json"), "utf8"))).toMatchObject({
    extends: "../tsconfig.json",
  });
});

test("all type-check against the package as users get it", async () => {
  const tsc = require.resolve("typescript/bin/tsc");
  const { stdout } = await promisify(execFile)(process.execPath, [
    tsc,
    "-p",
    join(folder, "tsconfig.json"),
  ]).catch((error: { stdout: string }) => error);
  expect(stdout).toBe("");
});

test("the example of a program's own test passes", async () => {
  const jestBin = join(__dirname, "../node_modules/jest/bin/jest.js");
  const { stderr } = await promisify(execFile)(process.execPath, [jestBin, "--testTimeout=60000"], {
    cwd: join(folder, "testing"),
  });
  expect(stderr).toMatch(/Tests:\s+5 passed, 5 total/);
});

test.each(programs)("%s: up, no change, no drift, destroy", async (name) => {
  let outputs: unknown;
  // Each run evaluates the program anew, as an engine would.
  const program = () => {
    jest.isolateModules(() => (outputs = jest.requireActual(join(folder, name, "index.ts"))));
    // As Pulumi does with a program that exports a function.
    return typeof outputs === "function" ? (outputs as () => unknown)() : outputs;
  };
  const simulator = new Simulator();
  if (loggedIn.includes(name)) simulator.options("gigahost", { credentials: "login" });
  const stack = await start(program, { demoAccount: true, simulator });
  const before = objectsAt(stack.simulator);
  const made = await well(stack.up());
  const [output, shown] = told[name] ?? [];
  if (output && shown) expect(made.outputs[output]).toMatch(shown);
  expect(objectsAt(stack.simulator)).not.toEqual(before);
  stack.simulator.requests.resetCounts();
  expect(changesOf(await well(stack.preview()))).toEqual({});
  const { total, writes } = stack.simulator.requests.counts();
  expect({ total, writes }).toEqual({ total: callsOfLookUps[name] ?? 0, writes: 0 });
  const refreshed = await well(stack.refresh());
  expect(refreshed.steps.filter(({ keys }) => keys && keys.length > 0)).toEqual([]);
  expect(stack.simulator.requests.counts().writes).toBe(0);
  expect(changesOf(await well(stack.up()))).toEqual({});
  const kept = protectedServers[name] ?? [];
  const destroyed = await stack.destroy();
  expect(destroyed.diagnostics.filter(({ severity }) => severity === "error")).toHaveLength(kept.length);
  if (kept.length === 0 && !keeping.includes(name)) expect(objectsAt(stack.simulator)).toEqual(before);
});

describe("the company as Pulumi runs it, in processes of its own", () => {
  const simulator = new Simulator();
  let scratch: string;

  beforeAll(async () => {
    demo(simulator);
    await simulator.listen();
    scratch = mkdtempSync(join(tmpdir(), "rackform-company-"));
  });
  afterAll(async () => {
    await simulator.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  test("is created, found unchanged and destroyed", async () => {
    const environment = {
      ...simulator.environment(),
      RACKFORM_RETRY_BASE_MS: "1",
      RACKFORM_POLL_INTERVAL_MS: "5",
    };
    const engine = embedded({ directory: join(folder, "company"), scratch, environment });
    const before = objectsAt(simulator);
    expect(await engine.up()).toMatchObject({ code: 0 });
    expect(await engine.previewExpectNoChanges()).toMatchObject({ code: 0 });
    expect(await engine.refreshExpectNoChanges()).toMatchObject({ code: 0 });
    expect(await engine.destroy()).toMatchObject({ code: 0 });
    expect(objectsAt(simulator)).toEqual(before);
  });
});
