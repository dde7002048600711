import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { edits } from "./edits";
import { added, root, sourceOf, touched } from "./sources";

const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const checklist = text.slice(text.indexOf("## A vendor"), text.indexOf("## Releases"));

const linesOf = (source: string) => source.split("\n").filter((line) => line.trim() !== "").length;

test("the checklist names every file that has to be touched", () => {
  const names = (path: string) => {
    const general = path.replaceAll("acme", "<vendor>");
    return [path, general, `${dirname(general)}/\``].some((name) => checklist.includes(name));
  };
  expect([...added, ...touched].filter((path) => !names(path))).toEqual([]);
});

test("the checklist tells how many files and lines it is", () => {
  const news = added.map((path) => linesOf(sourceOf(path)!)).reduce((sum, lines) => sum + lines);
  const more = Object.values(edits)
    .flat()
    .map(([, lines]) => linesOf(lines))
    .reduce((sum, lines) => sum + lines);
  expect(checklist.replace(/\s+/g, " ")).toContain(
    `${added.length} new files with ${news} lines, and ${more} lines in ${touched.length} existing files`,
  );
});

test("no lifecycle is changed", () => {
  expect(touched.filter((path) => /kind\.ts|lifecycle/.test(path))).toEqual([]);
});

/** Files in which something is told for each vendor: one that the checklist forgets does not compile. */
const tellsVendors = /VendorName|DnsVendor|\bClients\b|vendorNames/;

test("with them the project compiles, and so does every table of vendors", () => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as { config: object };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, directoryExists, getSourceFile } = host;
  const own = (path: string) => (path.startsWith(`${root}/`) ? path.slice(root.length + 1) : "");
  host.fileExists = (path) => added.includes(own(path)) || fileExists(path);
  host.directoryExists = (path) =>
    added.some((one) => one.startsWith(`${own(path)}/`)) || directoryExists!(path);
  host.readFile = (path) => sourceOf(own(path)) ?? readFile(path);
  host.getSourceFile = (path, language) => {
    const source = sourceOf(own(path));
    return source === undefined
      ? getSourceFile(path, language)
      : ts.createSourceFile(path, source, language, true);
  };
  const names = [...fileNames, ...added.map((path) => join(root, path)), join(root, "reference/vendors.ts")];
  const program = ts.createProgram(names, { ...options, noEmit: true, declaration: false }, host);
  const files = program
    .getSourceFiles()
    .filter((file) => own(file.fileName) !== "" && !file.fileName.includes("/node_modules/"))
    .filter((file) => added.includes(own(file.fileName)) || tellsVendors.test(file.text));
  expect(files.length).toBeGreaterThan(added.length + touched.length);
  const faults = files
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(
      ({ file, messageText }) =>
        `${own(file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  expect(faults).toEqual([]);
}, 300_000);
