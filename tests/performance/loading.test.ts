import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { loadedByPrograms } from "../support/loaded";

const root = join(__dirname, "..", "..");

/** What loads a program's side: packages and files outside Pulumi's own, found by following the imports. */
function modulesOf(entry: string): string[] {
  const script = `
    const { transformSync } = require("@swc/core");
    const options = { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } };
    require.extensions[".ts"] = (module, filename) => module._compile(transformSync(require("fs").readFileSync(filename, "utf8"), { ...options, filename }).code, filename);
    const before = new Set(Object.keys(require.cache));
    require("@pulumi/pulumi");
    for (const file of Object.keys(require.cache)) before.add(file);
    require(${JSON.stringify(entry)});
    console.log(JSON.stringify(Object.keys(require.cache).filter((file) => !before.has(file))));
  `;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root }).toString()) as string[];
}

test("a program loads classes only: no client, no schema, no other package", () => {
  const files = modulesOf(join(root, "index.ts")).map((file) => file.slice(root.length + 1));
  expect(files.length).toBeGreaterThan(4);
  expect(files.filter((file) => !loadedByPrograms.test(file.replace(/\.ts$/, "")))).toEqual([]);
});

test("every kind's class is among them", () => {
  const classes = readdirSync(join(root, "program", "classes"));
  expect(classes.length).toBeGreaterThan(7);
  expect(modulesOf(join(root, "index.ts"))).toEqual(
    expect.arrayContaining(classes.map((file) => join(root, "program", "classes", file))),
  );
});
