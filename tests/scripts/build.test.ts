import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..", "..");
let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "rackform-build-"));
  for (const folder of ["scripts", "examples/quickstart"])
    cpSync(join(root, folder), join(project, folder), { recursive: true });
  // newer than the lockfile, which is not there, so that nothing is installed
  mkdirSync(join(project, "node_modules"), { recursive: true });
  writeFileSync(join(project, "node_modules/.package-lock.json"), "{}");
  symlinkSync(join(root, "node_modules/typescript"), join(project, "node_modules/typescript"));
  writeFileSync(join(project, "package.json"), "{}");
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: { module: "node16", target: "ES2022", outDir: "dist", rootDir: ".", types: [] },
      files: ["index.ts"],
    }),
  );
});
afterEach(() => rmSync(project, { recursive: true }));

const build = () =>
  spawnSync(process.execPath, ["scripts/setup.js", "--build"], { cwd: project, encoding: "utf8" });

test("a failed compile says why, and only a build that came to its end counts as one", () => {
  writeFileSync(join(project, "index.ts"), 'export const port: number = "80";\n');
  mkdirSync(join(project, "sdk"));
  writeFileSync(join(project, "sdk/old.ts"), "export {};\n");
  for (let run = 0; run < 2; run += 1) {
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain("index.ts(1,14): error TS2322");
  }

  writeFileSync(join(project, "index.ts"), "export const port = 80;\n");
  expect(build().status).toBe(0);
  expect(existsSync(join(project, "dist/index.js"))).toBe(true);
  expect(build().stderr).toBe("");

  // a source that is gone makes it stale too
  rmSync(join(project, "sdk/old.ts"));
  expect(build().stderr).toContain("compiling TypeScript");
}, 180_000);
