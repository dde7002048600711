import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { added, extended, life } from "./acme";

const root = join(__dirname, "..", "..");
const copied = [
  "cli",
  "engine",
  "program",
  "provider",
  "reference",
  "resources",
  "sdk",
  "simulator",
  "testing",
  "index.ts",
  "runtime.ts",
  "tsconfig.json",
  "package.json",
];

let tree: string;

/** A copy of the sources in which the steps of "A vendor" in CONTRIBUTING.md were done for a vendor that does not exist. */
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "rackform-vendor-"));
  for (const path of copied) cpSync(join(root, path), join(tree, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"), "dir");
  for (const [path, text] of Object.entries({ ...added, "life.ts": life })) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  for (const [path, edits] of Object.entries(extended)) {
    let text = readFileSync(join(tree, path), "utf8");
    for (const [anchor, more] of edits) {
      if (!text.includes(anchor)) throw new Error(`${path} has no ${anchor}`);
      text = text.replace(anchor, () => anchor + more);
    }
    writeFileSync(join(tree, path), text);
  }
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test("the checklist names every file that has to be touched", () => {
  const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const checklist = text.slice(text.indexOf("## A vendor"), text.indexOf("## Releases"));
  const mentions = (path: string) =>
    checklist.includes(path) ||
    checklist.includes(path.replace("acme", "<vendor>")) ||
    checklist.includes(`${dirname(path).replace("acme", "<vendor>")}/\``);
  const general = (path: string) =>
    path
      .replace(/^resources\/dns(-zone)?\/(acme|acme-zone)\.ts$/, "resources/<kind>/<vendor>.ts")
      .replace(/^resources\/dns(-zone)?\/(drivers|kind)\.ts$/, "that kind's table of drivers");
  expect(
    [...Object.keys(added), ...Object.keys(extended)].map(general).filter((path) => !mentions(path)),
  ).toEqual([]);
});

test("with them the whole tree compiles, and no lifecycle was changed", () => {
  const { config } = ts.readConfigFile(join(tree, "tsconfig.json"), (path) => readFileSync(path, "utf8")) as {
    config: object;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, tree);
  const files = [...fileNames, join(tree, "life.ts"), join(tree, "reference/vendors.ts")];
  const program = ts.createProgram(files, { ...options, noEmit: true, declaration: false });
  const faults = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(tree.length + 1) ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  expect(faults).toEqual([]);
  const tables = ["resources/dns-zone/kind.ts"];
  expect(
    Object.keys(extended).filter((path) => path.endsWith("/kind.ts") || path.includes("lifecycle")),
  ).toEqual(tables);
}, 180_000);

test("a record lives at the new vendor: checked, created, read back equal, changed, listed, deleted; the simulator has an account", () => {
  const out = execFileSync(
    process.execPath,
    [join(root, "node_modules/ts-node/dist/bin.js"), "--transpile-only", "life.ts"],
    { cwd: tree, encoding: "utf8" },
  );
  expect(JSON.parse(out)).toEqual({
    bad: [{ property: "type", reason: "CAA is not possible at acme; allowed are A, TXT" }],
    failures: [],
    id: expect.stringMatching(/^acme:example\.test\/www\/A\/[0-9a-f]{8}$/) as string,
    fqdn: "www.example.test",
    again: [],
    diff: { changed: ["value"], replaces: [], deleteBeforeReplace: false, lost: false },
    rows: [{ host: "www", kind: "A", data: "192.0.2.2", seconds: 300 }],
    items: ["example.test", "www.example.test A 192.0.2.2"],
    hasClient: true,
    simulated: { zones: [{ domain: "example.test", rows: [] }] },
    gone: null,
  });
}, 60_000);
