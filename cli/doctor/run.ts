import type { VendorName } from "../../resources/contract/vendors";
import { shell } from "../escape/shell";
import type { Io } from "../io";
import { NoPulumi, stackConfig } from "../pulumi";
import { brokenSettings } from "../../provider/settings";
import { type Check, failed, oneLine, skipped, warning } from "./check";
import { settingsChecks, vendorsIn } from "./configuration";
import { programChecks } from "./program-zones";
import { projectFolder, stackFiles } from "./project";
import { type StackConfiguration, vendorChecks } from "./vendors";
import { versionChecks } from "./versions";

/** Looks at everything that a run needs; changes nothing. */
export async function examine(stack: string | undefined, io: Io, program = false): Promise<Check[]> {
  const versions = await versionChecks(io);
  const { checks, ...given } = await configurationOf(stack, io);
  const told = checks.map(({ vendor }) => vendor);
  const vendors = await vendorChecks(given, io, told);
  return [
    ...versions,
    ...checks,
    ...variableChecks(io),
    ...vendors,
    ...(program ? await programChecks(stack, given.config, io) : []),
  ];
}

/** Settings that are variables. */
function variableChecks({ env }: Io): Check[] {
  return brokenSettings(() => undefined, env).map((broken) => {
    const [what = "", fix = ""] = broken.split("; e.g. ");
    return failed("environment", what, `export ${fix}`);
  });
}

async function configurationOf(
  stack: string | undefined,
  io: Io,
): Promise<StackConfiguration & { checks: Check[] }> {
  const nothing = { config: () => undefined, stack, unread: new Map<VendorName, string>() };
  const project = projectFolder(io.cwd);
  if (!project)
    return {
      ...nothing,
      checks: [skipped("configuration", "no Pulumi project here: credentials come from the environment")],
    };
  const files = stackFiles(project).filter((file) => stack === undefined || file.stack === stack);
  const checks = files.flatMap(({ file, stack: name, text }) => settingsChecks(file, name, text));
  if (stack !== undefined && files.length === 0) {
    checks.push(
      warning(
        "configuration",
        `there is no Pulumi.${stack}.yaml in ${project}`,
        `pulumi stack select ${shell(stack)}, or another --stack`,
      ),
    );
  }
  const unread = new Map(
    files.flatMap(({ file, text }) => vendorsIn(text).map((vendor) => [vendor, file] as const)),
  );
  const environment = {
    ...nothing,
    unread,
    checks:
      checks.length > 0
        ? checks
        : [skipped("configuration", "no stack has settings here: credentials come from the environment")],
  };
  if (stack === undefined && files.length === 0) return environment;
  try {
    return { ...nothing, config: await stackConfig(stack, io), checks };
  } catch (error) {
    io.signal.throwIfAborted();
    // The check of versions says how to get it.
    if (error instanceof NoPulumi) return environment;
    // A stack that was asked for has to be readable; the selected one may be none at all.
    const report = stack === undefined ? warning : failed;
    const fix =
      "log in to the backend and give its passphrase, or name a --stack; until then credentials are taken from the environment";
    return {
      ...nothing,
      unread,
      checks: [
        ...checks,
        report("configuration", `the stack's configuration cannot be read: ${oneLine(error)}`, fix),
      ],
    };
  }
}
