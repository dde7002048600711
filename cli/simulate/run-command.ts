import { spawn } from "node:child_process";
import { constants } from "node:os";

/** Why a command does not start, and what to do. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "was not found: install it, or give its path",
  EACCES: "cannot be run: it is a folder, or lacks the permission (chmod +x)",
  ENOEXEC: "cannot be run: it is no program of this machine; give the one that runs it before it",
};

/**
 * Runs a command with this terminal and answers its exit code; that of a command which a signal ended is 128 and the
 * signal's number, as a shell says it. Ctrl-C reaches the command by itself, because it is in the same group of
 * processes: sent once more, Pulumi would take it for an order to drop everything.
 */
export async function runCommand(
  [command = "", ...args]: readonly string[],
  { env, cwd }: { env: NodeJS.ProcessEnv; cwd: string },
): Promise<number> {
  const child = spawn(command, args, { env, cwd, stdio: "inherit" });
  const terminate = () => void child.kill("SIGTERM");
  process.on("SIGTERM", terminate);
  try {
    return await new Promise((resolve, reject) => {
      child.once("error", (error: NodeJS.ErrnoException) =>
        reject(
          new Error(`${command} ${reasons[error.code ?? ""] ?? `cannot be started: ${error.message}`}`, {
            cause: error,
          }),
        ),
      );
      child.once("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal!]));
    });
  } finally {
    process.off("SIGTERM", terminate);
  }
}
