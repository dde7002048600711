import { createRequire } from "node:module";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { frontEnd } from "./front-end";

/** An error about the program, which Pulumi shows without a stack trace. */
const refused = (message: string) => new pulumi.RunError(message);

/** Mistakes that are reported before a resource is made; later errors would say less about them. */
export function checkConstruction(kind: string, name: string, opts: pulumi.CustomResourceOptions): void {
  if (frontEnd() === "dynamic") {
    refuseImport(kind, name, opts);
    findRuntime();
  }
  warnOfUnknownKeys();
}

/** The engine asks for an imported object by its id alone, which the host of dynamic resources cannot answer. */
function refuseImport(kind: string, name: string, opts: pulumi.CustomResourceOptions): void {
  if (opts.import === undefined) return;
  throw refused(
    `${kind} "${name}": the option import does not work for this package's resources. ` +
      "Name the plugin in Pulumi.yaml (docs/plugin.md), which imports; or leave it out, and take the object over with adopt: true, " +
      "where the kind has it, or write a program and an import file " +
      "with: npx rackform export --out <folder>, then pulumi import --file import.json --generate-code=false",
  );
}

const found = new Set<string>();

/** The provider looks for the package from the program's folder, wherever the class itself was loaded from. */
export function findRuntime(folder = process.cwd(), env: NodeJS.ProcessEnv = process.env): void {
  const wanted = env.RACKFORM_RUNTIME || "rackform/runtime";
  // Under mocks no provider is started.
  if (found.has(`${folder} ${wanted}`) || !env.PULUMI_NODEJS_MONITOR) return;
  try {
    createRequire(join(folder, "_")).resolve(wanted);
  } catch {
    throw refused(
      `${wanted} cannot be found from the program's folder ${folder}, where its provider is started: ` +
        "add rackform to the dependencies in that folder's own package.json (a library's are not seen there), " +
        `or set the environment variable RACKFORM_RUNTIME to ${join(__dirname, "..", "runtime.js")}`,
    );
  }
  found.add(`${folder} ${wanted}`);
}

/** Programs whose configuration was looked at. */
const lookedAt = new WeakSet<object>();

/** Once in a program: a setting that is spelled wrongly would otherwise be ignored. */
function warnOfUnknownKeys(): void {
  const program = pulumi.runtime.getMonitor() ?? lookedAt;
  if (lookedAt.has(program)) return;
  lookedAt.add(program);
  const unknown = unknownKeys(Object.keys(pulumi.runtime.allConfig()));
  if (unknown.length === 0) return;
  const told = `the configuration has ${toldUnknown(unknown)}`;
  // Whoever has misspelt it believes that nothing can change.
  if (unknown.some((key) => meant(key) === "readOnly")) throw refused(told);
  void pulumi.log.warn(told);
}

/** Keys that nothing reads, each with the one that was meant. */
export function toldUnknown(unknown: readonly string[], prefix = "rackform:"): string {
  const each = unknown.map((key) => {
    const near = meant(key);
    // `pulumi config set rackform:artnet.apiKey` makes a key of that name, and not a field of an object.
    const pathless = known().some((name) => bare(key).startsWith(`${name}.`));
    const hint = pathless ? "set without --path" : near && `did you mean ${prefix}${near}?`;
    return `${prefix}${bare(key)}${hint === undefined ? "" : ` (${hint})`}`;
  });
  const all = known().map((name) => prefix + name);
  return `${each.join(", ")}, which rackform does not know; there are ${all.join(", ")}`;
}

const bare = (key: string): string => key.slice("rackform:".length);

function meant(key: string): string | undefined {
  const { nearest } =
    require("../resources/contract/nearest") as typeof import("../resources/contract/nearest");
  return nearest(bare(key), known());
}

/** Loaded for a configuration that has keys of ours. */
function known(): string[] {
  const { vendorNames } =
    require("../resources/contract/vendors") as typeof import("../resources/contract/vendors");
  const { settingNames } =
    require("../resources/contract/settings") as typeof import("../resources/contract/settings");
  return [...vendorNames, ...settingNames];
}

export function unknownKeys(keys: readonly string[]): string[] {
  const own = keys.filter((key) => key.startsWith("rackform:"));
  if (own.length === 0) return [];
  const names = known();
  return own.filter((key) => !names.includes(bare(key))).sort();
}
