import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Simulator } from "../../simulator";
import { editOutside, rowsAt } from "../support/zones";
import { embedded, type EngineUnderTest, realCli, type Setting } from "./engines";
import { findPulumi } from "./find-pulumi";
import { canRun, languages, quickstarts } from "./quickstarts";

jest.setTimeout(240_000);

const root = join(__dirname, "../..");
const example = () => join(root, "examples/quickstart");
type Engine = (setting: Setting) => EngineUnderTest | Promise<EngineUnderTest>;
const cli = findPulumi();
const isBuilt = existsSync(join(root, "dist/provider/plugin/main.js"));
/** Where the program comes from, and what carries it out. */
const engines: [string, (scratch: string) => string, Engine][] = [
  ["in TypeScript under the embedded engine", example, embedded],
];
const ran: string[] = [];
if (cli) {
  const engine: Engine = (setting) => realCli(cli.binary, setting);
  engines.push([`in TypeScript under the Pulumi CLI ${cli.version}`, example, engine]);
  for (const language of languages.filter((one) => isBuilt && canRun(cli.binary, one))) {
    const prepare = (scratch: string) => quickstarts[language](cli.binary, scratch);
    engines.push([`in ${language}, by the plugin, under the Pulumi CLI ${cli.version}`, prepare, engine]);
    ran.push(language);
  }
}

afterAll(() => {
  const told = cli
    ? `ran on the Pulumi CLI ${cli.version} too${ran.length > 0 ? `, and in ${ran.join(" and ")}` : ""}`
    : "no Pulumi CLI was found (PULUMI_BIN, PATH): ran on the embedded engine only";
  process.stderr.write(`end to end: ${told}\n`);
});

describe.each(engines)("the quickstart %s", (_, prepare, start) => {
  const simulator = new Simulator();
  let scratch: string;
  let directory: string;
  let engine: EngineUnderTest;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "rackform-e2e-"));
    await simulator.listen();
    const environment = {
      ...simulator.environment(),
      RACKFORM_RETRY_BASE_MS: "1",
      RACKFORM_POLL_INTERVAL_MS: "5",
    };
    directory = prepare(scratch);
    engine = await start({ directory, scratch, environment });
  });
  afterAll(async () => {
    await simulator.close();
    rmSync(scratch, { recursive: true, force: true });
    if (directory !== example()) rmSync(directory, { recursive: true, force: true });
  });

  const ends = async (operation: Promise<{ code: number; output: string }>, code = 0) => {
    const outcome = await operation;
    if (outcome.code !== code)
      throw new Error(`ended with ${outcome.code} instead of ${code}:\n${outcome.output}`);
  };

  test("is created, found unchanged, checked, healed and destroyed", async () => {
    await ends(engine.up());
    expect(rowsAt(simulator, "gigahost", "example.no")).toHaveLength(17);
    expect(rowsAt(simulator, "artnet", "example.pl")).toHaveLength(15);

    simulator.requests.resetCounts();
    await ends(engine.previewExpectNoChanges());
    expect(simulator.requests.counts().total).toBe(0);
    await ends(engine.refreshExpectNoChanges());
    expect(simulator.requests.counts().writes).toBe(0);

    const before = JSON.stringify(rowsAt(simulator, "artnet", "example.pl"));
    editOutside(simulator, "artnet", "example.pl", {
      remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
      add: [{ name: "www", type: "A", value: "198.51.100.1" }],
    });
    await ends(engine.refreshExpectNoChanges(), 7);
    await ends(engine.refresh());
    await ends(engine.up());
    const rows = (text: string) => (JSON.parse(text) as unknown[]).map((row) => JSON.stringify(row)).sort();
    expect(rows(JSON.stringify(rowsAt(simulator, "artnet", "example.pl")))).toEqual(rows(before));
    await ends(engine.previewExpectNoChanges());

    const state = JSON.stringify(await engine.export());
    for (const [name, value] of Object.entries(simulator.environment())) {
      if (!name.endsWith("_BASE_URL") && value.length > 5) expect(state.includes(value)).toBe(false);
    }

    await ends(engine.destroy());
    expect(simulator.inspect("gigahost")).toMatchObject({ zones: [] });
    expect(simulator.inspect("artnet")).toMatchObject({ zones: [] });
  });
});
