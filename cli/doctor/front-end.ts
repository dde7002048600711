import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { load } from "js-yaml";
import { pluginEntry } from "../../program/plugin-entry";
import type { Io } from "../io";
import { version } from "../version";
import { type Check, failed, ok, warning } from "./check";

const subject = "front end";
const executable = "pulumi-resource-rackform";

/** What of a project's file decides how its resources are carried out. */
interface Project {
  /** `nodejs`, `python`, `yaml`, … */
  runtime: string;
  names?: { path?: string };
}

export function projectIn(folder: string): Project {
  const file = ["Pulumi.yaml", "Pulumi.yml"].map((name) => join(folder, name)).find(existsSync);
  try {
    const project = load(file === undefined ? "" : readFileSync(file, "utf8")) as {
      runtime?: string | { name?: string };
    } | null;
    const runtime = typeof project?.runtime === "object" ? project.runtime.name : project?.runtime;
    return { runtime: runtime ?? "nodejs", names: pluginEntry(project) };
  } catch {
    // Pulumi says what is wrong with it.
    return { runtime: "nodejs" };
  }
}

/** Whether the engine finds the plugin, where the project needs it: with another language than Node.js's, or by its own choice. */
export function frontEndCheck(folder: string, io: Io): Check {
  const { runtime, names } = projectIn(folder);
  if (!names && runtime === "nodejs")
    return ok(subject, "dynamic: Pulumi.yaml does not name the plugin, and nothing has to be found");
  if (names?.path !== undefined) return atPath(resolve(folder, names.path), names.path);
  const onPath = (io.env.PATH ?? "").split(delimiter).some((at) => existsSync(join(at, executable)));
  if (names || onPath)
    return ok(subject, onPath ? "plugin, found on the PATH" : "plugin, which Pulumi gets from its source");
  return warning(
    subject,
    `a program in ${runtime} needs the plugin, and neither Pulumi.yaml names it nor is it on the PATH: Pulumi downloads it`,
    "npm install rackform && pulumi package add ./node_modules/rackform/plugin, or npm install --global rackform",
  );
}

function atPath(folder: string, path: string): Check {
  if (!existsSync(join(folder, executable)))
    return failed(
      subject,
      `Pulumi.yaml names the plugin at ${path}, and there is none`,
      "npm install rackform, or mend the path: it begins at Pulumi.yaml's folder",
    );
  const found = versionOf(join(folder, "..", "package.json"));
  if (found === undefined || found === version()) return ok(subject, `plugin ${found ?? ""} at ${path}`);
  return warning(
    subject,
    `the plugin at ${path} is ${found}, and ${version()} runs here`,
    "npx rackform runs the program's own",
  );
}

function versionOf(manifest: string): string | undefined {
  try {
    const { name, version: own } = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, string>;
    return name === "rackform" ? own : undefined;
  } catch {
    return undefined;
  }
}
