import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stack } from "../../engine";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "engine-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("runs an unmodified program folder and the stock dynamic provider in child processes", async () => {
  const record = join(folder, "calls");
  const stack = new Stack({
    stack: "dev",
    program: { dir: join(__dirname, "programs/chain") },
    state: { file: join(folder, "state.json") },
    config: { "shop:colour": "red", "shop:token": "sesame" },
    secretKeys: ["shop:token"],
    passphrase: "correct horse",
    env: { RECORD: record },
  });
  const preview = await stack.preview();
  expect(preview).toMatchObject({ failed: false, changes: { create: 3 } });
  const result = await stack.up();
  expect(result).toMatchObject({
    failed: false,
    changes: { create: 3 },
    outputs: { b: "made b", token: "sesame" },
    diagnostics: [],
  });
  const calls = readFileSync(record, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { method: string });
  expect(calls.filter(({ method }) => method === "configure")).toEqual([
    { method: "configure", colour: "red", full: "red", token: "sesame" },
    { method: "configure", colour: "red", full: "red", token: "sesame" },
  ]);
  expect(calls.map(({ method }) => method).slice(-5)).toEqual([
    "configure",
    "check",
    "create",
    "check",
    "create",
  ]);
  expect(await stack.up()).toMatchObject({ failed: false, changes: { same: 3 } });
  const text = readFileSync(join(folder, "state.json"), "utf8");
  expect(text).not.toMatch(/hush|sesame/);
  expect(await stack.destroy()).toMatchObject({ failed: false, changes: { delete: 3 } });
}, 60_000);
