import type { VendorName } from "../../resources/contract/vendors";
import { kinds } from "../../resources/kinds";
import { hasZones } from "../account-zones";
import { python } from "../escape/python";
import { typescript } from "../escape/typescript";
import { yaml } from "../escape/yaml";
import type { LanguageName } from "../export/languages";
import { pluginLines } from "../export/project-file";
import { packageFiles, pluginPackageFiles, requirementFiles } from "../export/write";

interface First {
  vendor: VendorName;
  zone?: string;
}

/** How a new project is written in a language. */
interface NewProgram {
  /** Lines of Pulumi.yaml after the name. */
  head: readonly string[];
  /** Its last lines: in YAML the program. */
  tail: (first: First) => string[];
  files: (first: First) => Record<string, string>;
  /** What a new folder needs besides: nothing where it is there. */
  companions: (folder: string) => Record<string, string>;
  /** Folders that are not for git, besides those of every language. */
  unkept: readonly string[];
  /** Arguments for the Pulumi CLI once the packages are installed. */
  steps: readonly (readonly string[])[];
}

const existing = "A zone that already exists is named by its id; a DnsZone would create one.";

export const programs: Record<LanguageName, NewProgram> = {
  typescript: {
    // Without it `main` of a package.json counts: `npm init` writes index.js, and every run would warn that it is not there.
    head: ["runtime: nodejs", "main: index.ts"],
    tail: () => [],
    files: (first) => ({ "index.ts": inTypeScript(first) }),
    companions: packageFiles,
    unkept: [],
    steps: [],
  },
  python: {
    head: ["runtime:", "  name: python", "  options:", "    virtualenv: venv"],
    tail: () => [],
    files: (first) => ({ "__main__.py": inPython(first) }),
    companions: (folder) => ({ ...pluginPackageFiles(folder), ...requirementFiles(folder) }),
    unkept: ["venv", "sdks"],
    // Makes the classes from the plugin and installs them, and what else the program needs, in the program's environment.
    steps: [["install"], ["package", "add", "./node_modules/rackform/plugin"]],
  },
  yaml: {
    head: ["runtime: yaml", ...pluginLines],
    tail: inYaml,
    files: () => ({}),
    companions: pluginPackageFiles,
    unkept: [],
    steps: [],
  },
};

function inTypeScript({ vendor, zone }: First): string {
  if (zone === undefined)
    return `import { getServersOutput } from "rackform";

// ${nothingYet(vendor)}
export const servers = getServersOutput({ vendor: ${typescript(vendor)} }).servers;
`;
  return `import { DnsRecord } from "rackform";

// ${existing}
new DnsRecord("hello", {
  zone: ${typescript(`${vendor}:${zone}`)},
  name: "hello",
  type: "TXT",
  value: "from Pulumi",
  ttl: 300,
});
`;
}

function inPython({ vendor, zone }: First): string {
  if (zone === undefined)
    return `import pulumi
from pulumi_rackform import get_servers_output

# ${nothingYet(vendor)}
pulumi.export("servers", get_servers_output(vendor=${python(vendor)}).servers)
`;
  return `from pulumi_rackform import DnsRecord

# ${existing}
DnsRecord(
    "hello",
    zone=${python(`${vendor}:${zone}`)},
    name="hello",
    type="TXT",
    value="from Pulumi",
    ttl=300,
)
`;
}

function inYaml({ vendor, zone }: First): string[] {
  if (zone === undefined)
    return [
      `# ${nothingYet(vendor)}`,
      "outputs:",
      "  servers:",
      "    fn::invoke:",
      "      function: rackform:index:getServers",
      "      arguments:",
      `        vendor: ${yaml(vendor)}`,
      "      return: servers",
    ];
  return [
    "resources:",
    `  # ${existing}`,
    "  hello:",
    "    type: rackform:index:DnsRecord",
    "    properties:",
    `      zone: ${yaml(`${vendor}:${zone}`)}`,
    "      name: hello",
    "      type: TXT",
    "      value: from Pulumi",
    "      ttl: 300",
  ];
}

function nothingYet(vendor: VendorName): string {
  const possible = kinds.filter(({ facts }) => facts.vendors.includes(vendor)).map(({ facts }) => facts.name);
  const first = hasZones(vendor)
    ? "The account has no zone yet: a DnsZone creates one."
    : `Kinds at ${vendor}: ${possible.join(", ")}.`;
  return `The servers of the account, to begin with. ${first} rackform export writes what is in the account as a program.`;
}
