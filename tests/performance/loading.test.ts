import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { handlers } from "../../resources/handlers";
import { kinds } from "../../resources/kinds";
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

/** What a process of the built package has loaded when it has run, packages by their names and our own files by their paths. */
function loadedBy(script: string, ...args: string[]): string[] {
  const told = `process.on("exit", () => require("fs").writeSync(2, "LOADED" + JSON.stringify(Object.keys(require.cache))));`;
  const { stderr } = spawnSync(process.execPath, ["-e", told + script, "--", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  const loaded = JSON.parse(stderr.slice(stderr.indexOf("LOADED") + 6)) as string[];
  return loaded.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? relative(root, file));
}

const command = (...args: string[]) =>
  loadedBy(`process.argv.splice(1, 0, "rackform"); require("./dist/cli/main.js");`, ...args);

/** What the files of the kinds come to that the profiles load. */
const ofKinds = 14 * kinds.length;

/** The most modules of each, and what is not among them. */
const commands: [string[], number, RegExp][] = [
  [["--help"], 40, /^(zod|axios|typescript|@pulumi\/.*|dist\/(resources|provider|engine|simulator)\/.*)$/],
  [["--version"], 40, /^(zod|axios|typescript|@pulumi\/.*|dist\/(resources|provider|engine|simulator)\/.*)$/],
  [
    ["plan-guard", "--help"],
    // Its options are what the kinds want to be asked for.
    450 + ofKinds,
    /^(typescript|@pulumi\/.*|dist\/(engine|simulator)\/.*)$/,
  ],
  [["doctor", "--help"], 315, /^(typescript|@pulumi\/.*|dist\/(engine|simulator)\/.*)$/],
  [["simulate", "--help"], 450, /^(typescript|@pulumi\/.*|dist\/(resources|provider|engine)\/.*)$/],
  [["export", "--help"], 490 + ofKinds, /^(typescript|@pulumi\/.*|dist\/(engine|simulator)\/.*)$/],
  [
    ["drift", "--help"],
    60,
    /^(zod|axios|typescript|@pulumi\/.*|dist\/(resources\/(?!contract\/)|provider\/|engine\/|simulator\/).*)$/,
  ],
];

test.each(commands)("rackform %j loads at most %d modules, and what it needs alone", (args, most, not) => {
  const loaded = command(...args);
  expect(loaded).toContain("commander");
  expect(loaded.filter((name) => not.test(name))).toEqual([]);
  expect(loaded.length).toBeLessThanOrEqual(most);
});

test.each(Object.keys(handlers))(
  "a provider process loads %s and no other kind, and no client before an account is asked for",
  (kind) => {
    const loaded = loadedBy(`require("./dist/runtime.js").provider(${JSON.stringify(kind)});`);
    expect(loaded.filter((file) => /^dist\/resources\/[^/]+\/kind\.js$/.test(file))).toEqual([
      `dist/resources/${kind.replace(/(?<!^)([A-Z])/g, "-$1").toLowerCase()}/kind.js`,
    ]);
    expect(loaded.filter((file) => /^dist\/sdk\/[^/]+\/client\.js$/.test(file))).toEqual([]);
    expect(loaded.filter((name) => /^(typescript|commander)$/.test(name))).toEqual([]);
    const commandsOnly =
      /^dist\/(cli|engine|simulator)\/|^dist\/resources\/.*\/(profile|inventory)\.js$|^dist\/resources\/profiles\.js$/;
    expect(loaded.filter((file) => commandsOnly.test(file))).toEqual([]);
    expect(loaded.length).toBeLessThanOrEqual(350);
  },
);

test("every kind can be asked for", () => {
  expect(Object.keys(handlers)).toEqual(kinds.map(({ facts }) => facts.name));
});
