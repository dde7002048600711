import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const root = join(__dirname, "..", "..");

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

export const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;

/** The package as it would be published. Needs dist/, which `npm test` makes. */
export function packed(folder: string): string {
  if (!existsSync(join(root, "dist", "index.js"))) throw new Error("dist/ is missing: npm run build");
  const out = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(out) as [{ filename: string }];
  return join(folder, filename);
}

/** A folder that goes when the tests of a file are over. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "rackform-package-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Puts the packed package into a folder's node_modules, its dependencies and the peer as links to those of this tree:
 * what an installation comes to, without a registry.
 */
export function unpackInto(folder: string, tarball: string): void {
  const modules = join(folder, "node_modules");
  const target = join(modules, "rackform");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", target]);
  for (const name of [
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.peerDependencies),
    "ts-node",
    "typescript",
    "@types/node",
  ]) {
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(root, "node_modules", name), link, "dir");
  }
}

/** Writes a project's files; a text for each path. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
