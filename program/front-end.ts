import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { onDemand } from "./on-demand";

/**
 * What carries a program's resources out: Pulumi's host of dynamic resources, which needs nothing but this package, or
 * the plugin `pulumi-resource-rackform`.
 */
export type FrontEnd = "dynamic" | "plugin";

/** What Pulumi calls a project's file. */
const projectFiles = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

interface Known {
  stamp: string;
  frontEnd: FrontEnd;
}

const known = new Map<string, Known>();

/**
 * The front end that the project's file names. The file is committed and the same lines make the engine find the plugin,
 * so that types are the same on every machine; what happens to be installed must not decide. A program without a
 * project's folder (under mocks, an inline program) has the dynamic one.
 */
export function frontEnd(folder: string = pulumi.getRootDirectory()): FrontEnd {
  if (folder === "") return "dynamic";
  for (const name of projectFiles) {
    const file = join(folder, name);
    const stamp = stampOf(file);
    if (stamp === undefined) continue;
    const before = known.get(file);
    if (before?.stamp === stamp) return before.frontEnd;
    const chosen = namesPlugin(readFileSync(file, "utf8"), file) ? "plugin" : "dynamic";
    known.set(file, { stamp, frontEnd: chosen });
    return chosen;
  }
  return "dynamic";
}

function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? `${found.mtimeMs} ${found.size}` : undefined;
}

/** Whether a project's file has the plugin under `plugins.providers` or `packages`. */
export function namesPlugin(text: string, file: string): boolean {
  // The parser is loaded by those alone who need it.
  if (!text.includes("rackform") || !/\b(plugins|packages)["']?\s*:/.test(text)) return false;
  let project: unknown;
  try {
    project = onDemand.yaml().load(text);
  } catch (error) {
    throw new pulumi.RunError(`${file} cannot be read: ${(error as Error).message.split("\n")[0]}`);
  }
  return onDemand.pluginEntry().pluginEntry(project) !== undefined;
}
