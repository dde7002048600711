import { execFileSync, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifest } from "../../reference/files";

const root = join(__dirname, "..", "..");
const { archive, platforms, writeLaunchers } = jest.requireActual<{
  archive(source?: string): Buffer;
  platforms: string[];
  writeLaunchers(folder: string, source?: string): string[];
}>("../../scripts/launcher.js");

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "rackform-launcher-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function unpacked(): string {
  writeFileSync(join(folder, "launcher.tar.gz"), archive());
  const to = join(folder, "launcher");
  mkdirSync(to);
  execFileSync("tar", ["-xzf", join(folder, "launcher.tar.gz"), "-C", to]);
  return to;
}

test("an archive for each platform that engines ask for, under the names that they ask by", () => {
  const { version } = manifest();
  const names = writeLaunchers(join(folder, "made"));
  expect(names).toEqual(platforms.map((one) => `pulumi-resource-rackform-v${version}-${one}.tar.gz`));
  expect(platforms).toEqual(expect.arrayContaining(["linux-amd64", "darwin-arm64", "windows-amd64"]));
  expect(readdirSync(join(folder, "made")).sort()).toEqual([...names].sort());
  expect(archive().equals(archive())).toBe(true);
});

test("it has what an engine runs, and depends on this version of the package", () => {
  const to = unpacked();
  expect(readdirSync(to).sort()).toEqual([
    "PulumiPlugin.yaml",
    "index.js",
    "package.json",
    "pulumi-resource-rackform",
    "pulumi-resource-rackform.cmd",
  ]);
  expect(statSync(join(to, "pulumi-resource-rackform")).mode & 0o777).toBe(0o755);
  const { dependencies } = JSON.parse(readFileSync(join(to, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    version: string;
    peerDependencies: Record<string, string>;
    exports: object;
  };
  expect(dependencies).toEqual({ ...own.peerDependencies, rackform: own.version });
  expect(own.exports).toHaveProperty(["./plugin"]);
});

test("the executable starts the plugin of the package that lies beside it", async () => {
  const to = unpacked();
  mkdirSync(join(to, "node_modules"));
  symlinkSync(root, join(to, "node_modules/rackform"));
  const child = spawn(join(to, "pulumi-resource-rackform"), ["127.0.0.1:1"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const line = await new Promise<string>((resolve) =>
      child.stdout.once("data", (data) => resolve(String(data))),
    );
    expect(line).toMatch(/^\d+\n$/);
  } finally {
    child.kill();
  }
});
