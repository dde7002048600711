import { spawn } from "node:child_process";
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

/**
 * Makes a stack and keeps the credentials in it, encrypted. Answers what is still to be done by hand: all of it without
 * a Pulumi CLI, or where it is not logged in to a backend.
 */
export async function makeStack(
  stack: string,
  vendor: string,
  typed: Record<string, string>,
  io: Io,
): Promise<string | undefined> {
  try {
    await pulumi(["stack", "init", stack], io);
    for (const [field, value] of Object.entries(typed))
      await pulumi(
        ["config", "set", "--stack", stack, "--secret", "--path", `rackform:${vendor}.${field}`],
        io,
        value,
      );
    return undefined;
  } catch (error) {
    io.signal.throwIfAborted();
    const why = error instanceof NoPulumi ? "there is no Pulumi CLI yet" : (error as Error).message;
    const keys = Object.keys(typed).map(
      (field) => `pulumi config set --secret --path rackform:${vendor}.${field}`,
    );
    return `the stack was not made (${why}); by hand: ${[`pulumi stack init ${stack}`, ...keys].join(" && ")}`;
  }
}
