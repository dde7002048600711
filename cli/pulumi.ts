import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { ConfigReader } from "../provider/configuration";
import type { Io } from "./io";
import { jsonOf } from "./json-text";

/** A configuration value as the CLI shows it. */
interface ShownValue {
  value?: string;
  objectValue?: unknown;
}

/** A state of a hundred thousand resources goes through it. */
const longestAnswer = 1024 ** 3;

/** Thrown when there is no CLI, so that a command can say what does without. */
export class NoPulumi extends Error {}

/**
 * Runs the Pulumi CLI of `PULUMI_BIN` or the PATH.
 *
 * @param input what it reads: a value that is not for the list of processes
 * @throws when it is missing or refuses; its own words say why
 */
export async function pulumi(args: readonly string[], io: Io, input?: string): Promise<string> {
  const binary = io.env.PULUMI_BIN ?? "pulumi";
  try {
    const running = promisify(execFile)(binary, [...args, "--non-interactive"], {
      cwd: io.cwd,
      env: { ...io.env, PULUMI_SKIP_UPDATE_CHECK: "1" },
      maxBuffer: longestAnswer,
      signal: io.signal,
    });
    // One that does not read closes it, which is no fault.
    running.child.stdin?.on("error", () => undefined).end(input);
    return (await running).stdout;
  } catch (error) {
    const failure = error as NodeJS.ErrnoException & { stderr?: string };
    if (failure.code === "ENOENT")
      throw new NoPulumi(`${binary} was not found: install Pulumi or set PULUMI_BIN`, { cause: error });
    const said = (failure.stderr || failure.message).trim().replace(/^error: /, "");
    throw new Error(`pulumi ${wordsOf(args)} failed: ${said}`, { cause: error });
  }
}

/** `stack export`: what was asked for, without its flags. */
function wordsOf(args: readonly string[]): string {
  const flag = args.findIndex((arg) => arg.startsWith("-"));
  return args.slice(0, flag < 0 ? undefined : flag).join(" ");
}

export function stackFlags(stack: string | undefined): string[] {
  return stack === undefined ? [] : ["--stack", stack];
}

/** A stack's configuration, secrets in plain; the selected stack's when none is named. */
export async function stackConfig(stack: string | undefined, io: Io): Promise<ConfigReader> {
  const shown = jsonOf(
    await pulumi(["config", "--show-secrets", "--json", ...stackFlags(stack)], io),
    "pulumi config",
  ) as Record<string, ShownValue>;
  return (key) => {
    const given = shown[key];
    return given?.objectValue === undefined ? given?.value : JSON.stringify(given.objectValue);
  };
}
