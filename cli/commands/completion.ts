import { Argument } from "commander";
import { bash } from "../completion/bash";
import { fish } from "../completion/fish";
import { commandTree, type CompletedCommand } from "../completion/tree";
import { zsh } from "../completion/zsh";
import type { AddCommand } from ".";

const shells: Record<string, (name: string, commands: CompletedCommand[]) => string> = { bash, zsh, fish };

/** `rackform completion`: a script for a shell, made from the commands themselves. */
export const addCompletion: AddCommand = (program, io, end) => {
  program
    .command("completion")
    .description("print a script that completes commands and options in a shell")
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
      io.out.write(shells[shell]!(program.name(), commandTree(program)));
      end(0);
    });
};
