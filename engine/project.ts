import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { load } from "js-yaml";
import type { SecretBox } from "./state/secrets";

/** What Pulumi.yaml says that the engine needs. */
export interface Project {
  name: string;
  /** The folder the program runs in. */
  directory: string;
  /** What to run there: "." or a file name. */
  entry: string;
  typescript: boolean;
  nodeArgs: string[];
  /** Defaults for configuration, as `namespace:key`. */
  config: Record<string, string>;
  /** Folders of plugins, by their names. */
  plugins: Record<string, string>;
}

/** A stack's configuration; values are texts, objects are JSON. */
export interface StackConfig {
  config: Record<string, string>;
  secretKeys: string[];
}

type Yaml = Record<string, unknown>;

const isMap = (value: unknown): value is Yaml =>
  typeof value === "object" && value !== null && !Array.isArray(value);

async function readYaml(path: string): Promise<Yaml | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const value = load(text);
  if (value !== undefined && value !== null && !isMap(value))
    throw new Error(`${path} is not a map of settings`);
  return value ?? {};
}

async function readFirst(directory: string, name: string): Promise<Yaml | undefined> {
  return (await readYaml(join(directory, `${name}.yaml`))) ?? readYaml(join(directory, `${name}.yml`));
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Reads Pulumi.yaml in a folder. Throws when there is none, it has no name, or is not for Node.js. */
export async function readProject(directory: string): Promise<Project> {
  const yaml = await readFirst(directory, "Pulumi");
  if (!yaml) throw new Error(`no Pulumi.yaml in ${directory}`);
  const { name, runtime } = yaml;
  if (typeof name !== "string" || name === "")
    throw new Error(`Pulumi.yaml in ${directory} gives no project name`);
  const language = isMap(runtime) ? runtime["name"] : runtime;
  if (language !== "nodejs")
    throw new Error(`the runtime "${String(language)}" is not supported, only "nodejs"`);
  const options = isMap(runtime) && isMap(runtime["options"]) ? runtime["options"] : {};
  const nodeArgs = options["nodeargs"];
  return {
    name,
    ...(await entryOf(directory, typeof yaml["main"] === "string" ? yaml["main"] : undefined)),
    typescript: options["typescript"] !== false,
    nodeArgs: typeof nodeArgs === "string" ? nodeArgs.split(/\s+/).filter(Boolean) : [],
    config: configDefaults(name, yaml["config"]),
    plugins: pluginFolders(directory, yaml),
  };
}

/** `plugins.providers` and, with a path, `packages`; what a registry would have to be asked for is left out. */
function pluginFolders(directory: string, yaml: Yaml): Record<string, string> {
  const plugins = isMap(yaml["plugins"]) ? yaml["plugins"]["providers"] : undefined;
  const listed = (Array.isArray(plugins) ? plugins : []).filter(isMap);
  const named = listed.map(({ name, path }): [unknown, unknown] => [name, path]);
  const packages = Object.entries(isMap(yaml["packages"]) ? yaml["packages"] : {}).map(
    ([name, given]): [unknown, unknown] => [name, isMap(given) ? given["source"] : given],
  );
  const local = packages.filter(([, path]) => typeof path === "string" && /^[./~]/.test(path));
  const found = [...local, ...named].filter((entry): entry is [string, string] =>
    entry.every((part) => typeof part === "string"),
  );
  return Object.fromEntries(found.map(([name, path]) => [name, resolve(directory, path)]));
}

/** The folder and entry for Pulumi.yaml's `main`: a folder, a file, or nothing. */
export async function entryOf(
  directory: string,
  main: string | undefined,
): Promise<{ directory: string; entry: string }> {
  if (!main) return { directory, entry: "." };
  const path = join(directory, main);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? { directory: path, entry: "." } : { directory: dirname(path), entry: basename(path) };
}

function configDefaults(project: string, section: unknown): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [key, given] of Object.entries(isMap(section) ? section : {})) {
    const value = isMap(given) ? (given["value"] ?? given["default"]) : given;
    if (value !== undefined && value !== null)
      result[key.includes(":") ? key : `${project}:${key}`] = asText(value);
  }
  return result;
}

/** Reads Pulumi.<stack>.yaml in a folder, secrets in plain. An absent file is an empty configuration. */
export async function readStackConfig(
  directory: string,
  project: string,
  stack: string,
  box: SecretBox,
): Promise<StackConfig> {
  const yaml = (await readFirst(directory, `Pulumi.${stack}`)) ?? {};
  const salt = yaml["encryptionsalt"];
  if (typeof salt === "string") box.useSalt(salt);
  const config: Record<string, string> = {};
  const secretKeys: string[] = [];
  for (const [name, given] of Object.entries(isMap(yaml["config"]) ? yaml["config"] : {})) {
    const key = name.includes(":") ? name : `${project}:${name}`;
    const secret = holdsSecure(given);
    if (secret) {
      await box.unlock();
      secretKeys.push(key);
    }
    config[key] = asText(secret ? decrypt(given, box) : given);
  }
  return { config, secretKeys };
}

const isSecure = (value: unknown): value is { secure: string } =>
  isMap(value) && Object.keys(value).length === 1 && typeof value["secure"] === "string";

function holdsSecure(value: unknown): boolean {
  if (isSecure(value)) return true;
  if (Array.isArray(value)) return value.some(holdsSecure);
  return isMap(value) && Object.values(value).some(holdsSecure);
}

function decrypt(value: unknown, box: SecretBox): unknown {
  if (isSecure(value)) return box.decryptText(value.secure);
  if (Array.isArray(value)) return value.map((item) => decrypt(item, box));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decrypt(inner, box)]));
}
