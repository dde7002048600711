import { mkdirSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { demo, Simulator } from "../../simulator";
import { type VendorName, vendorNames } from "../../resources/contract/vendors";
import { canonicalDomain } from "../../resources/dns/name";
import { zoneNotFoundText } from "../../resources/dns/zone-not-found";
import { accountZones, hasZones } from "../account-zones";
import { isHealthy, prettyChecks } from "../doctor/format";
import { examine } from "../doctor/run";
import { shell } from "../escape/shell";
import type { LanguageName } from "../export/languages";
import { writeFiles } from "../export/write";
import { colours, type ExitCode, type Io, remark } from "../io";
import { choose, isAttended } from "./ask";
import { givenCredentials } from "./credentials";
import { projectFiles, stateFolder } from "./files";
import { programs } from "./programs";
import { languageSteps, makeStack, npmInstall } from "./steps";

export interface InitOptions {
  vendor?: VendorName;
  simulate?: boolean;
  zone?: string;
  project?: string;
  stack: string;
  install: boolean;
  force?: boolean;
  language: LanguageName;
}

/** From nothing to a project with a first record that `pulumi up` makes. */
export async function init(folderName: string, options: InitOptions, io: Io): Promise<ExitCode> {
  const folder = resolve(io.cwd, folderName);
  const trial = options.simulate ? await simulated() : undefined;
  try {
    const env = { ...io.env, ...trial?.environment };
    return await initIn(folder, options, { ...io, env });
  } finally {
    await trial?.close();
  }
}

async function initIn(folder: string, options: InitOptions, io: Io): Promise<ExitCode> {
  const { simulate = false, stack, language } = options;
  const vendor = options.vendor ?? (await chosenVendor(simulate, io));
  const { settings, typed } = await givenCredentials(vendor, io);
  const zones = hasZones(vendor) ? await accountZones(vendor, settings, io) : [];
  const zone = await chosenZone(zones, options.zone ?? (simulate ? trialZone(zones) : undefined), io);
  const name = options.project ?? projectName(basename(folder));
  const project = { name, vendor, simulate, language, ...(zone === undefined ? {} : { zone }) };
  const written = writeFiles(folder, projectFiles(folder, project), {
    force: options.force === true,
    cwd: io.cwd,
  });
  const here = relative(io.cwd, folder);
  remark(io, `${here === "" ? "Here" : here}: ${written.join(", ")}`);
  if (options.install && !(await npmInstall(folder, io))) {
    remark(
      io,
      "npm install failed; its words are above. Run it again in the folder, then npx rackform doctor",
    );
    return 1;
  }
  const inFolder = { ...io, cwd: folder, env: simulate ? trialEnvironment(io.env) : io.env };
  if (simulate) mkdirSync(join(folder, stateFolder), { recursive: true });
  const byHand = [
    ...(options.install ? [await languageSteps(programs[language].steps, inFolder)] : []),
    await makeStack(stack, vendor, typed, inFolder),
  ].filter((check) => check !== undefined);
  const isThere = byHand.every(({ subject }) => subject !== "stack");
  const checks = [...(await examine(isThere ? stack : undefined, inFolder)), ...byHand];
  io.out.write(prettyChecks(checks, colours(io.out, io.env)));
  const left = byHand.flatMap(({ fix }) => fix ?? []);
  remark(io, `Next: ${next(here, left, simulate ? io.env : undefined)}`);
  // What was not asked for, such as an installation, is to be done, and no failure of this command.
  return isHealthy(byHand) ? 0 : 1;
}

/** The zone of the README's first program, which the simulator's company has at Gigahost; elsewhere any. */
const trialZone = (there: string[]): string | undefined =>
  there.find((zone) => zone === "example.org") ?? there[0];

/** A trial's state is its own, and encrypted with an empty passphrase: there is no secret in it. */
function trialEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PULUMI_BACKEND_URL: _, ...others } = env;
  return { ...others, PULUMI_CONFIG_PASSPHRASE: "" };
}

/** The commands that go on from here. A trial's, where `trial` is the environment, reach no other backend than its own. */
function next(folder: string, left: readonly string[], trial: NodeJS.ProcessEnv | undefined): string {
  const state = trial?.PULUMI_BACKEND_URL ? `PULUMI_BACKEND_URL=file://./${stateFolder} ` : "";
  const own = `${state}PULUMI_CONFIG_PASSPHRASE= `;
  const run = trial ? `${own}npx rackform simulate -- pulumi up` : "pulumi up";
  const go = folder === "" ? [] : [`cd ${shell(folder)}`];
  return [...go, ...left.map((command) => (trial ? `${own}${command}` : command)), run].join(" && ");
}

async function chosenVendor(simulate: boolean, io: Io): Promise<VendorName> {
  if (simulate) return "gigahost";
  if (isAttended(io)) return choose("Vendor", vendorNames, io);
  throw new Error(
    `--vendor is missing: one of ${vendorNames.join(", ")}; or --simulate, which needs no account`,
  );
}

/** The zone of the first record: the one that was named, the only one, or the one that a person picks. */
async function chosenZone(there: string[], named: string | undefined, io: Io): Promise<string | undefined> {
  if (named !== undefined) {
    const domain = canonicalDomain(named);
    if (!there.includes(domain)) throw new Error(zoneNotFoundText(domain, there));
    return domain;
  }
  if (there.length < 2) return there[0];
  if (isAttended(io)) return choose("Zone of the first record", there, io);
  throw new Error(`--zone is missing: the account has ${there.join(", ")}`);
}

/** Pulumi takes letters, digits, hyphens, underscores and dots. */
function projectName(folder: string): string {
  return folder.replace(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[-.]+/, "") || "infrastructure";
}

/** A simulator with the demo's accounts, for the checks of a trial. */
async function simulated(): Promise<{ environment: Record<string, string>; close: () => Promise<void> }> {
  const simulator = new Simulator();
  demo(simulator);
  await simulator.listen();
  return { environment: simulator.environment(), close: () => simulator.close() };
}
