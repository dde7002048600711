import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { VendorName } from "../../resources/contract/vendors";
import { kinds } from "../../resources/kinds";
import { hasZones } from "../account-zones";
import { typescript } from "../escape/typescript";
import { yaml } from "../escape/yaml";
import { packageFiles } from "../export/write";
import { packageRoot, version } from "../version";

/** Where the state of a trial is kept: a folder of the project. */
export const stateFolder = "state";

export interface NewProject {
  name: string;
  vendor: VendorName;
  /** A zone of the account, for the first record; vendors without DNS have none. */
  zone?: string;
  simulate: boolean;
}

/** The files of a new project in TypeScript. */
export function projectFiles(folder: string, project: NewProject): Record<string, string> {
  const packages = packageFiles(folder);
  const manifest = packages["package.json"];
  const files: Record<string, string> = {
    "Pulumi.yaml": pulumiYaml(project),
    "index.ts":
      project.zone === undefined ? emptyProgram(project.vendor) : firstRecord(project.vendor, project.zone),
    ...packages,
    ...(manifest === undefined ? {} : { "package.json": withOwnPackage(manifest, folder) }),
  };
  if (!existsSync(join(folder, ".gitignore"))) files[".gitignore"] = `/node_modules/\n/${stateFolder}/\n`;
  return files;
}

function pulumiYaml({ name, simulate }: NewProject): string {
  const lines = [`name: ${yaml(name)}`, "runtime: nodejs"];
  // A trial needs no account at Pulumi either.
  if (simulate) lines.push("backend:", `  url: file://./${stateFolder}`);
  return `${lines.join("\n")}\n`;
}

function firstRecord(vendor: VendorName, zone: string): string {
  return `import { DnsRecord } from "rackform";

// A zone that already exists is named by its id; new DnsZone(…) would create one.
new DnsRecord("hello", {
  zone: ${typescript(`${vendor}:${zone}`)},
  name: "hello",
  type: "TXT",
  value: "from Pulumi",
  ttl: 300,
});
`;
}

function emptyProgram(vendor: VendorName): string {
  const possible = kinds.filter(({ facts }) => facts.vendors.includes(vendor)).map(({ facts }) => facts.name);
  const first = hasZones(vendor)
    ? "The account has no zone yet: new DnsZone(…) creates one."
    : `Kinds at ${vendor}: ${possible.join(", ")}.`;
  return `// ${first} rackform export writes what is in the account as a program.
export {};
`;
}

/** In a checkout the package is its folder: a registry may not have this version. */
function withOwnPackage(manifest: string, folder: string): string {
  const root = packageRoot();
  if (root.split(sep).includes("node_modules")) return manifest;
  return manifest.replace(
    `"rackform": "^${version()}"`,
    `"rackform": ${JSON.stringify(`file:${relative(folder, root)}`)}`,
  );
}
