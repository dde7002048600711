import { readFile } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { Option } from "commander";
import { vendorNames } from "../../resources/contract/vendors";
import { canonicalDomain } from "../../resources/dns/name";
import { dnsRecord } from "../../resources/dns-record/kind";
import { dnsZone } from "../../resources/dns-zone/kind";
import { shell } from "../escape/shell";
import { readAccounts } from "../export/read-accounts";
import type { Collection } from "../export/collect";
import { credentials } from "../export/credentials";
import { exportable, filterOf, type FilterOptions } from "../export/filter";
import { fromZoneFile } from "../export/from-file";
import { importFileOf } from "../export/import-file";
import { type LanguageName, languageNames, languages, type Language } from "../export/languages";
import { withoutTwins } from "../export/twins";
import type { FrontEnd } from "../own-kind";
import { writeFiles } from "../export/write";
import { zoneText } from "../export/zone-text";
import { type ExitCode, type Io, remark, untilCancelled } from "../io";
import type { SetUp } from ".";

interface Options extends FilterOptions {
  out?: string;
  adopt?: boolean;
  force?: boolean;
  project?: string;
  zone?: string;
  format: "program" | "bind";
  language?: LanguageName;
  frontEnd?: FrontEnd;
  fromFile?: string;
  stack?: string;
}

const importFile = "import.json";
const collectValues = (value: string, before: string[] = []) => [...before, value];

/** `rackform export`: what is in the accounts, as a Pulumi program. */
export const setUpExport: SetUp = (command, io, end) => {
  command
    .option(
      "-o, --out <folder>",
      "where to write the program; with --format bind a file, else standard output",
    )
    .option("--adopt", "a program that takes the objects over by itself, instead of an import file")
    .addOption(
      new Option("--vendor <names>", "only these vendors (default: all with credentials)")
        .choices(vendorNames)
        .argParser(collectValues),
    )
    .addOption(
      new Option("--kind <names>", "only these kinds, e.g. DnsZone,DnsRecord")
        .choices(exportable)
        .argParser(collectValues),
    )
    .option("--include <glob>", "only ids like this, e.g. gigahost:example.*", collectValues)
    .option("--exclude <glob>", "no ids like this, e.g. 'artnet:**'", collectValues)
    .option("--zone <name>", "a zone: example.no, or gigahost:example.no")
    .addOption(
      new Option("--format <form>", "a program, or the zone as a zone file")
        .choices(["program", "bind"])
        .default("program"),
    )
    .addOption(new Option("--language <name>", "of the program (default: typescript)").choices(languageNames))
    .addOption(
      new Option(
        "--front-end <name>",
        "what is to carry it out: the plugin, which other languages need, or nothing but Node.js (default: dynamic in TypeScript)",
      ).choices(["dynamic", "plugin"]),
    )
    .option(
      "--from-file <file>",
      "a program from a zone file instead of an account; needs --zone with its vendor",
    )
    .option("--project <name>", "the Pulumi project's name (default: the folder's)")
    .option(
      "--stack <name>",
      "take credentials from this stack's configuration, then from the environment (default: the selected stack)",
    )
    .option("--force", "overwrite files that exist")
    .addHelpText(
      "after",
      `
Reads only. Objects that cannot be declared are named on standard error and at the end of the program.
Secrets are never written. Imports of dynamic resources need a Pulumi CLI from 3.254; --adopt does without.
Exit codes: 0 written, 1 an error; then nothing was written.

Examples:
  $ rackform export --out infra                         # everything, from all accounts
  $ cd infra && pulumi stack init prod && pulumi import --file import.json --generate-code=false && pulumi preview
  $ rackform export --out dns --kind DnsZone,DnsRecord --include 'gigahost:example.*' --adopt
  $ rackform export --out infra --language python       # or yaml; carried out by the plugin
  $ rackform export --zone example.no --format bind > example.no.zone
  $ rackform export --from-file example.no.zone --zone gigahost:example.no --out dns
`,
    )
    .action(async (options: Options) => end(await untilCancelled(io, runExport(options, io))));
};

async function runExport(options: Options, io: Io): Promise<ExitCode> {
  refuse(
    options,
    "--format bind",
    options.format === "bind"
      ? ["adopt", "vendor", "kind", "include", "exclude", "project", "fromFile", "language", "frontEnd"]
      : [],
  );
  refuse(
    options,
    "--from-file",
    options.fromFile === undefined ? [] : ["vendor", "kind", "include", "exclude", "stack"],
  );
  await forms[options.format](options, io);
  return 0;
}

/** What would be passed over in silence is refused instead. */
function refuse(options: Options, where: string, names: (keyof Options)[]): void {
  const given = names
    .filter((name) => options[name] !== undefined)
    .map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  if (given.length > 0) throw new Error(`${given.join(", ")} cannot be given with ${where}: leave it out`);
}

const forms: Record<Options["format"], (options: Options, io: Io) => Promise<void>> = {
  async bind({ zone, out, stack, force }, io) {
    if (zone === undefined) throw new Error("--zone is missing: the zone to write, e.g. --zone example.no");
    const text = await zoneText(zone, await credentials(stack, io), io);
    if (out === undefined) io.out.write(text);
    else
      writeFiles(
        dirname(resolve(io.cwd, out)),
        { [basename(out)]: text },
        { force: force === true, cwd: io.cwd },
      );
  },

  async program(options, io) {
    if (options.out === undefined) throw new Error("--out is missing: the folder to write the program into");
    const folder = resolve(io.cwd, options.out);
    const project = namedProject(options.project) ?? projectName(basename(folder));
    const { exported, leftOut } = await found(options, io);
    // A zone that comes from a file may not exist yet: the program creates it.
    const imported = !options.adopt && options.fromFile === undefined;
    const language: Language = languages[options.language ?? "typescript"];
    const frontEnd = options.frontEnd ?? language.frontEnds[0]!;
    if (!language.frontEnds.includes(frontEnd))
      throw new Error(
        `--front-end ${frontEnd} cannot carry out a program in ${options.language}: leave it out`,
      );
    const companions = language.companions(folder);
    const files = {
      ...language.program(exported, leftOut, { project, adopt: options.adopt === true, frontEnd }),
      ...(imported ? { [importFile]: importFileOf(exported, frontEnd) } : {}),
      ...companions,
    };
    const written = writeFiles(folder, files, { force: options.force === true, cwd: io.cwd });
    for (const { item, reason } of leftOut)
      remark(io, `left out: ${item.vendor} ${item.kind} ${item.object}: ${reason}`);
    remark(io, `${exported.length} objects in ${relative(io.cwd, folder) || "."}: ${written.join(", ")}`);
    const steps = language.steps(Object.keys(companions).length > 0);
    remark(io, `Next: ${next(relative(io.cwd, folder), steps, imported)}`);
  },
};

async function found(options: Options, io: Io): Promise<Collection> {
  if (options.fromFile === undefined) {
    const collection = await readAccounts(
      filterOf({ ...options, ...onlyZone(options.zone) }),
      await credentials(options.stack, io),
      io,
    );
    return options.adopt ? withoutTwins(collection) : collection;
  }
  if (options.zone === undefined)
    throw new Error("--zone is missing: the zone that the file is for, e.g. --zone gigahost:example.no");
  const text = await readFile(resolve(io.cwd, options.fromFile), "utf8");
  return { exported: fromZoneFile(text, options.fromFile, options.zone), leftOut: [] };
}

/** A zone with its records, at the vendor named or at any. */
function onlyZone(zone: string | undefined): FilterOptions {
  if (zone === undefined) return {};
  const [vendor, domain] = zone.includes(":") ? zone.split(":", 2) : ["*", zone];
  return { include: [`${vendor}:${canonicalDomain(domain ?? "")}`], kind: [dnsZone.name, dnsRecord.name] };
}

function next(folder: string, prepare: readonly string[], imported: boolean): string {
  const steps = [
    ...(folder ? [`cd ${shell(folder)}`] : []),
    ...prepare,
    "pulumi stack init",
    ...(imported ? [`pulumi import --file ${importFile} --generate-code=false`] : []),
    "pulumi preview",
  ];
  return steps.join(" && ");
}

/** Pulumi takes letters, digits, hyphens, underscores and dots. */
function projectName(folder: string): string {
  return (
    folder
      .slice(0, longestName)
      .replace(/[^A-Za-z0-9_.-]+/g, "-")
      .replace(/^[-.]+/, "") || "infrastructure"
  );
}

const longestName = 100;

function namedProject(name: string | undefined): string | undefined {
  if (name === undefined || (/^[A-Za-z0-9_.-]+$/.test(name) && name.length <= longestName)) return name;
  throw new Error(
    `--project ${name} is not a name that Pulumi takes: letters, digits, hyphens, underscores and dots, at most ${longestName}`,
  );
}
