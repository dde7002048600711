import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Deployment, Stack } from "../../engine";
import { cliEnvironment, findPulumi } from "../e2e/find-pulumi";

const found = findPulumi();
const programs = join(__dirname, "programs");
const PASSPHRASE = "correct horse";

/** A program's life: each step runs a command with a phase, which the program reads from its configuration. */
interface Step {
  command: "up" | "refresh" | "destroy" | "preview";
  phase?: string;
  env?: Record<string, string>;
  fails?: boolean;
}

const LIVES: Record<string, Step[]> = {
  "create, same, update, replace, delete": [
    { command: "preview", phase: "one" },
    { command: "up", phase: "one" },
    { command: "up", phase: "one" },
    { command: "preview", phase: "two" },
    { command: "up", phase: "two" },
    { command: "destroy", phase: "two" },
  ],
  "delete before replace, with dependents": [
    { command: "up", phase: "chain" },
    { command: "preview", phase: "chain-first" },
    { command: "up", phase: "chain-first" },
    { command: "destroy", phase: "chain-first" },
  ],
  "partial failure and going on": [
    { command: "up", phase: "half", fails: true },
    { command: "up", phase: "whole" },
    { command: "destroy", phase: "whole" },
  ],
  "a failing resource": [
    { command: "up", phase: "one" },
    { command: "up", phase: "fail", fails: true },
    { command: "up", phase: "one" },
  ],
  "drift and disappearance": [
    { command: "up", phase: "chain" },
    { command: "refresh", phase: "chain", env: { DRIFT: "a" } },
    { command: "up", phase: "chain" },
    { command: "refresh", phase: "chain", env: { GONE: "c" } },
    { command: "up", phase: "chain" },
  ],
  options: [
    { command: "up", phase: "options" },
    { command: "up", phase: "options-changed" },
    { command: "up", phase: "options-gone" },
  ],
  aliases: [
    { command: "up", phase: "before" },
    { command: "up", phase: "renamed" },
    { command: "up", phase: "renamed" },
  ],
  "explicit providers": [
    { command: "up", phase: "provider" },
    { command: "up", phase: "provider-changed" },
    { command: "destroy", phase: "provider-changed" },
  ],
  get: [
    { command: "up", phase: "get" },
    { command: "up", phase: "get" },
    { command: "destroy", phase: "get" },
  ],
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "differential-"));
  cpSync(programs, join(root, "programs"), { recursive: true });
  symlinkSync(resolve(__dirname, "../../node_modules"), join(root, "node_modules"));
});
afterEach(() => rmSync(root, { recursive: true }));

interface Outcome {
  calls: string[][];
  states: unknown[];
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const dropped = new Set(["created", "modified", "sourcePosition", "stackTrace", "ciphertext", "plaintext"]);

const isUrn = (value: Json): boolean => typeof value === "string" && value.startsWith("urn:pulumi:");

/** What varies between two runs taken out: times, random ids, ciphertexts, the order within sets of URNs. */
function normalise(value: Json | undefined): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === "string")
    return value.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}/g, "<id>");
  if (Array.isArray(value)) return value.every(isUrn) ? value.map(normalise).sort() : value.map(normalise);
  if (typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, inner]): [string, Json] => [key, normalise(inner)]);
  const kept = entries.filter(([key, inner]) => !dropped.has(key) && !isEmpty(inner));
  return Object.fromEntries(kept.sort(([x], [y]) => (x < y ? -1 : 1)));
}

const isEmpty = (value: Json): boolean =>
  value === null || value === false || (typeof value === "object" && Object.keys(value).length === 0);

function stateOf({ deployment }: Deployment): Json {
  const resources = JSON.parse(JSON.stringify(deployment.resources ?? [])) as { [key: string]: Json }[];
  const texts = resources.map((resource) => JSON.stringify(normalise(resource)));
  return texts.sort().map((text) => JSON.parse(text) as Json);
}

/** The calls of one run; resources run in parallel, so their order counts only within one resource. */
function takeCalls(record: string): string[] {
  if (!existsSync(record)) return [];
  const lines = readFileSync(record, "utf8").trim().split("\n").filter(Boolean);
  rmSync(record);
  return lines.map((line) => JSON.stringify(normalise(JSON.parse(line) as Json))).sort();
}

async function onEngine(steps: Step[]): Promise<Outcome> {
  const outcome: Outcome = { calls: [], states: [] };
  const record = join(root, "engine-calls");
  for (const { command, phase = "", env = {}, fails = false } of steps) {
    const stack = new Stack({
      stack: "dev",
      program: { dir: join(root, "programs/phases") },
      state: { file: join(root, "state.json") },
      config: { "shop:phase": phase },
      passphrase: PASSPHRASE,
      parallel: 1,
      env: { RECORD: record, ...env },
    });
    const result = await stack[command]();
    expect({ phase, command, failed: result.failed }).toEqual({ phase, command, failed: fails });
    outcome.calls.push(takeCalls(record));
    outcome.states.push(stateOf(await stack.exportDeployment()));
  }
  return outcome;
}

function onCli(cli: string, steps: Step[]): Outcome {
  const outcome: Outcome = { calls: [], states: [] };
  const record = join(root, "cli-calls");
  const cwd = join(root, "programs/phases");
  mkdirSync(join(root, "backend"));
  const env = { ...process.env, ...cliEnvironment(cli, root, PASSPHRASE), RECORD: record };
  const pulumi = (args: string[], extra: Record<string, string> = {}) =>
    spawnSync(cli, [...args, "--non-interactive"], {
      cwd,
      env: { ...env, ...extra },
      encoding: "utf8",
    });
  expect(pulumi(["stack", "init", "dev"]).status).toBe(0);
  for (const { command, phase = "", env: extra, fails = false } of steps) {
    pulumi(["config", "set", "phase", phase]);
    const flags = command === "preview" ? [] : ["--yes", "--skip-preview"];
    const { status, stdout, stderr } = pulumi([command, "--parallel", "1", ...flags], extra);
    if ((status !== 0) !== fails)
      throw new Error(`pulumi ${command} in phase ${phase}: ${stdout}\n${stderr}`);
    outcome.calls.push(takeCalls(record));
    outcome.states.push(stateOf(JSON.parse(pulumi(["stack", "export"]).stdout) as Deployment));
  }
  return outcome;
}

if (found) {
  describe(`the embedded engine and the Pulumi CLI ${found.version}`, () => {
    test.each(Object.keys(LIVES))(
      "agree on calls and state: %s",
      async (name) => {
        const steps = LIVES[name] ?? [];
        const ours = await onEngine(steps);
        const theirs = onCli(found.binary, steps);
        expect(ours.calls).toEqual(theirs.calls);
        expect(ours.states).toEqual(theirs.states);
      },
      300_000,
    );
  });
} else {
  test.skip("the embedded engine is compared with the Pulumi CLI (none was found: PULUMI_BIN, PATH)", () =>
    undefined);
}
