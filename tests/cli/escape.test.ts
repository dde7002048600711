import { runInNewContext } from "node:vm";
import { load } from "js-yaml";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { typescript, typescriptKey, typescriptRemark } from "../../cli/escape/typescript";
import { yaml } from "../../cli/escape/yaml";
import { importFileOf } from "../../cli/export/import-file";
import { languages } from "../../cli/export/languages";
import { programOf } from "../../cli/export/program";
import { jsonChecks, prettyChecks } from "../../cli/doctor/format";
import { colours, remark } from "../../cli/io";
import { formatNames, formats } from "../../cli/report/format";
import type { Report } from "../../cli/report/model";
import { runCli } from "./run-cli";

const code = (at: number) => String.fromCodePoint(at);
/** Everything that is not seen, or that changes how its surroundings are shown. */
const unseen = [
  ...Array.from({ length: 0x20 }, (_, at) => code(at)),
  ...Array.from({ length: 0x21 }, (_, at) => code(0x7f + at)),
  ...[0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0xfeff, 0xffff, 0xe0041].map(code),
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(code),
  "\ud800",
  "\udc00",
];
const tricks = [
  "\u001b[2J\u001b]0;owned\u0007",
  "a\rb",
  "\r\n::error::x",
  "::set-output name=a::b",
  "##[error]x",
  "##[add-path]/tmp",
  "##vso[task.setvariable variable=a]b",
  "%0A::error::",
  "<script>alert(1)</script>",
  "]]><x/>",
  "&lt;b&gt;",
  "@everyone #1 https://example.com www.example.com",
  "[text](https://example.com) ![x](y) {0} {{1}}",
  "a | b \\| c",
  "`tick` ``two``",
  "`",
  " ",
  "",
  "*/ ${x} `y` // z",
  "\\\" ' \\",
  "---\n- a: b",
];
const hostile = [...unseen, ...unseen.map((one) => `a${one}b`), ...tricks];

function reportOf(text: string): Report {
  const finding = { vendor: "gigahost", type: "DnsRecord", object: text, id: text, urn: `urn::${text}` };
  const property = { path: text, expected: text, actual: [text] };
  return {
    about: "drift",
    subject: text,
    at: "2026-01-02T03:04:05.678Z",
    ignored: 0,
    managed: 2,
    inSync: 0,
    inventoried: 2,
    unreadableVendors: [{ vendor: "artnet", reason: text }],
    findings: [
      { ...finding, kind: "changed", properties: [property] },
      { ...finding, kind: "unreadable", properties: [], reason: text },
    ],
  };
}

/** Nothing unseen but the line ends that the form itself has. */
const stray = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uffff]/u;
const command = /##\w*\[|^\s*::(?!(?:error|warning|notice) title=)/m;

describe.each(formatNames)("the form %s", (name) => {
  const lines = (text: string) => formats[name](reportOf(text), { colour: false }).split("\n").length;
  const plain = lines("plain");

  test.each(hostile.map((text) => [JSON.stringify(text), text]))("shows %s as it is", (_, text) => {
    const made = formats[name](reportOf(text), { colour: false });
    expect(made).not.toMatch(stray);
    expect(made).not.toMatch(command);
    expect(lines(text)).toBe(plain);
  });
});

test("JSON forms hold the very values", () => {
  for (const text of hostile.filter((one) => !/\p{Cs}/u.test(one))) {
    expect(JSON.parse(formats.json(reportOf(text), { colour: false }))).toMatchObject(reportOf(text));
    const item = { vendor: "gigahost", kind: "DnsRecord", id: "x", object: text, inputs: {} } as never;
    const file = importFileOf(
      [{ item, name: text, args: {}, inputs: { value: text }, outputs: {} }],
      "dynamic",
    );
    expect(file).not.toMatch(stray);
    expect(JSON.parse(file)).toMatchObject({ resources: [{ name: text, inputs: { value: text } }] });
  }
});

test("in Markdown a text is nothing but code: no link, nobody is called, no row is torn", () => {
  for (const text of hostile) {
    const made = formats.markdown(reportOf(text), { colour: false });
    const cellsOf = (line: string) => line.replace(/\\\|/g, "").split("|").length;
    const tables = made
      .split(/\n(?!\|)/)
      .map((part) => part.split("\n").filter((line) => line.startsWith("|")));
    for (const [header, ...rows] of tables.filter(({ length }) => length > 0))
      expect(new Set(rows.map(cellsOf))).toEqual(new Set([cellsOf(header!)]));
    expect(tables.filter(({ length }) => length > 2)).toHaveLength(2);
    const outside = made.replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");
    expect(outside).not.toMatch(/@everyone|example\.com|<script|\]\(/);
  }
});

test("TypeScript and YAML give the text back", () => {
  for (const text of hostile) {
    expect(typescript(text)).not.toMatch(stray);
    expect(runInNewContext(typescript(text))).toBe(text);
    expect(Object.keys(runInNewContext(`({ ${typescriptKey(text)}: 1 })`) as object)).toEqual([text]);
    expect(typescriptRemark(text)).not.toMatch(/[\r\n\u2028\u2029]/);
    expect(yaml(text)).not.toMatch(stray);
    if (!/\p{Cs}/u.test(text)) expect(load(yaml(text))).toBe(text);
  }
  expect(Object.keys(runInNewContext(`({ ${typescriptKey("__proto__")}: 1 })`) as object)).toEqual([
    "__proto__",
  ]);
});

test("a program holds what could not be declared as a comment alone", () => {
  for (const text of hostile) {
    const item = { vendor: "gigahost", kind: "DnsRecord", id: "x", object: text, inputs: {} } as never;
    const options = { project: "p", adopt: false, frontEnd: "plugin" } as const;
    for (const { program: write } of Object.values(languages)) {
      const files = write([], [{ item, reason: text }], options);
      const program = files["index.ts"] ?? files["__main__.py"] ?? files["Pulumi.yaml"]!;
      const remarks = program.slice(program.search(/^(\/\/|#) Not in this program/m));
      expect(remarks).toMatch(/Not in this program/);
      expect(
        remarks
          .trim()
          .split("\n")
          .every((line) => /^(\/\/|#) /.test(line)),
      ).toBe(true);
      expect(program).not.toMatch(stray);
    }
  }
});

test("checks and remarks are a line each", () => {
  for (const text of hostile) {
    const checks = [{ subject: "artnet", status: "error", message: text, fix: text } as const];
    const made = prettyChecks(checks, colours({}, {}));
    expect(made.split("\n")).toHaveLength(4);
    expect(made).not.toMatch(stray);
    expect(jsonChecks(checks)).not.toMatch(stray);
    let said = "";
    remark({ err: { write: (chunk: string) => ((said += chunk), true) } as never }, text);
    expect(said.split("\n")).toHaveLength(2);
    expect(said).not.toMatch(stray);
    expect(said).not.toMatch(command);
  }
});

test("what is typed wrongly is told without its controls", async () => {
  const { err } = await runCli(["\u001b[2J##[error]x"]);
  expect(err).not.toMatch(stray);
  expect(err).not.toMatch(command);
});

test.each(["123", "true", "null", "no", "1e3", "0x10", "~", "2026-01-01", "_", "-a-", "a b"])(
  "a folder called %s makes a project whose name is a text",
  (folder) => {
    const { "Pulumi.yaml": file } = programOf([], [], { project: folder, adopt: false, frontEnd: "dynamic" });
    expect((load(file!) as { name: unknown }).name).toBe(folder);
  },
);

test("standard error is written to by the one function that escapes", () => {
  const folder = join(__dirname, "../../cli");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const own = [
    ...["io.ts", "program.ts", "progress.ts", "demo/run.ts"],
    // Questions are escaped there; what a command that was started says is its own; addresses are ours.
    ...["init/ask.ts", "init/steps.ts", "simulate/run.ts"],
  ];
  const writing = files.filter((file) => readFileSync(join(folder, file), "utf8").includes("err.write("));
  expect(writing.filter((file) => !own.includes(file))).toEqual([]);
  const escaping = files.filter((file) =>
    /\.replace\(\/[^/]*(?:\\r|\\n|&<>)/.test(readFileSync(join(folder, file), "utf8")),
  );
  expect(escaping.filter((file) => !file.startsWith("escape/"))).toEqual([]);
});
