import { setMaxListeners } from "node:events";
import { Command, CommanderError } from "commander";
import { commands } from "./commands";
import { terminal } from "./escape/terminal";
import { type ExitCode, type Io, remark } from "./io";
import { version } from "./version";

/** Runs the command line; answers the exit code. Errors are one line on stderr. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  // Every read that is under way listens to it.
  setMaxListeners(0, io.signal);
  const program = new Command("rackform")
    .description("Pulumi resources for Gigahost, TerraHost, i3D.net, Artnet and GigaCloud: tools around them")
    .version(version())
    .showHelpAfterError("(add --help for the options)")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.out.write(text),
      // Help has lines; what was typed wrongly is told in one of them.
      writeErr: (text) => void io.err.write(text.split("\n").map(terminal).join("\n")),
    });
  program.configureHelp({ subcommandTerm: (command) => command.name() });
  try {
    for (const { name, description, load } of commands) {
      const command = program.command(name).description(description);
      if (isAsked(name, argv)) load()(command, io, (ended) => (code = ended));
    }
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (io.signal.aborted) {
      remark(io, "rackform: cancelled");
      return 130;
    }
    remark(io, `rackform: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** Whether the command line is about the command: it alone is loaded. A completion script is about all of them. */
function isAsked(name: string, argv: readonly string[]): boolean {
  const [first, second] = argv.filter((word) => !word.startsWith("-"));
  return first === "completion" || (first === "help" ? second : first) === name;
}
