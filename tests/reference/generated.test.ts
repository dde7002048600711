import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

test("classes, schema.json and reference are what the kinds say, and break nothing unannounced", () => {
  const run = [join(root, "node_modules/ts-node/dist/bin.js"), "--transpile-only", "--project", "reference/tsconfig.json", "reference/main.ts", "--check"];
  const out = execFileSync(process.execPath, run, { cwd: root, encoding: "utf8" });
  expect(out).toMatch(/^\d+ generated files are up to date\n$/);
}, 60_000);
