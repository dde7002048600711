import { Option } from "commander";
import { demo, Simulator } from "../../simulator";
import { colours } from "../io";
import type { SetUp } from ".";

/** `rackform simulate`: the five vendors on loopback until Ctrl-C. */
export const setUpSimulate: SetUp = (command, io, end) => {
  command
    .option("-p, --port <number>", "port on 127.0.0.1; 0 takes a free one", parsePort, 0)
    .option("--empty", "start with empty accounts instead of a company's servers and services")
    .addOption(
      new Option("--format <form>", "how to print the environment").choices(Object.keys(lines)).default("sh"),
    )
    .addHelpText(
      "after",
      `
Examples:
  $ rackform simulate                # prints base URLs and the environment to copy
  $ rackform simulate --port 8090    # the status page is at http://127.0.0.1:8090/
`,
    )
    .action(async (options: { port: number; empty?: boolean; format: string }) => {
      const line = lines[options.format]!;
      const simulator = new Simulator();
      if (!options.empty) demo(simulator);
      const origin = await simulator.listen(options.port);
      const paint = colours(io.out, io.env);
      io.err.write(
        `${paint.bold("The simulator is running")} at ${origin}/ (status page). Ctrl-C ends it.\n`,
      );
      io.err.write("The environment for a Pulumi program, `pulumi` or `rackform`:\n\n");
      for (const [name, value] of Object.entries(simulator.environment()))
        io.out.write(`${line(name, value)}\n`);
      await new Promise<void>((resolve) => {
        if (io.signal.aborted) resolve();
        io.signal.addEventListener("abort", () => resolve(), { once: true });
      });
      await simulator.close();
      end(0);
    });
};

const lines: Record<string, (name: string, value: string) => string> = {
  sh: (name, value) => `export ${name}='${value}'`,
  fish: (name, value) => `set -gx ${name} '${value}'`,
  powershell: (name, value) => `$env:${name} = '${value}'`,
  dotenv: (name, value) => `${name}=${value}`,
};

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new Error(`--port ${text} is not a port; 0 to 65535`);
  return Number(text);
}
