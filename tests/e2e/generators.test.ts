import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { currentSchema, manifest } from "../../reference/files";
import { cliEnvironment, findPulumi } from "./find-pulumi";

jest.setTimeout(240_000);

const root = join(__dirname, "..", "..");
const cli = findPulumi();
const scratch = mkdtempSync(join(tmpdir(), "rackform-generators-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Beside the CLI or on the PATH there is what generates and runs this language's programs. */
const hasHost = (language: string): boolean =>
  cli !== undefined &&
  [dirname(cli.binary), ...(process.env.PATH ?? "").split(":")].some((folder) =>
    existsSync(join(folder, `pulumi-language-${language}`)),
  );

const languages = ["nodejs", "python", "go", "dotnet", "java"];
const missing = languages.filter((language) => !hasHost(language));
afterAll(() => {
  const told = cli
    ? `the Pulumi CLI ${cli.version}; ${missing.length > 0 ? `no host was found for ${missing.join(", ")}` : "every language"}`
    : "no Pulumi CLI was found (PULUMI_BIN, PATH): schema.json was not tried on its generators";
  process.stderr.write(`generators: ${told}\n`);
});

const schema = join(scratch, "schema.json");
writeFileSync(schema, JSON.stringify(currentSchema()));
const environment = () => ({ ...process.env, ...cliEnvironment(cli!.binary, scratch, "generators") });
const pulumi = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(cli!.binary, args, { env: environment(), encoding: "utf8" });
  return { status, output: stdout + stderr };
};

const withCli = cli ? test : test.skip;

withCli("`pulumi schema check` has nothing to say", () => {
  expect(pulumi("schema", "check", schema)).toEqual({ status: 0, output: "" });
});

withCli("`pulumi schema check` does find faults", () => {
  const broken = join(scratch, "broken.json");
  const { resources, ...rest } = currentSchema() as { resources: Record<string, object> };
  const zone = {
    ...resources["rackform:index:DnsZone"],
    inputProperties: { domain: { $ref: "#/types/none" } },
  };
  writeFileSync(
    broken,
    JSON.stringify({ ...rest, resources: { ...resources, "rackform:index:DnsZone": zone } }),
  );
  expect(pulumi("schema", "check", broken).status).not.toBe(0);
});

/** An SDK as `pulumi package gen-sdk` writes it, and the names of its files. */
function generated(language: string): { folder: string; files: string[] } {
  const out = join(scratch, "sdk");
  const { status, output } = pulumi("package", "gen-sdk", schema, "--language", language, "--out", out);
  expect({ status, output }).toEqual({
    status: 0,
    output: expect.stringContaining("SDK has been written") as string,
  });
  const folder = join(out, language);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return { folder, files };
}

/** No SDK reads a program's environment for credentials: the plugin does. */
function readsNoCredentials(folder: string, files: string[], reader: RegExp): void {
  const sources = files.filter((file) => /\.(ts|py|go|cs|java)$/.test(file));
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.filter((file) => reader.test(readFileSync(join(folder, file), "utf8")))).toEqual([]);
}

const anyCredential = /get_?env(Default)?\w*\([^)]*(API_KEY|PASSWORD|USERNAME)/i;

(hasHost("nodejs") ? test : test.skip)(
  "Node.js: the SDK compiles, and has this package's name and version",
  () => {
    const { folder, files } = generated("nodejs");
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toMatchObject({
      name: "rackform",
      version: manifest().version,
    });
    readsNoCredentials(folder, files, anyCredential);
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    execFileSync(
      process.execPath,
      [
        join(root, "node_modules/typescript/bin/tsc"),
        ...["-p", ".", "--noEmit", "--skipLibCheck", "--types", "node", "--ignoreDeprecations", "6.0"],
      ],
      { cwd: folder, encoding: "utf8", stdio: "pipe" },
    );
  },
);

(hasHost("python") ? test : test.skip)(
  "Python: the SDK compiles, and asks for this version of the plugin",
  () => {
    const { folder, files } = generated("python");
    const facts = JSON.parse(
      readFileSync(join(folder, "pulumi_rackform/pulumi-plugin.json"), "utf8"),
    ) as object;
    expect(facts).toMatchObject({ name: "rackform", version: manifest().version });
    readsNoCredentials(folder, files, anyCredential);
    const python = spawnSync("python3", ["-m", "compileall", "-q", "pulumi_rackform"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (python.error) return;
    expect({ status: python.status, output: python.stdout }).toEqual({ status: 0, output: "" });
  },
);

(hasHost("go") ? test : test.skip)("Go: the SDK is generated, and is formatted as gofmt has it", () => {
  const { folder, files } = generated("go");
  readsNoCredentials(folder, files, anyCredential);
  expect(files).toContain("rackform/dnsRecord.go");
  const facts = JSON.parse(readFileSync(join(folder, "rackform/pulumi-plugin.json"), "utf8")) as object;
  expect(facts).toMatchObject({ name: "rackform", version: manifest().version });
  const gofmt = spawnSync("gofmt", ["-l", "rackform"], { cwd: folder, encoding: "utf8" });
  if (!gofmt.error) expect(gofmt.stdout).toBe("");
});

for (const language of ["dotnet", "java"]) {
  (hasHost(language) ? test : test.skip)(`${language}: the SDK is generated`, () => {
    const { folder, files } = generated(language);
    readsNoCredentials(folder, files, anyCredential);
  });
}
