import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Simulator } from "../../simulator";
import { runCli } from "../cli/run-cli";
import { seedAwkward } from "../cli/support/awkward";
import { embedded } from "./engines";
import { cliEnvironment, findPulumi } from "./find-pulumi";

jest.setTimeout(240_000);

const simulator = new Simulator();
/** Inside the repository, so that programs find rackform as those of its examples do. */
const workshop = join(__dirname, "..", ".tmp");
let folder: string;
let scratch: string;
let environment: Record<string, string>;

beforeAll(async () => {
  seedAwkward(simulator);
  await simulator.listen();
  environment = { ...simulator.environment(), RACKFORM_RETRY_BASE_MS: "1", RACKFORM_POLL_INTERVAL_MS: "1" };
  mkdirSync(workshop, { recursive: true });
});
afterAll(() => simulator.close());
beforeEach(() => {
  folder = mkdtempSync(join(workshop, "export-"));
  scratch = mkdtempSync(join(tmpdir(), "rackform-export-e2e-"));
});
afterEach(() => {
  for (const path of [folder, scratch]) rmSync(path, { recursive: true, force: true });
});

const exporting = async (...args: string[]) => {
  const { code, err } = await runCli(["export", "--out", folder, "--project", "exported", ...args], {
    env: environment,
  });
  if (code !== 0) throw new Error(err);
};
/** All that exists, without what moves by itself: counters of use, and cancelled servers on their way out. */
const everything = () =>
  ["gigahost", "terrahost", "i3d", "artnet", "gigacloud"].map((vendor) => {
    const {
      apiKeys: _,
      servers = [],
      ...rest
    } = simulator.inspect(vendor) as { apiKeys?: unknown; servers?: { orderStatus?: string }[] };
    return structuredClone({
      ...rest,
      servers: servers.filter(({ orderStatus }) => orderStatus !== "cancelled"),
    });
  });
const ended = (outcome: { code: number; output: string }) => {
  if (outcome.code !== 0) throw new Error(`ended with ${outcome.code}:\n${outcome.output}`);
};

const withoutMarks = (state: unknown): unknown =>
  JSON.parse(JSON.stringify(state).replace(/,?"rackform:[0-9a-f]{12}"/g, ""));

test("an adopting program takes the account over on the embedded engine without a write, and is settled then", async () => {
  await exporting("--adopt");
  const engine = embedded({ directory: folder, scratch, environment });
  const before = everything();
  simulator.requests.resetCounts();
  ended(await engine.up());
  // Adopted servers get their owner's mark; nothing else is written.
  const isMark = ({ endpoint }: { endpoint: string }) => /\/tag/.test(endpoint);
  const written = () => simulator.requests.find({ only: "writes" }).filter((request) => !isMark(request));
  expect(written()).toEqual([]);
  ended(await engine.previewExpectNoChanges());
  ended(await engine.refreshExpectNoChanges());
  expect(written()).toEqual([]);
  expect(withoutMarks(everything())).toEqual(withoutMarks(before));

  const { code, out } = await runCli(["drift", "--state", join(scratch, "state.json"), "--format", "json"], {
    env: environment,
  });
  const { findings } = JSON.parse(out) as { findings: { kind: string; object: string }[] };
  expect({ code, findings }).toEqual({ code: 0, findings: [] });

  simulator.seed("gigahost", {
    zones: [{ name: "example.no", records: [{ name: "new", type: "A", value: "192.0.2.99" }] }],
  });
  simulator.seed("gigacloud", {
    services: [{ id: "33301", ips: [{ ipaddress: "203.0.113.102", ptrcontent: "vm2.example.com" }] }],
  });
  const later = await runCli(["drift", "--state", join(scratch, "state.json"), "--format", "json"], {
    env: environment,
  });
  const found = JSON.parse(later.out) as { findings: { kind: string; object: string }[] };
  expect(found.findings.map(({ kind, object }) => `${kind} ${object}`).sort()).toEqual([
    "unmanaged 203.0.113.102 PTR vm2.example.com",
    "unmanaged new.example.no A 192.0.2.99",
  ]);
});

const cli = findPulumi();

afterAll(() => {
  process.stderr.write(
    cli
      ? `export: imported by the Pulumi CLI ${cli.version} too\n`
      : "export: no Pulumi CLI was found (PULUMI_BIN, PATH): adopted on the embedded engine only\n",
  );
});

const underTheCli =
  ({ binary }: { binary: string }) =>
  () => {
    const pulumi = (...args: string[]) =>
      new Promise<{ code: number; output: string }>((resolve, reject) => {
        mkdirSync(join(scratch, "backend"), { recursive: true });
        const env = {
          ...process.env,
          ...environment,
          ...cliEnvironment(binary, scratch, "export"),
          PULUMI_NODEJS_TRANSPILE_ONLY: "true",
        };
        const child = spawn(binary, [...args, "--non-interactive"], {
          cwd: folder,
          env,
          stdio: ["ignore", "pipe", "pipe"],
        });
        let output = "";
        for (const stream of [child.stdout, child.stderr])
          stream.on("data", (data) => (output += String(data)));
        child.on("error", reject);
        child.on("close", (code) => resolve({ code: code ?? -1, output }));
      });

    test("the import file is imported, and the preview is empty", async () => {
      await exporting();
      const before = everything();
      ended(await pulumi("stack", "init", "prod"));
      simulator.requests.resetCounts();
      ended(await pulumi("import", "--file", "import.json", "--generate-code=false", "--yes"));
      ended(await pulumi("preview", "--expect-no-changes"));
      expect(simulator.requests.counts().total).toBe(0);
      ended(await pulumi("refresh", "--preview-only", "--expect-no-changes"));
      ended(await pulumi("up", "--yes", "--skip-preview", "--expect-no-changes"));
      ended(await pulumi("preview", "--expect-no-changes"));
      expect(simulator.requests.counts().writes).toBe(0);
      expect(everything()).toEqual(before);
    });
  };

if (cli) describe(`under the Pulumi CLI ${cli.version}`, underTheCli(cli));
