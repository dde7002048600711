import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { type Deployment, integrityProblems, LockedError, Stack } from "../../engine";
import { Recorder, stackOf, Thing } from "./recorder";

let folder: string;
let file: string;
let recorder: Recorder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "engine-state-"));
  file = join(folder, "state.json");
  recorder = new Recorder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const fileStack = () => stackOf(recorder, { state: { file }, passphrase: "correct horse" });
const saved = () => JSON.parse(readFileSync(file, "utf8")) as Deployment;
const names = (deployment: Deployment) =>
  (deployment.deployment.resources ?? []).map(({ urn }) => urn.split("::")[3]);

const program = () => {
  const a = new Thing("a", { value: pulumi.secret({ deep: "hush" }) });
  new Thing("b", { value: a.id });
};

test("secrets in the file open with Pulumi's recipe, and with nothing else", async () => {
  const stack = fileStack();
  stack.use(program);
  await stack.up();
  const text = readFileSync(file, "utf8");
  expect(text).not.toContain("hush");
  const { secrets_providers: provider, resources = [] } = saved().deployment;
  const [, salt = "", ...check] = (provider?.state?.salt ?? "").split(":");
  const key = pbkdf2Sync("correct horse", Buffer.from(salt, "base64"), 1_000_000, 32, "sha256");
  const open = (ciphertext: string): string => {
    const [, nonce = "", sealed = ""] = ciphertext.split(":");
    const bytes = Buffer.from(sealed, "base64");
    const cipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64"));
    cipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]).toString();
  };
  expect(open(check.join(":"))).toBe("pulumi");
  const secret = resources.find(({ urn }) => urn.endsWith("::a"))?.inputs?.["value"] as {
    ciphertext: string;
  };
  expect(JSON.parse(open(secret.ciphertext))).toEqual({ deep: "hush" });

  const wrong = stackOf(recorder, { state: { file }, passphrase: "wrong" });
  await expect(wrong.preview()).rejects.toThrow("incorrect passphrase");
});

test("an unchanged secret keeps its ciphertext", async () => {
  const stack = fileStack();
  stack.use(program);
  await stack.up();
  const before = saved().deployment.resources;
  await stack.up();
  expect(saved().deployment.resources).toEqual(before);
});

test("without a passphrase a secret is not written", async () => {
  const { PULUMI_CONFIG_PASSPHRASE: given, ...environment } = process.env;
  const old = process.env;
  process.env = environment;
  try {
    const stack = stackOf(recorder, { state: { file } });
    stack.use(program);
    const result = await stack
      .up()
      .catch((error: Error) => ({ failed: true, diagnostics: [{ message: error.message }] }));
    expect(result.failed).toBe(true);
    expect(JSON.stringify(result)).toContain("needs a passphrase");
    expect(recorder.writes).toEqual([]);
  } finally {
    process.env = old;
  }
});

/** A run that is torn off while `b` is being created: the file, the journal and the lock stay as they are then. */
async function crashDuringB(): Promise<void> {
  const stack = fileStack();
  stack.use(program);
  recorder.behaviour = {
    create: (news) => {
      if (news["name"] === "b") {
        for (const suffix of ["", ".journal"])
          if (existsSync(file + suffix)) copyFileSync(file + suffix, `${file}${suffix}.torn`);
      }
      return undefined;
    },
  };
  await stack.up();
  recorder.behaviour = {};
  rmSync(file);
  if (existsSync(`${file}.torn`)) copyFileSync(`${file}.torn`, file);
  copyFileSync(`${file}.journal.torn`, `${file}.journal`);
  const nobody = { pid: 2 ** 22 + 1, host: hostname(), since: "" };
  writeFileSync(`${file}.lock`, JSON.stringify(nobody));
}

test("after a crash everything finished is there, and what was under way is pending", async () => {
  await crashDuringB();
  const stack = fileStack();
  stack.use(program);
  const { deployment } = await stack.exportDeployment();
  expect(names({ version: 3, deployment })).toEqual(["shop-dev", "default", "a"]);
  expect(integrityProblems({ resources: deployment.resources ?? [], pending: [] })).toEqual([]);
  expect(deployment.pending_operations).toMatchObject([
    { type: "creating", resource: { urn: expect.stringMatching(/::b$/) } },
  ]);
  recorder.clear();
  const result = await stack.up();
  expect(recorder.writes).toEqual(["create b"]);
  expect(result.diagnostics).toMatchObject([{ severity: "warning", urn: expect.stringMatching(/::b$/) }]);
  expect(existsSync(`${file}.journal`)).toBe(false);
  await stack.refresh({ clearPendingCreates: true });
  expect(saved().deployment.pending_operations).toEqual([]);
});

test("a torn last line of the journal is left out; damage before it is an error", async () => {
  await crashDuringB();
  const journal = `${file}.journal`;
  const whole = readFileSync(journal, "utf8");
  const lines = whole.trimEnd().split("\n");
  writeFileSync(journal, `${lines.slice(0, -1).join("\n")}\n${(lines.at(-1) ?? "").slice(0, 40)}`);
  const { deployment } = await fileStack().exportDeployment();
  expect(names({ version: 3, deployment })).toEqual(["shop-dev", "default", "a"]);
  expect(deployment.pending_operations).toEqual([]);

  writeFileSync(journal, whole.replace(/^(.*\n)(.{20})./, "$1$2#"));
  await expect(fileStack().exportDeployment()).rejects.toThrow(/damaged in line 2/);
});

test.each([1, 2, 3, 5, 8])(
  "a journal cut off anywhere leaves a state that Pulumi takes (%d lines)",
  async (count) => {
    await crashDuringB();
    const lines = readFileSync(`${file}.journal`, "utf8").split("\n");
    writeFileSync(`${file}.journal`, `${lines.slice(0, count).join("\n")}\n`);
    const { deployment } = await fileStack().exportDeployment();
    expect(integrityProblems({ resources: deployment.resources ?? [], pending: [] })).toEqual([]);
  },
);

test("a journal that belongs to an earlier state is not applied again", async () => {
  await crashDuringB();
  const journal = readFileSync(`${file}.journal`);
  const stack = fileStack();
  stack.use(program);
  await stack.up();
  await stack.refresh({ clearPendingCreates: true });
  const before = saved();
  // as if the crash came after the new state file was in place, but before the journal was removed
  writeFileSync(`${file}.journal`, journal);
  expect((await stack.exportDeployment()).deployment).toMatchObject({
    resources: before.deployment.resources,
    pending_operations: [],
  });
});

test("a second run is refused while the first holds the state, and a dead one's lock is taken over", async () => {
  const first = fileStack();
  const second = fileStack();
  let refused: unknown;
  first.use(() => new Thing("a") && undefined);
  second.use(() => undefined);
  recorder.behaviour = {
    create: async () => {
      refused = await second.up().catch((error: unknown) => error);
      return undefined;
    },
  };
  expect((await first.up()).failed).toBe(false);
  expect(refused).toBeInstanceOf(LockedError);
  expect(String(refused)).toMatch(/locked by process \d+ on/);
  expect(existsSync(`${file}.lock`)).toBe(false);
  writeFileSync(`${file}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: "" }));
  expect((await second.up()).failed).toBe(false);
  writeFileSync(`${file}.lock`, JSON.stringify({ pid: 1, host: "another host", since: "" }));
  await expect(second.up()).rejects.toThrow(LockedError);
});

test("a lock with this process's id and another token is left from an earlier life", async () => {
  const earlier = { pid: process.pid, host: hostname(), since: "", token: "another" };
  writeFileSync(`${file}.lock`, JSON.stringify(earlier));
  const stack = fileStack();
  stack.use(() => undefined);
  expect((await stack.up()).failed).toBe(false);
});

test("leaving at once keeps what is known and records what is under way", async () => {
  const force = new AbortController();
  const stack = stackOf(recorder, { state: { file }, passphrase: "x", forceSignal: force.signal });
  stack.use(program);
  recorder.behaviour = {
    create: (news) => {
      if (news["name"] !== "b") return undefined;
      force.abort();
      return new Promise(() => undefined);
    },
  };
  await expect(stack.up()).rejects.toThrow(/recorded in the state as pending/);
  const { deployment } = await stack.exportDeployment();
  expect(names({ version: 3, deployment })).toEqual(["shop-dev", "default", "a"]);
  expect(deployment.pending_operations).toMatchObject([{ type: "creating" }]);
});

test("a deployment goes out and in again; a broken one is refused", async () => {
  const stack = fileStack();
  stack.use(program);
  await stack.up();
  const deployment = await stack.exportDeployment();
  const other = stackOf(recorder, { passphrase: "correct horse" });
  await other.importDeployment(deployment);
  other.use(program);
  recorder.clear();
  expect((await other.up()).changes).toEqual({ same: 3 });

  const [, ...headless] = deployment.deployment.resources ?? [];
  const broken = { ...deployment, deployment: { ...deployment.deployment, resources: headless } };
  await expect(other.importDeployment(broken)).rejects.toThrow(/does not come before it/);
});

test("misuse throws", async () => {
  const options = { stack: "dev", state: { memory: true } as const };
  await expect(new Stack({ ...options, program: () => undefined }).up()).rejects.toThrow(/needs `project`/);
  await expect(new Stack({ ...options, program: { dir: folder } }).up()).rejects.toThrow(/no Pulumi.yaml/);
});

test("a thousand resources cost a thousand times one: the journal grows evenly", async () => {
  const sizes: number[] = [];
  const stack = stackOf(recorder, { state: { file }, parallel: 8 });
  recorder.behaviour = {
    create: () => {
      if (recorder.world.size % 250 === 0) sizes.push(readFileSync(`${file}.journal`).length);
      return undefined;
    },
  };
  stack.use(() => {
    for (let i = 0; i < 1000; i += 1) new Thing(`r${i}`, { value: String(i) });
  });
  expect((await stack.up()).changes).toMatchObject({ create: 1001 });
  const growth = sizes.slice(1).map((size, i) => size - (sizes[i] ?? 0));
  expect(Math.max(...growth)).toBeLessThan(2 * Math.min(...growth));
  recorder.behaviour = {};
  expect((await stack.up()).changes).toEqual({ same: 1001 });
  // Twenty seconds on a machine that does nothing else; a loaded one may take its time.
}, 90_000);
