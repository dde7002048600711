import { Argument } from "commander";
import { bash } from "../completion/bash";
import { fish } from "../completion/fish";
import { commandTree, type CompletedCommand } from "../completion/tree";
import { zsh } from "../completion/zsh";
import type { SetUp } from ".";

const shells: Record<string, (name: string, commands: CompletedCommand[]) => string> = { bash, zsh, fish };

/** `rackform completion`: a script for a shell, made from the commands themselves. */
export const setUpCompletion: SetUp = (command, io, end) => {
  command
    .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(shells)))
    .addHelpText(
      "after",
      `
Examples:
  $ source <(rackform completion bash)                       # now; in ~/.bashrc: always
  $ rackform completion zsh > "\${fpath[1]}/_rackform"
  $ rackform completion fish > ~/.config/fish/completions/rackform.fish
`,
    )
    .action((shell: string) => {
      const program = command.parent!;
      io.out.write(shells[shell]!(program.name(), commandTree(program)));
      end(0);
    });
};
