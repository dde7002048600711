import { spawn } from "node:child_process";
import { type Check, failed, oneLine, warning } from "../doctor/check";
import { shell } from "../escape/shell";
import type { Io } from "../io";
import { NoPulumi, pulumi } from "../pulumi";

/** Runs npm install with its words on standard error; answers whether it went well. */
export function npmInstall(folder: string, io: Io): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn("npm", ["install", "--no-audit", "--no-fund"], {
      cwd: folder,
      env: io.env,
      stdio: ["ignore", "pipe", "pipe"],
      signal: io.signal,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text: Buffer) => io.err.write(text));
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}

/** What comes before `pulumi stack init` where that was refused, by the CLI's own words. */
const firsts: readonly [RegExp, string][] = [
  [/passphrase must be set/i, "read -rs PULUMI_CONFIG_PASSPHRASE && export PULUMI_CONFIG_PASSPHRASE"],
  [/PULUMI_ACCESS_TOKEN|pulumi login|log(?:ged)? in/i, "pulumi login"],
];

/**
 * Makes a stack, or takes the one that is there, and keeps the credentials in it, encrypted. Answers what is still to be
 * done by hand: all of it without a Pulumi CLI, or where it is not logged in to a backend.
 */
export async function makeStack(
  stack: string,
  vendor: string,
  typed: Record<string, string>,
  io: Io,
): Promise<Check | undefined> {
  const keys = Object.entries(typed).map(([field, value]) => [`rackform:${vendor}.${field}`, value] as const);
  try {
    await pulumi(["stack", "init", stack], io).catch((error: Error) => {
      if (!/already exists/.test(error.message)) throw error;
      return pulumi(["stack", "select", stack], io);
    });
    for (const [key, value] of keys)
      await pulumi(["config", "set", "--stack", stack, "--secret", "--path", key], io, value);
    return undefined;
  } catch (error) {
    io.signal.throwIfAborted();
    const why = error instanceof NoPulumi ? "there is no Pulumi CLI yet" : oneLine(error);
    const fix = [
      ...firsts.filter(([words]) => words.test(why)).map(([, command]) => command),
      `pulumi stack init ${shell(stack)}`,
      ...keys.map(([key]) => `pulumi config set --secret --path ${key}`),
    ];
    return leftBy(error)("stack", `${stack} was not made: ${why}`, fix.join(" && "));
  }
}

/** A project is made without a CLI as well: that one comes later is no failure. */
const leftBy = (error: unknown) => (error instanceof NoPulumi ? warning : failed);

/** What the language asks of the CLI, such as the classes for Python; answers what is still to be done by hand. */
export async function languageSteps(
  steps: readonly (readonly string[])[],
  io: Io,
): Promise<Check | undefined> {
  for (const [at, step] of steps.entries()) {
    try {
      io.err.write(`pulumi ${step.join(" ")} …\n`);
      await pulumi(step, io);
    } catch (error) {
      io.signal.throwIfAborted();
      const why = error instanceof NoPulumi ? "there is no Pulumi CLI yet" : oneLine(error);
      const left = steps.slice(at).map((words) => `pulumi ${words.join(" ")}`);
      return leftBy(error)("language", why, left.join(" && "));
    }
  }
  return undefined;
}
