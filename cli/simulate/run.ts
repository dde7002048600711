import { demo, Simulator } from "../../simulator";
import { colours, type ExitCode, type Io } from "../io";
import { environmentForms } from "./forms";
import { runCommand } from "./run-command";

export interface SimulateOptions {
  port: number;
  empty?: boolean;
  format: string;
}

/** Runs the simulator around a command, or until Ctrl-C; answers the exit code. */
export async function simulate(
  command: readonly string[],
  { port, empty, format }: SimulateOptions,
  io: Io,
): Promise<ExitCode> {
  const simulator = new Simulator();
  if (!empty) demo(simulator);
  const origin = await simulator.listen(port);
  const paint = colours(io.err, io.env);
  io.err.write(
    `${paint.bold("The simulator is running")} at ${origin}/: objects, faults, the environment.\n`,
  );
  try {
    const environment = simulator.environment();
    if (command.length > 0)
      return await runCommand(command, { env: { ...io.env, ...environment }, cwd: io.cwd });
    io.err.write("Ctrl-C ends it. The environment for a Pulumi program, `pulumi` or `rackform`:\n\n");
    for (const [name, value] of Object.entries(environment))
      io.out.write(`${environmentForms[format]!(name, value)}\n`);
    await stopped(io);
    return 0;
  } finally {
    await simulator.close();
  }
}

function stopped({ signal }: Io): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
