import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadedByPrograms } from "../support/loaded";
import { manifest, root } from "./installed";

interface Packed {
  files: { path: string; size: number }[];
  unpackedSize: number;
  size: number;
}

const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }),
) as [Packed];
const files = packed.files.map(({ path }) => path);

/** The folders whose sources are compiled into the package. */
const compiled = ["cli", "engine", "program", "provider", "resources", "sdk", "simulator", "testing"];
const sources = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", ...compiled, "index.ts", "runtime.ts"],
  {
    cwd: root,
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((path) => path.endsWith(".ts") && existsSync(join(root, path)));

/** What no program imports needs no declarations. */
const isInner = (path: string): boolean =>
  /^(cli|provider|resources|simulator\/(?!core\/)[^/]+)\//.test(path);

test("the package holds every module with its declarations, a compiled quickstart, the plugin's folder, and five files", () => {
  const modules = sources.flatMap((path) => [
    `dist/${path.replace(/\.ts$/, ".js")}`,
    ...(isInner(path) ? [] : [`dist/${path.replace(/\.ts$/, ".d.ts")}`]),
  ]);
  const plugin = [
    "PulumiPlugin.yaml",
    "index.js",
    "package.json",
    "pulumi-resource-rackform",
    "pulumi-resource-rackform.cmd",
  ].map((name) => `plugin/${name}`);
  const quickstart = ["Pulumi.yaml", "index.js", "records.js"].map((name) => `dist/quickstart/${name}`);
  const rest = ["CHANGELOG.md", "LICENSE", "README.md", "package.json", "schema.json"];
  expect([...files].sort()).toEqual([...modules, ...quickstart, ...plugin, ...rest].sort());
});

test("no sources, tests, maps or secrets are in it", () => {
  expect(
    files.filter((path) => /(?<!\.d)\.ts$|\.map$|(^|\/)(tests?|bench|reference)\/|\.env|\.npmrc/.test(path)),
  ).toEqual([]);
});

test("its JavaScript has no comments: they are for who reads the sources", () => {
  const scripts = files.filter((path) => /^dist\/.*\.js$/.test(path));
  expect(
    scripts.filter((path) => /^\s*(\/\*\*|\/\/ )/m.test(readFileSync(join(root, path), "utf8"))),
  ).toEqual([
    // Programs that people get and read.
    "dist/cli/init/programs.js",
    "dist/quickstart/index.js",
    "dist/quickstart/records.js",
  ]);
});

test("its size stays within a budget", () => {
  expect(packed.size).toBeLessThan(900_000);
  expect(packed.unpackedSize).toBeLessThan(4_500_000);
});

test("a program loads a handful of small files beside Pulumi's own", () => {
  const script = `
    require("@pulumi/pulumi");
    const before = new Set(Object.keys(require.cache));
    const { DnsZone, DnsRecord, FlexMetalServer, Provider } = require("rackform");
    if (![DnsZone, DnsRecord, FlexMetalServer, Provider].every(Boolean)) throw new Error("a class is missing");
    const loaded = Object.keys(require.cache).filter((file) => !before.has(file));
    console.log(JSON.stringify(loaded.map((file) => [file, require("fs").statSync(file).size])));
  `;
  const loaded = JSON.parse(
    execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }),
  ) as [string, number][];
  const modules = loaded.map(([file]) => file.slice(join(root, "dist").length + 1).replace(/\.js$/, ""));
  expect(modules.filter((module) => !loadedByPrograms.test(module))).toEqual([]);
  expect(loaded.length).toBeLessThan(20);
  expect(loaded.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(40_000);
});

test("every way in exists, with declarations", () => {
  const { exports, bin } = manifest as unknown as {
    exports: Record<string, string | Record<string, string>>;
    bin: Record<string, string>;
  };
  const targets = [...Object.values(exports), ...Object.values(bin)].flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  expect(Object.keys(exports)).toEqual([
    ".",
    "./sdk",
    "./simulator",
    "./testing",
    "./runtime",
    "./plugin",
    "./schema.json",
    "./package.json",
  ]);
  expect(
    targets.map((target) => target.replace(/^\.\//, "")).filter((target) => !files.includes(target)),
  ).toEqual([]);
});

test("what the declarations of the ways in refer to is in the package", () => {
  const { exports } = manifest as unknown as { exports: Record<string, string | { types?: string }> };
  const entries = Object.values(exports).flatMap(
    (target) => (typeof target === "object" && target.types) || [],
  );
  const found = new Set<string>();
  const missing: string[] = [];
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const text = readFileSync(join(root, path), "utf8");
    for (const [, target] of text.matchAll(/(?:from |import\()"(\.[^"]*)"/g)) {
      const place = join(dirname(path), target!);
      const file = [`${place}.d.ts`, `${place}/index.d.ts`].find((one) => files.includes(one));
      if (file) visit(file);
      else missing.push(place);
    }
  };
  for (const entry of entries) visit(entry.replace(/^\.\//, ""));
  expect(found.size).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test("declarations carry the descriptions of the schema", () => {
  const text = readFileSync(join(root, "dist/program/classes/dns-record.d.ts"), "utf8");
  expect(text).toContain(
    "/** Time to live in seconds. `3600` when left out. */\n    ttl?: pulumi.Input<number>;",
  );
  expect(text).toMatch(
    /\/\*\* The full name, without the final dot\. \*\/\s+readonly fqdn: pulumi\.Output<string>;/,
  );
});
