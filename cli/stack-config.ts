import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { ConfigReader } from "../provider/configuration";
import type { Io } from "./io";

/** A configuration value as the CLI shows it. */
export interface ShownValue {
  value?: string;
  objectValue?: unknown;
  secret?: boolean;
}

/** Reads a stack's configuration through the CLI; without a stack there is none, and the environment counts. */
export async function stackConfig(stack: string | undefined, io: Io): Promise<ConfigReader> {
  if (stack === undefined) return () => undefined;
  const shown = await shownConfig(["--stack", stack], io);
  return (key) => textOf(shown[key]);
}

/** @throws when the CLI is missing or refuses; its own words say why */
export async function shownConfig(args: string[], io: Io): Promise<Record<string, ShownValue>> {
  const text = await pulumi(["config", "--show-secrets", "--json", ...args], io);
  return JSON.parse(text) as Record<string, ShownValue>;
}

export function textOf(shown: ShownValue | undefined): string | undefined {
  return shown?.objectValue === undefined ? shown?.value : JSON.stringify(shown.objectValue);
}

/** Runs the Pulumi CLI of `PULUMI_BIN` or the PATH. */
export async function pulumi(args: string[], io: Io): Promise<string> {
  const binary = io.env.PULUMI_BIN ?? "pulumi";
  try {
    const env = { ...io.env, PULUMI_SKIP_UPDATE_CHECK: "1" };
    const { stdout } = await promisify(execFile)(binary, [...args, "--non-interactive"], { cwd: io.cwd, env, signal: io.signal });
    return stdout;
  } catch (error) {
    const failure = error as NodeJS.ErrnoException & { stderr?: string };
    if (failure.code === "ENOENT") throw new Error(`${binary} was not found: install Pulumi or set PULUMI_BIN`, { cause: error });
    throw new Error((failure.stderr || failure.message).trim().replace(/^error: /, ""), { cause: error });
  }
}
