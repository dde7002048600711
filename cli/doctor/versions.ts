import type { Io } from "../io";
import { pulumi } from "../pulumi";
import { leastVersions, version } from "../version";
import { type Check, failed, ok, oneLine, warning } from "./check";
import { frontEndCheck, projectIn } from "./front-end";
import { installedVersion, projectFolder } from "./project";
import { atLeast } from "./semver";

/** From this version on the CLI takes over what `rackform export` writes, without asking the vendors. */
const importFile = "3.254.0";
const least = leastVersions();

/** Node, rackform, Pulumi's SDK and its CLI. */
export async function versionChecks(io: Io, node = process.version): Promise<Check[]> {
  return [nodeCheck(node), ...packageChecks(io), await cliCheck(io)];
}

function nodeCheck(node: string): Check {
  if (atLeast(node, least.node)) return ok("node", node);
  return failed("node", `${node} is too old`, `install Node.js ${least.node} or later`);
}

function packageChecks(io: Io): Check[] {
  const project = projectFolder(io.cwd);
  if (!project) return [ok("rackform", `${version()}; this folder has no Pulumi project`)];
  const frontEnd = frontEndCheck(project, io);
  // Programs in other languages load neither.
  if (projectIn(project).runtime !== "nodejs") return [ok("rackform", `${version()} runs here`), frontEnd];
  const [own, sdk] = [installedVersion("rackform", project), installedVersion("@pulumi/pulumi", project)];
  return [
    own === undefined
      ? failed(
          "rackform",
          `${version()} runs here, but the program in ${project} has none`,
          "npm install rackform",
        )
      : own === version()
        ? ok("rackform", own)
        : warning(
            "rackform",
            `${version()} runs here, and the program has ${own}`,
            "npx rackform runs the program's own",
          ),
    sdk === undefined
      ? failed("@pulumi/pulumi", "is not installed beside the program", "npm install @pulumi/pulumi")
      : atLeast(sdk, least.pulumi)
        ? ok("@pulumi/pulumi", sdk)
        : failed(
            "@pulumi/pulumi",
            `${sdk} is too old: it loses what reading finds`,
            `npm install @pulumi/pulumi@^${least.pulumi}`,
          ),
    frontEnd,
  ];
}

async function cliCheck(io: Io): Promise<Check> {
  try {
    const cli = (await pulumi(["version"], io)).trim();
    if (!atLeast(cli, least.pulumi))
      return failed("pulumi", `${cli} is too old`, `install ${least.pulumi} or later`);
    if (atLeast(cli, importFile)) return ok("pulumi", cli);
    return warning(
      "pulumi",
      `${cli} cannot import what rackform export writes`,
      `install ${importFile} or later, or use rackform export --adopt`,
    );
  } catch (error) {
    io.signal.throwIfAborted();
    return warning(
      "pulumi",
      oneLine(error),
      "see https://www.pulumi.com/docs/install/; rackform demo runs without it",
    );
  }
}
