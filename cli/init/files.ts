import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { VendorName } from "../../resources/contract/vendors";
import { yaml } from "../escape/yaml";
import type { LanguageName } from "../export/languages";
import { packageRoot, version } from "../version";
import { programs } from "./programs";

/** Where the state of a trial is kept: a folder of the project. */
export const stateFolder = "state";

export interface NewProject {
  name: string;
  vendor: VendorName;
  /** A zone of the account, for the first record; vendors without DNS have none. */
  zone?: string;
  simulate: boolean;
  language: LanguageName;
}

/** The files of a new project. */
export function projectFiles(folder: string, project: NewProject): Record<string, string> {
  const { language } = project;
  const program = programs[language];
  const files: Record<string, string> = {
    "Pulumi.yaml": pulumiYaml(project),
    ...program.files(project),
    ...program.companions(folder),
  };
  const manifest = files["package.json"];
  if (manifest !== undefined) files["package.json"] = withOwnPackage(manifest, folder);
  const unkept = ["node_modules", stateFolder, ...program.unkept].map((name) => `/${name}/\n`);
  if (!existsSync(join(folder, ".gitignore"))) files[".gitignore"] = unkept.join("");
  return files;
}

function pulumiYaml(project: NewProject): string {
  const { name, language, simulate } = project;
  const { head, tail } = programs[language];
  const lines = [`name: ${yaml(name)}`, ...head];
  // A trial needs no account at Pulumi either.
  if (simulate) lines.push("backend:", `  url: file://./${stateFolder}`);
  return `${[...lines, ...tail(project)].join("\n")}\n`;
}

/** In a checkout the package is its folder: a registry may not have this version. */
function withOwnPackage(manifest: string, folder: string): string {
  const root = packageRoot();
  if (root.split(sep).includes("node_modules")) return manifest;
  // By a function: `$&` in a path would be what was found.
  return manifest.replace(
    `"rackform": "^${version()}"`,
    () => `"rackform": ${JSON.stringify(`file:${relative(folder, root)}`)}`,
  );
}
