import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `schema/released/<version>.json` holds the schema of every release. */
export const releasedFolder = join("schema", "released");

type Version = [number, number, number];

function parse(version: string): Version {
  const [major = 0, minor = 0, patch = 0] = version.split("-")[0]!.split(".").map(Number);
  return [major, minor, patch];
}

function compare(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** The schema of the newest release, if there was one. */
export function lastRelease(root: string): { version: string; schema: unknown } | undefined {
  const folder = join(root, releasedFolder);
  if (!existsSync(folder)) return undefined;
  const versions = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length));
  const version = versions.sort(compare).at(-1);
  return version === undefined
    ? undefined
    : { version, schema: JSON.parse(readFileSync(join(folder, `${version}.json`), "utf8")) };
}

/**
 * Whether the next release may break programs: its version does so (a new major one, a new minor one before 1.0), or a
 * changeset announces it.
 */
export function mayBreak(root: string, released: string, version: string): boolean {
  const [old, now] = [parse(released), parse(version)];
  if (now[0] > old[0] || (old[0] === 0 && now[0] === 0 && now[1] > old[1])) return true;
  const step = old[0] === 0 ? "minor" : "major";
  const folder = join(root, ".changeset");
  if (!existsSync(folder)) return false;
  const changesets = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  return changesets.some((name) =>
    new RegExp(`^["']?rackform["']?:\\s*(${step}|major)\\s*$`, "m").test(
      readFileSync(join(folder, name), "utf8"),
    ),
  );
}
