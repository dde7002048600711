import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

test("classes, schema.json and reference are what the kinds say, and break nothing unannounced", () => {
  const run = [
    join(root, "node_modules/ts-node/dist/bin.js"),
    "--transpile-only",
    "--project",
    "reference/tsconfig.json",
    "reference/main.ts",
    "--check",
  ];
  const out = execFileSync(process.execPath, run, { cwd: root, encoding: "utf8" });
  expect(out).toMatch(/^\d+ generated files are up to date\n$/);
}, 60_000);

test("a path that is not generated is refused, rather than found up to date", () => {
  const run = spawnSync(
    process.execPath,
    ["-r", "ts-node/register", "reference/main.ts", "--check", "nope.json"],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, TS_NODE_PROJECT: "reference/tsconfig.json", TS_NODE_TRANSPILE_ONLY: "true" },
    },
  );
  expect(run.stderr).toMatch(/^not generated: nope\.json; known: /);
  expect(run.status).toBe(2);
}, 60_000);
