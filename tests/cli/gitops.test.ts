import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, loadAll } from "js-yaml";
import { DnsRecord, DnsZone } from "../../index";
import { testStack, type TestStack } from "../../testing";
import { well } from "../support/stack";
import { editOutside } from "../support/zones";

// Every script starts npx.
jest.setTimeout(60_000);

const root = join(__dirname, "../..");
const gitops = join(root, "examples/gitops");

interface Ran {
  code: number;
  output: string;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rackform-gitops-"));
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(join(root, "dist/cli/main.js"), join(folder, "node_modules/.bin/rackform"));
  writeFileSync(join(folder, "package.json"), "{}");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, env: Record<string, string>, args: string[] = []): Promise<Ran> {
  const path = `${join(folder, "bin")}:${process.env.PATH ?? ""}`;
  return new Promise((resolve) => {
    execFile(
      "bash",
      [join(gitops, "scripts", name), ...args],
      { cwd: folder, env: { ...process.env, ...env, PATH: path } },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr }),
    );
  });
}

/** A command that answers as told and notes how it was called. */
function fake(command: string, body: string): () => string[] {
  const bin = join(folder, "bin");
  const log = join(folder, `${command}.log`);
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, command), `#!/usr/bin/env bash\necho "$*" >> "${log}"\n${body}\n`);
  chmodSync(join(bin, command), 0o755);
  return () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []);
}

const preview = (steps: object[], changeSummary: object) =>
  `cat <<'PLAN'\n${JSON.stringify({ steps, changeSummary })}\nPLAN`;

test("preview.sh writes a comment and lets an innocent plan pass", async () => {
  const calls = fake("pulumi", preview([], { same: 3 }));
  expect(await script("preview.sh", {})).toMatchObject({ code: 0 });
  expect(calls()).toEqual(["preview --json --show-sames --non-interactive"]);
  const comment = readFileSync(join(folder, "comment.md"), "utf8");
  expect(comment).toMatch(/^## Preview\n\n### Plan of .*: nothing forbidden\n/);
  expect(comment).toMatch(/Nothing changes\./);
});

test("preview.sh stops at what policy forbids, and takes an allowance", async () => {
  const zone = {
    op: "delete",
    urn: "urn:a",
    oldState: {
      type: "pulumi-nodejs:dynamic/rackform:DnsZone",
      id: "gigahost:example.no",
      inputs: { domain: "example.no" },
    },
  };
  fake("pulumi", preview([zone], { delete: 1 }));
  expect(await script("preview.sh", {})).toMatchObject({ code: 2 });
  expect(readFileSync(join(folder, "comment.md"), "utf8")).toMatch(/example\.no/);
  expect(await script("preview.sh", { PLAN_GUARD_FLAGS: "--allow-zone-delete" })).toMatchObject({ code: 0 });
});

test("preview.sh and up.sh hold a plan against what it may cost", async () => {
  const server = {
    op: "create",
    urn: "urn:pulumi:prod::p::rackform:index:FlexMetalServer::web",
    newState: { type: "rackform:index:FlexMetalServer", inputs: { name: "web" } },
  };
  fake("pulumi", preview([server], { create: 1 }));
  for (const name of ["preview.sh", "up.sh"]) {
    const limited = "--allow-server-order --max-monthly 200NOK";
    expect(await script(name, { PLAN_GUARD_FLAGS: limited })).toMatchObject({ code: 2 });
    const flags = `${limited} --unknown-prices allow`;
    expect(await script(name, { PLAN_GUARD_FLAGS: flags })).toMatchObject({ code: 0 });
  }
  expect(readFileSync(join(folder, "comment.md"), "utf8")).toMatch(/allowed by --unknown-prices/);
});

test("preview.sh leaves a comment even if the preview fails", async () => {
  fake("pulumi", "echo 'error: no stack selected' >&2; exit 255");
  const { code, output } = await script("preview.sh", {});
  expect([code, output]).toEqual([255, expect.stringMatching(/error: no stack selected/)]);
  expect(readFileSync(join(folder, "comment.md"), "utf8")).toMatch(
    /The preview failed:\n\n {4}error: no stack/,
  );
});

test("options that plan-guard does not take are told in the comment, and no failure of the preview", async () => {
  fake("pulumi", preview([], { same: 3 }));
  const { code, output } = await script("preview.sh", { PLAN_GUARD_FLAGS: "--max-monthly 200 NOK" });
  const comment = readFileSync(join(folder, "comment.md"), "utf8");
  expect([code, output]).toEqual([1, expect.stringMatching(/too many arguments/)]);
  expect(comment).toMatch(/plan-guard has judged nothing:\n\n {4}.*too many arguments/);
  expect(comment).not.toMatch(/preview failed/);
});

test("the diagnostics of a failed preview are printed, by up.sh too, and stand in the comment", async () => {
  const plan = JSON.stringify({
    diagnostics: [
      { severity: "warning", message: "mind the gap" },
      {
        urn: "urn:pulumi:prod::dns::t::www",
        severity: "error",
        message: "<{%reset%}>ttl must be\n60 or more ```<{%reset%}>\n",
      },
    ],
    steps: [],
    changeSummary: {},
  });
  const calls = fake("pulumi", `cat <<'PLAN'\n${plan}\nPLAN\nexit 255`);
  for (const name of ["preview.sh", "up.sh"]) {
    const { code, output } = await script(name, {});
    expect([code, output]).toEqual([255, expect.stringMatching(/www: ttl must be 60 or more/)]);
  }
  expect(calls().some((call) => call.startsWith("up "))).toBe(false);
  const comment = readFileSync(join(folder, "comment.md"), "utf8");
  expect(comment).toMatch(/### The preview failed\n[^]*````text\nwww: ttl must be\n60 or more ```\n````/);
  expect(comment).not.toMatch(/mind the gap/);
});

test("what the scripts leave behind is ignored by git", async () => {
  const ignored = readFileSync(join(gitops, ".gitignore"), "utf8").split("\n");
  fake("pulumi", preview([], { same: 3 }));
  const before = readdirSync(folder);
  await script("preview.sh", {});
  const left = readdirSync(folder).filter((file) => !before.includes(file) && file !== "pulumi.log");
  expect(left.length).toBeGreaterThan(2);
  for (const file of left) expect(ignored).toContain(`/${file}`);
});

test("up.sh applies without asking, but not what policy forbids", async () => {
  const calls = fake("pulumi", preview([], { same: 3 }));
  expect(await script("up.sh", {})).toMatchObject({ code: 0 });
  expect(calls()).toEqual([
    "preview --json --show-sames --non-interactive",
    "up --yes --skip-preview --non-interactive",
  ]);
  const server = {
    op: "delete",
    urn: "urn:a",
    oldState: {
      type: "pulumi-nodejs:dynamic/rackform:FlexMetalServer",
      id: "i3d:1",
      inputs: { name: "web-1" },
    },
  };
  const refused = fake("pulumi", preview([server], { delete: 1 }));
  expect(await script("up.sh", {})).toMatchObject({ code: 2 });
  expect(refused().at(-1)).toBe("preview --json --show-sames --non-interactive");
});

test("report-drift.sh has something to say without a report, too", async () => {
  const calls = fake("gh", "true");
  expect(await script("report-drift.sh", {}, ["1"])).toMatchObject({ code: 0 });
  expect(calls()[0]).toBe("label create drift --force");
  expect(readFileSync(join(folder, "drift.md"), "utf8")).toMatch(/ended with 1 and wrote no report/);
});

describe("drift.sh", () => {
  let stack: TestStack;
  afterEach(() => stack.close());

  test("says in sync, then drift, in three notations; report-drift.sh opens, edits and closes an issue", async () => {
    stack = await testStack(
      () => {
        const zone = new DnsZone("no", { vendor: "gigahost", domain: "example.no" });
        new DnsRecord("www", { zone, name: "www", type: "A", value: "192.0.2.10" });
      },
      { socket: true },
    );
    await well(stack.up());
    writeFileSync(join(folder, "state.json"), JSON.stringify(stack.state));
    const env = { ...stack.simulator.environment(), DRIFT_STATE: "state.json" };
    expect(await script("drift.sh", env)).toMatchObject({ code: 0 });
    editOutside(stack.simulator, "gigahost", "example.no", {
      remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
    });
    expect(await script("drift.sh", env)).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, "drift.md"), "utf8")).toMatch(/1 missing/);
    expect(readFileSync(join(folder, "drift.html"), "utf8")).toMatch(/^<!doctype html>/);

    const none = fake("gh", "true");
    expect(await script("report-drift.sh", {}, ["2"])).toMatchObject({ code: 0 });
    expect(none().at(-1)).toMatch(/^issue create .* --body-file drift\.md$/);
    const one = fake("gh", '[ "$2" != list ] || echo 7');
    expect(await script("report-drift.sh", {}, ["2"])).toMatchObject({ code: 0 });
    expect(one().at(-1)).toBe("issue edit 7 --body-file drift.md");
    expect(await script("report-drift.sh", {}, ["0"])).toMatchObject({ code: 0 });
    expect(one().at(-1)).toBe("issue close 7 --comment In sync again.");
  });
});

describe("the pipelines' files", () => {
  const workflows = readdirSync(join(gitops, "github"));

  test.each(workflows)("%s is a workflow whose scripts exist", (name) => {
    const workflow = load(readFileSync(join(gitops, "github", name), "utf8")) as Record<string, unknown>;
    expect(Object.keys(workflow)).toEqual(expect.arrayContaining(["name", "on", "permissions", "jobs"]));
    const jobs = Object.values(
      workflow.jobs as Record<string, { "runs-on": string; steps: { run?: string; uses?: string }[] }>,
    );
    for (const { steps, ...job } of jobs) {
      expect(job["runs-on"]).toBe("ubuntu-latest");
      for (const step of steps) {
        expect([step.run, step.uses].filter(Boolean)).toHaveLength(1);
        if (step.uses) expect(step.uses).toMatch(/@v\d+$/);
        for (const [, path] of (step.run ?? "").matchAll(/\.\/(scripts\/[\w-]+\.sh)/g))
          expect(existsSync(join(gitops, path!))).toBe(true);
      }
    }
  });

  test("the GitLab pipeline calls scripts that exist", () => {
    const pipeline = load(readFileSync(join(gitops, "gitlab/.gitlab-ci.yml"), "utf8")) as Record<
      string,
      { script?: string; rules?: unknown[] }
    >;
    for (const job of ["preview", "up", "drift"]) {
      expect(existsSync(join(gitops, pipeline[job]!.script!))).toBe(true);
      expect(pipeline[job]!.rules).not.toHaveLength(0);
    }
  });

  test("the operator's manifest is a Stack without a secret in it", () => {
    const documents = loadAll(readFileSync(join(gitops, "kubernetes/stack.yaml"), "utf8")) as {
      kind: string;
      spec: { stack: string; envRefs: Record<string, { type: string }> };
    }[];
    expect(documents).toMatchObject([{ kind: "Stack", spec: { destroyOnFinalize: false } }]);
    expect(documents[0]!.spec.envRefs.GIGAHOST_API_KEY!.type).toBe("Secret");
  });

  test("the composite action passes inputs through the environment, never into the script's text", () => {
    const action = load(readFileSync(join(root, "action.yml"), "utf8")) as {
      runs: { using: string; steps: { run: string }[] };
    };
    expect(action.runs.using).toBe("composite");
    for (const { run } of action.runs.steps) expect(run).not.toMatch(/\$\{\{\s*inputs/);
  });
});
