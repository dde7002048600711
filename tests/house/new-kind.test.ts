import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { kinds } from "../../resources/kinds";
import { added, answers, extended, profile, promises, tests } from "./model-key";

const root = join(__dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** An existing file with the lines of the model kind. */
function withLines(path: string, leave: readonly string[] = []): string {
  return extended[path]!.reduce((text, [anchor, more]) => {
    if (!text.includes(anchor)) throw new Error(`${path} has no ${anchor}`);
    return leave.includes(more) ? text : text.replace(anchor, () => anchor + more);
  }, read(path));
}

const model = (): Record<string, string> => ({
  ...added,
  "resources/kinds.ts": withLines("resources/kinds.ts"),
  "resources/profiles.ts": withLines("resources/profiles.ts"),
});

const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => readFileSync(path, "utf8")) as {
  config: { compilerOptions: object };
};
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
const parsed = new Map<string, ts.SourceFile | undefined>();
let last: ts.Program | undefined;

/** What the compiler says of a kind's own files and of the lists, some files being others than on the disk. */
function faults(changed: Record<string, string>): string[] {
  const texts = new Map(Object.entries(changed).map(([path, text]) => [join(root, path), text]));
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    readFile: (path) => texts.get(path) ?? disk.readFile(path),
    directoryExists: (path) =>
      [...texts.keys()].some((file) => dirname(file) === path) || disk.directoryExists!(path),
    getSourceFile(path, version) {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, version);
      if (!parsed.has(path)) parsed.set(path, disk.getSourceFile(path, version));
      return parsed.get(path);
    },
  };
  const program = ts.createProgram({
    rootNames: [...texts.keys()],
    options: { ...options, noEmit: true, declaration: false },
    host,
    ...(last ? { oldProgram: last } : {}),
  });
  last = program;
  return [...texts.keys()].flatMap((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(
        ({ messageText }) =>
          `${path.slice(root.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      ),
  );
}

test("with its files and lines a new kind compiles", () => {
  expect(faults(model())).toEqual([]);
}, 180_000);

test.each(Object.keys(answers))(
  "without its answer %s it does not",
  (place) => {
    const name = place.slice(place.indexOf(".") + 1);
    const found = faults({ ...model(), "resources/model-key/profile.ts": profile([place]) });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^resources/model-key/profile\\.ts: Property '${name}' is missing`));
  },
  60_000,
);

test.each(Object.entries(promises))(
  "nor without %s",
  (name, text) => {
    const path = "resources/model-key/kind.ts";
    const found = faults({ ...model(), [path]: added[path]!.replace(text, "") });
    expect(found).toEqual([
      expect.stringMatching(
        new RegExp(`^resources/model-key/kind\\.ts: Property '${name}' is missing`),
      ) as string,
    ]);
  },
  60_000,
);

test("nor without its profile in the list", () => {
  const [, line] = extended["resources/profiles.ts"]!;
  const found = faults({
    ...model(),
    "resources/profiles.ts": withLines("resources/profiles.ts", [line![1]]),
  });
  expect(found).toEqual([
    expect.stringMatching(/^resources\/profiles\.ts: Property 'modelKey' is missing/) as string,
  ]);
}, 60_000);

test("nor when it comes to another vendor at which nobody lists its objects", () => {
  const path = "resources/model-key/schema.ts";
  const found = faults({ ...model(), [path]: added[path]!.replace('["i3d"]', '["i3d", "gigahost"]') });
  expect(found).toEqual([expect.stringMatching(/i3d\.ts: Property 'gigahost' is missing/) as string]);
}, 60_000);

test("it takes at most ten new files, and its name is typed at most three times", () => {
  const files = [...Object.keys(added), ...tests];
  expect(files.length).toBeLessThanOrEqual(10);
  const typed = [
    ...Object.values(added),
    ...Object.values(extended).flatMap((lines) => lines.map(([, text]) => text)),
  ]
    .join("\n")
    .match(/"ModelKey"/g);
  expect(typed!.length).toBeLessThanOrEqual(3);
});

test("the list in CONTRIBUTING.md names every file that has to be touched", () => {
  const text = read("CONTRIBUTING.md");
  const list = text.slice(text.indexOf("## A kind"), text.indexOf("## A vendor"));
  const isNamed = (path: string) => {
    const general = path.replace("model-key", "<kind>");
    const [folder, file] = [`${dirname(general)}/`, general.slice(dirname(general).length + 1)];
    return (
      list.includes(`\`${general}\``) ||
      (list.includes(`\`${folder}\``) && (list.includes(`\`${file}\``) || folder.startsWith("tests/")))
    );
  };
  const vendors = (path: string) => path.replace("/i3d.ts", "/<vendor>.ts");
  const files = [...Object.keys(added), ...Object.keys(extended), ...tests].map(vendors);
  expect(files.filter((path) => !isNamed(path) && !path.endsWith("/<vendor>.ts"))).toEqual([]);
  expect(list).toContain("one file per vendor");
});

/** Every hand-written file of the product. */
function product(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && entry.name !== "class.ts")
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
}

test("no file of the product but its own names a kind", () => {
  const files = ["cli", "engine", "provider", "resources", "testing"].flatMap(product);
  expect(files.length).toBeGreaterThan(100);
  const naming = files.flatMap((path) => {
    const text = read(path);
    return kinds.flatMap(({ facts: { name } }) => (text.includes(`"${name}"`) ? [`${path} ${name}`] : []));
  });
  const own = naming.filter((one) => /^resources\/(?!contract\/)[^/]+\/kind\.ts /.test(one));
  expect(own).toHaveLength(kinds.length);
  // An argument that takes another kind's resource says which, and a profile whose settings are managed as well.
  expect(naming.filter((one) => !own.includes(one)).sort()).toEqual([
    "resources/bgp-session/schema.ts BgpAsn",
    "resources/contract/kind.ts BgpAsn",
    "resources/contract/kind.ts DnsZone",
    "resources/contract/kind.ts FlexMetalServer",
    "resources/contract/kind.ts FlexMetalTag",
    "resources/contract/kind.ts SshKey",
    "resources/contract/kind.ts VmCloud",
    "resources/dns-record/schema.ts DnsZone",
    "resources/dns-redirect/schema.ts DnsZone",
    "resources/dns-zone-file/schema.ts DnsZone",
    "resources/dnssec/schema.ts DnsZone",
    "resources/ds-records/schema.ts DnsZone",
    "resources/flex-metal-server/schema.ts FlexMetalTag",
    "resources/flex-metal-server/schema.ts SshKey",
    "resources/flex-vm/schema.ts VmCloud",
    "resources/functions/get-dns-records.ts DnsZone",
    "resources/server-labels/schema.ts FlexMetalServer",
    "resources/server/profile.ts ServerName",
    "resources/server/schema.ts SshKey",
    "resources/switch-port/schema.ts FlexMetalServer",
    "resources/virtual-machine/schema.ts SshKey",
  ]);
});
