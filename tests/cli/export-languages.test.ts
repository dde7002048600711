import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { python, pythonName } from "../../cli/escape/python";
import { Arguments, literal } from "../../cli/export/python/literal";
import { entry } from "../../cli/export/yaml/literal";
import { currentSchema } from "../../reference/files";
import { Simulator } from "../../simulator";
import { runCli } from "./run-cli";
import { seedAwkward } from "./support/awkward";
import { isPretty } from "./support/pretty";

jest.setTimeout(60_000);

const beginning = Date.parse("2035-01-01T00:00:00Z");
const simulator = new Simulator({ clock: { now: () => beginning } });
const folder = mkdtempSync(join(tmpdir(), "rackform-languages-"));
const hasBlack = spawnSync("python3", ["-m", "black", "--version"]).status === 0;
const hasPython = spawnSync("python3", ["--version"]).status === 0;

beforeAll(async () => {
  seedAwkward(simulator);
  await simulator.listen();
});
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
  if (!hasPython)
    process.stderr.write("export: no python3 was found: programs in Python were not read back\n");
  else if (!hasBlack)
    process.stderr.write("export: no black was found: the form of programs in Python was not checked\n");
});

const exporting = (...args: string[]) =>
  runCli(["export", ...args], { env: simulator.environment(), cwd: folder });
const filesIn = (name: string) =>
  Object.fromEntries(
    readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file), "utf8")]),
  );

function expectGolden(name: string, files: Record<string, string>): void {
  const golden = join(__dirname, "golden", "export", name);
  if (process.env.RACKFORM_GOLDEN === "write") {
    rmSync(golden, { recursive: true, force: true });
    mkdirSync(golden, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(golden, `${file}.golden`), text);
  }
  const kept = readdirSync(golden).map((file) => [
    file.replace(/\.golden$/, ""),
    readFileSync(join(golden, file), "utf8"),
  ]);
  expect(files).toEqual(Object.fromEntries(kept));
}

interface Resource {
  type: string;
  name: string;
  properties: Record<string, unknown>;
  options?: Record<string, unknown>;
}
interface Imported {
  resources: { type: string; name: string; id: string; inputs?: unknown }[];
}
const imports = (name: string) =>
  JSON.parse(readFileSync(join(folder, name, "import.json"), "utf8")) as Imported;
const schema = currentSchema() as {
  resources: Record<string, { inputProperties: object; requiredInputs: string[] }>;
};

test("YAML: the program of the golden file, formatted; every argument is one that the schema has", async () => {
  const { code, err } = await exporting("--out", "yaml", "--language", "yaml", "--project", "p");
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringMatching(
      /cd yaml && npm install rackform && pulumi stack init && pulumi import/,
    ) as string,
  });
  const files = filesIn("yaml");
  expectGolden("yaml", files);
  isPretty(join(folder, "yaml"));
  const { resources } = load(files["Pulumi.yaml"]!) as { resources: Record<string, Resource> };
  expect(Object.keys(resources).length).toBeGreaterThan(40);
  for (const { type, properties } of Object.values(resources)) {
    const { inputProperties, requiredInputs } = schema.resources[type]!;
    expect(Object.keys(inputProperties)).toEqual(expect.arrayContaining(Object.keys(properties)));
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(requiredInputs));
  }
  const named = Object.values(resources).map(({ type, name }) => [type, name]);
  expect(named.sort()).toEqual(
    imports("yaml")
      .resources.map(({ type, name }) => [type, name])
      .sort(),
  );
  expect(
    imports("yaml").resources.every((one) => /^rackform:index:/.test(one.type) && !("inputs" in one)),
  ).toBe(true);
});

test("all languages declare the same", async () => {
  await exporting("--out", "same-yaml", "--language", "yaml");
  await exporting("--out", "same-ts", "--front-end", "plugin");
  await exporting("--out", "same-python", "--language", "python");
  const { resources } = imports("same-yaml");
  expect(imports("same-ts").resources).toEqual(resources);
  expect(imports("same-python").resources).toEqual(resources);
  expect(readFileSync(join(folder, "same-ts/Pulumi.yaml"), "utf8")).toMatch(
    /plugins:\n {2}providers:\n {4}- name: rackform/,
  );
});

/** Runs a program in Python with classes that only note what they are given. */
const recorder = `
import json, sys, types
made = []
def kind(name):
    class Made:
        def __init__(self, resource, opts=None, **args):
            self.id = "id of " + resource
            options = {k: v for k, v in vars(opts).items()} if opts else {}
            made.append([name, resource, args, options])
    return Made
class Options:
    def __init__(self, **given): self.__dict__.update(given)
pulumi = types.ModuleType("pulumi"); pulumi.ResourceOptions = Options
package = types.ModuleType("pulumi_rackform")
package.__getattr__ = kind
sys.modules.update({"pulumi": pulumi, "pulumi_rackform": package})
sys.path.insert(0, ".")
exec(compile(open("__main__.py").read(), "__main__.py", "exec"))
print(json.dumps(made))
`;

type Made = [kind: string, name: string, args: Record<string, unknown>, options: Record<string, unknown>];

test("Python: the program of the golden files; run, it gives what the program in YAML declares", async () => {
  const { code, err } = await exporting("--out", "python", "--language", "python", "--project", "p");
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringMatching(
      /npm install rackform && pulumi package add \.\/node_modules\/rackform\/plugin && /,
    ) as string,
  });
  expectGolden("python", filesIn("python"));
  if (hasBlack) execFileSync("python3", ["-m", "black", "--quiet", "--check", join(folder, "python")]);
  if (!hasPython) return;
  await exporting("--out", "yaml-beside", "--language", "yaml", "--project", "p");
  const text = readFileSync(join(folder, "yaml-beside", "Pulumi.yaml"), "utf8");
  const { resources } = asPrograms(load(text)) as { resources: Record<string, Resource> };
  const told = execFileSync("python3", ["-c", recorder], { cwd: join(folder, "python"), encoding: "utf8" });
  const made = JSON.parse(told) as Made[];
  const idOf = (value: unknown) => {
    const key = typeof value === "string" ? /^\$\{(\w+)\.id\}$/.exec(value)?.[1] : undefined;
    return key === undefined ? value : `id of ${resources[key]!.name}`;
  };
  const snake = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(snake);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [pythonName(key), snake(idOf(inner))]),
    );
  };
  const optionsOf = ({ ignoreChanges, ...rest }: Record<string, unknown> = {}) => ({
    ...rest,
    ...(ignoreChanges ? { ignore_changes: (ignoreChanges as string[]).map(pythonName) } : {}),
  });
  const declared = Object.values(resources).map(({ type, name, properties, options }) => [
    type.split(":")[2],
    name,
    // What the tables leave out is the default.
    { ...(type.endsWith("DnsRecord") ? { name: "@" } : {}), ...(snake(properties) as object) },
    optionsOf(options),
  ]);
  const byName = (one: unknown[], other: unknown[]) =>
    String(one.slice(0, 2)) < String(other.slice(0, 2)) ? -1 : 1;
  const filled = made.map(([kind, name, args, options]) => [
    kind,
    name,
    kind === "DnsRecord" ? { name: "@", ttl: 3600, ...args } : args,
    options,
  ]);
  expect(filled.sort(byName)).toEqual(declared.sort(byName));
});

test("programs that adopt say so in every language, where the kind has it", async () => {
  for (const language of ["yaml", "python"]) {
    await exporting("--out", `adopt-${language}`, "--language", language, "--adopt");
    const files = filesIn(`adopt-${language}`);
    expect(files).not.toHaveProperty(["import.json"]);
    const program = files["__main__.py"] ?? files["Pulumi.yaml"]!;
    expect(program).toMatch(/adopt(=True|: true)/);
  }
  const { resources } = load(filesIn("adopt-yaml")["Pulumi.yaml"]!) as {
    resources: Record<string, Resource>;
  };
  for (const { type, properties } of Object.values(resources))
    expect("adopt" in properties).toBe("adopt" in schema.resources[type]!.inputProperties);
});

test("what a language cannot have is refused", async () => {
  for (const [language, frontEnd, code] of [
    ["yaml", "dynamic", 1],
    ["python", "dynamic", 1],
    ["yaml", "plugin", 0],
  ] as const) {
    const out = `refused-${language}-${frontEnd}`;
    const ran = await exporting("--out", out, "--language", language, "--front-end", frontEnd);
    expect(ran.code).toBe(code);
    if (code === 1) expect(ran.err).toMatch(/--front-end dynamic cannot carry out a program in/);
  }
});

/** An odd number of dollars: the last one begins a reference. */
const reference = /(?<!\$)(\$\$)*\$\{/;

/** Texts and keys as programs in YAML have them (pulumi-yaml, parseInterpolate); references stay. */
function asPrograms(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\$\$/g, () => "$");
  if (Array.isArray(value)) return value.map(asPrograms);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [asPrograms(key) as string, asPrograms(inner)]),
  );
}

const awkward = [
  "$",
  "$$",
  "a$$$b",
  "$$$${x}$",
  "from ${HOME} $& $1",
  "",
  "a\"b'c",
  "${a.b}",
  "$${x}",
  "\\",
  "two\nlines",
  "tab\t",
  "blåbær",
  "😀\u200b",
  "\u{e0001}",
  "# no",
  "- no",
  "yes",
  "1e3",
];

test.each(awkward)("a text %j comes back from both languages", (text) => {
  const value = { text, list: [text, { inner: text }, []], empty: {}, [text || "key"]: 1.5, yes: true };
  const lines = entry("value", value, 0).join("\n");
  expect(lines).not.toMatch(reference);
  expect(asPrograms(load(lines))).toEqual({ value });
  if (!hasPython) return;
  const written = literal(
    { args: new Arguments({ someText: text, list: [{ innerText: text }] }), [text]: text },
    { indent: 0, column: 0, after: 0 },
  );
  const script = "import ast, json, sys; print(json.dumps(ast.literal_eval(sys.stdin.read())))";
  const back = execFileSync("python3", ["-c", script], {
    input: written,
    encoding: "utf8",
    env: { ...process.env, PYTHONUTF8: "1" },
  });
  expect(JSON.parse(back)).toEqual({ args: { some_text: text, list: [{ inner_text: text }] }, [text]: text });
  expect(python(text)).not.toMatch(/[\r\n\u2028]/);
});
