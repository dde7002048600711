import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import * as rackform from "../index";
import { pythonName } from "../cli/escape/python";
import { currentSchema } from "../reference/files";
import { registrations } from "./program/registrations";

const folder = join(__dirname, "../examples");
const hasPython = spawnSync("python3", ["--version"]).status === 0;
const project = mkdtempSync(join(tmpdir(), "rackform-examples-"));
beforeAll(() => void jest.doMock("rackform", () => rackform));
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
  if (!hasPython) process.stderr.write("examples: no python3 was found: those in Python were not run\n");
});

/** A resource as a program declares it: arguments by the schema's names. */
interface Declared {
  kind: string;
  name: string;
  args: Record<string, unknown>;
}

const sorted = (all: Declared[]) => [...all].sort((a, b) => (a.kind + a.name < b.kind + b.name ? -1 : 1));

/** What the program in TypeScript declares, which those in other languages are held against. */
async function inTypeScript(name: string): Promise<Declared[]> {
  writeFileSync(join(project, "Pulumi.yaml"), "name: t\nruntime: nodejs\npackages: {rackform: ./x}\n");
  const { all } = await registrations(() => {
    jest.isolateModules(() => void jest.requireActual(join(folder, name, "index.ts")));
  }, project);
  return all
    .filter((request) => request.getType().startsWith("rackform:"))
    .map((request) => ({
      kind: request.getType().split(":")[2]!,
      name: request.getName(),
      args: request.getObject()!.toJavaScript(),
    }));
}

const schema = currentSchema() as {
  resources: Record<string, { inputProperties: object; requiredInputs: string[] }>;
};

/** Every argument is one of the schema, and none is missing. */
function keepsToSchema(all: Declared[]): void {
  for (const { kind, args } of all) {
    const { inputProperties, requiredInputs } = schema.resources[`rackform:index:${kind}`]!;
    expect(Object.keys(inputProperties)).toEqual(expect.arrayContaining(Object.keys(args)));
    expect(Object.keys(args)).toEqual(expect.arrayContaining(requiredInputs));
  }
}

function inYaml(name: string): Declared[] {
  interface Resource {
    type: string;
    name?: string;
    properties: Record<string, unknown>;
  }
  const program = load(readFileSync(join(folder, name, "Pulumi.yaml"), "utf8")) as {
    variables?: Record<string, unknown>;
    resources: Record<string, Resource>;
  };
  const meant = (value: unknown): unknown => {
    const [, key, isId] = (typeof value === "string" && /^\$\{([\w-]+)(\.id)?\}$/.exec(value)) || [];
    if (key === undefined) return value;
    if (!isId) return program.variables![key];
    const { vendor, domain } = program.resources[key]!.properties;
    return `${String(vendor)}:${String(domain)}`;
  };
  return Object.entries(program.resources).map(([key, { type, name: named, properties }]) => ({
    kind: type.split(":")[2]!,
    name: named ?? key,
    args: Object.fromEntries(Object.entries(properties).map(([argument, value]) => [argument, meant(value)])),
  }));
}

/** Runs a program with classes that note what they are given; ids are those that a preview knows. */
const recorder = `
import json, sys, types
made = []
class Ref:
    pass
def kind(name):
    class Made:
        def __init__(self, resource, opts=None, **args):
            made.append([name, resource, {k: v for k, v in args.items() if v is not None}])
            self.id = f"{args.get('vendor')}:{args.get('domain')}"
        def __getattr__(self, output): return Ref()
    return Made
class Options:
    def __init__(self, **given): pass
pulumi = types.ModuleType("pulumi")
pulumi.ResourceOptions, pulumi.export = Options, lambda name, value: None
package = types.ModuleType("pulumi_rackform")
package.__getattr__ = kind
sys.modules.update({"pulumi": pulumi, "pulumi_rackform": package})
sys.path.insert(0, ".")
exec(compile(open("__main__.py").read(), "__main__.py", "exec"))
print(json.dumps(made))
`;

function inPython(name: string): Declared[] {
  const { stdout, stderr, status } = spawnSync("python3", ["-B", "-c", recorder], {
    cwd: join(folder, name),
    encoding: "utf8",
    env: { ...process.env, PYTHONUTF8: "1" },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return (JSON.parse(stdout) as [string, string, Record<string, unknown>][]).map(([kind, named, args]) => ({
    kind,
    name: named,
    args,
  }));
}

/** Arguments under Python's names. */
function snake(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snake);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [pythonName(key), snake(inner)]));
}

test("the quickstart in YAML declares what the one in TypeScript does", async () => {
  const made = inYaml("quickstart-yaml");
  keepsToSchema(made);
  expect(made).toHaveLength(34);
  expect(sorted(made)).toEqual(sorted(await inTypeScript("quickstart")));
});

(hasPython ? test : test.skip).each(["quickstart", "company"])(
  "%s in Python declares what the one in TypeScript does",
  async (name) => {
    const declared = await inTypeScript(name);
    keepsToSchema(declared);
    const renamed = declared.map(({ args, ...rest }) => ({ ...rest, args: snake(args) as Declared["args"] }));
    expect(sorted(inPython(`${name}-python`))).toEqual(sorted(renamed));
  },
);

const programs = readdirSync(folder).filter(
  (name) => existsSync(join(folder, name, "Pulumi.yaml")) && !existsSync(join(folder, name, "index.ts")),
);

test.each(programs)("%s has what Pulumi needs", (name) => {
  const file = load(readFileSync(join(folder, name, "Pulumi.yaml"), "utf8")) as {
    name: string;
    runtime: string | { name: string };
  };
  const runtime = typeof file.runtime === "string" ? file.runtime : file.runtime.name;
  expect([file.name, name.split("-").at(-1)]).toEqual([`rackform-${name}`, runtime]);
  if (runtime === "python")
    expect(readFileSync(join(folder, name, "requirements.txt"), "utf8")).toMatch(
      /^pulumi>=3\.\d+\.\d+,<4\n$/,
    );
});
