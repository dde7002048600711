import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands } from "../../../cli/commands";
import { Simulator } from "../../../simulator";
import { type Outcome, shell } from "./shell";

// Every line starts a process of its own.
jest.setTimeout(120_000);

const simulator = new Simulator();
const folder = mkdtempSync(join(tmpdir(), "rackform-every-command-"));
let environment: Record<string, string>;

beforeAll(async () => {
  simulator.seed("gigahost", {
    zones: [{ name: "example.no", records: [{ name: "www", type: "A", value: "192.0.2.1" }] }],
  });
  await simulator.listen();
  // No CLI: one that is there wants a passphrase, and init says so.
  environment = {
    PATH: process.env.PATH ?? "",
    HOME: folder,
    PULUMI_BIN: join(folder, "none"),
    ...simulator.environment(),
  };
  writeFileSync(join(folder, "plan.json"), JSON.stringify({ steps: [], changeSummary: {} }));
  writeFileSync(
    join(folder, "state.json"),
    JSON.stringify({ version: 3, deployment: { manifest: {}, resources: [] } }),
  );
});
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Line {
  command: string;
  /** What it ends with when all can be written, and when nobody reads what it writes. */
  code: number;
  /** Goes on until it is interrupted: nobody waits for that here. */
  lasts?: true;
}

/** Each command in the form in which it prints its result. */
const lines: Line[] = [
  { command: "demo", code: 0 },
  { command: "init project --vendor gigahost --zone example.no --no-install", code: 0 },
  { command: "simulate", code: 0, lasts: true },
  { command: "catalog gigahost", code: 0 },
  { command: "export --zone example.no --format bind", code: 0 },
  { command: "drift --state state.json", code: 0 },
  { command: "doctor", code: 0 },
  { command: "plan-guard plan.json", code: 0 },
  { command: "completion bash", code: 0 },
];

const run = (line: string) => shell(line, environment, folder);

/** One line that says what cannot be written, after what the command had to say before. */
function toldInOneLine({ code, err }: Outcome, what: string): void {
  const told = err.split("\n").filter((line) => line.startsWith("rackform: "));
  expect({ code, told }).toEqual({
    code: 1,
    told: [expect.stringMatching(new RegExp(`^rackform: ${what} cannot be written: .*ENOSPC`))],
  });
  expect(err).not.toMatch(/^\s+at |Error:|bad_alloc/m);
}

test("the table has every command", () => {
  expect(lines.map(({ command }) => command.split(" ")[0]).sort()).toEqual(
    commands.map(({ name }) => name).sort(),
  );
});

test.each(lines)(
  "a full disk under standard output of $command is one line and an error",
  async ({ command }) => {
    toldInOneLine(await run(`rackform ${command} > /dev/full`), "standard output");
  },
);

test.each(lines.filter(({ lasts }) => !lasts))(
  "a reader of $command that goes away leaves its exit code, and nothing is said of it",
  async ({ command, code }) => {
    const [first = ""] = command.split(" ");
    rmSync(join(folder, "project"), { recursive: true, force: true });
    const result = await run(`rackform ${command} | true`);
    expect(result.code).toBe(code);
    expect(result.err).not.toMatch(/EPIPE|^\s+at |^rackform: /m);
    if (first === "init") expect(readdirSync(join(folder, "project"))).toContain("index.ts");
  },
);

test.each([
  "drift --state state.json --output /dev/full",
  "drift --state state.json --also html=/dev/full",
  "plan-guard plan.json --output /dev/full",
  "export --zone example.no --format bind --out /dev/full",
])("a full disk under the file of %s is one line that names it, and an error", async (command) => {
  toldInOneLine(await run(`rackform ${command}`), ".*dev/full");
});
