import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const root = join(__dirname, "..", "..");
let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "rackform-build-"));
  for (const folder of ["scripts", "examples/quickstart"])
    cpSync(join(root, folder), join(project, folder), { recursive: true });
  // newer than the lockfile, which is not there, so that nothing is installed
  mkdirSync(join(project, "node_modules"), { recursive: true });
  writeFileSync(join(project, "node_modules/.package-lock.json"), "{}");
  for (const name of ["typescript", "@swc"])
    symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name));
  writeFileSync(join(project, "package.json"), "{}");
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        ...{ module: "node16", target: "ES2022", lib: ["ES5"], types: [], skipLibCheck: true },
        ...{ declaration: true, outDir: "dist", rootDir: "." },
      },
      include: ["index.ts", "sdk"],
    }),
  );
});
afterEach(() => rmSync(project, { recursive: true }));

/** What is in dist/, the quickstart in one word, without the compiler's notes. */
const compiled = () =>
  readdirSync(join(project, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".tsbuildinfo"))
    .map(({ parentPath, name }) => join(relative(join(project, "dist"), parentPath), name))
    .map((path) => (path.startsWith("quickstart/") ? "quickstart" : path))
    .filter((path, at, all) => all.indexOf(path) === at)
    .sort();

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
  expect(compiled()).toEqual(["index.d.ts", "index.js", "quickstart", "sdk/old.d.ts", "sdk/old.js"]);
  expect(build().stderr).toBe("");

  // a source that is gone makes it stale too, and what it was compiled to goes
  rmSync(join(project, "sdk/old.ts"));
  writeFileSync(join(project, "sdk/new.ts"), "export {};\n");
  expect(build().stderr).toContain("compiling TypeScript");
  expect(compiled()).toEqual(["index.d.ts", "index.js", "quickstart", "sdk/new.d.ts", "sdk/new.js"]);

  // what somebody has taken away comes back
  rmSync(join(project, "dist"), { recursive: true });
  expect(build().status).toBe(0);
  expect(compiled()).toEqual(["index.d.ts", "index.js", "quickstart", "sdk/new.d.ts", "sdk/new.js"]);
}, 180_000);

test("what the lockfile names and is not there makes it install", () => {
  const isInstalled = () =>
    execFileSync(process.execPath, ["-p", "require('./scripts/installed.js').isInstalled()"], {
      cwd: project,
      encoding: "utf8",
    }).trim();
  const lock = (path: string, packages: object) =>
    writeFileSync(join(project, path), JSON.stringify({ packages }));
  const one = { "node_modules/one": { version: "1.0.0" } };
  lock("package-lock.json", {
    "": {},
    ...one,
    "node_modules/elsewhere": { version: "1.0.0", optional: true },
  });
  expect(isInstalled()).toBe("false");
  lock("node_modules/.package-lock.json", one);
  expect(isInstalled()).toBe("true");
  lock("node_modules/.package-lock.json", { "node_modules/one": { version: "0.9.0" } });
  expect(isInstalled()).toBe("false");
});

test("a clone that is packed before anything was installed installs what compiles it, then compiles", () => {
  rmSync(join(project, "node_modules"), { recursive: true });
  writeFileSync(join(project, "index.ts"), "export const port = 80;\n");
  // Stands for npm: notes how it was called, and puts the compilers there.
  const bin = join(project, "bin");
  mkdirSync(bin);
  writeFileSync(
    join(bin, "npm"),
    `#!/usr/bin/env bash\necho "$@" > npm.log\nmkdir -p node_modules\nln -s '${join(root, "node_modules")}/'{typescript,@swc} node_modules/\n`,
    { mode: 0o755 },
  );
  const run = spawnSync(process.execPath, ["scripts/prepare.js"], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, PATH: `${bin}:${process.env.PATH ?? ""}`, npm_config_dry_run: "true" },
  });
  expect([run.status, run.stderr]).toEqual([0, expect.stringContaining("compiling TypeScript, done")]);
  expect(readFileSync(join(project, "npm.log"), "utf8")).toMatch(/^ci .*--ignore-scripts --dry-run=false$/m);
  expect(compiled()).toEqual(["index.d.ts", "index.js", "quickstart"]);
});
