import type { Command, Option } from "commander";

/** What a shell can complete behind an option. */
export type Value =
  { kind: "none" } | { kind: "text" } | { kind: "path" } | { kind: "choice"; choices: string[] };

export interface CompletedOption {
  /** `--format`, perhaps with `-f`. */
  names: string[];
  description: string;
  value: Value;
}

export interface CompletedCommand {
  name: string;
  description: string;
  options: CompletedOption[];
  /** Words that may stand as the argument. */
  words: string[];
}

/** The commands and options of a program, as shells need them. */
export function commandTree(program: Command): CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: oneLine(command.description()),
    options: [...command.options.map(optionOf), help],
    words: command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
  }));
}

const help: CompletedOption = {
  names: ["--help", "-h"],
  description: "display help for command",
  value: { kind: "none" },
};

function optionOf(option: Option): CompletedOption {
  const names = [option.long, option.short].filter((name): name is string => typeof name === "string");
  return { names, description: oneLine(option.description), value: valueOf(option) };
}

const paths = /<(file|folder|directory|path)>/;

function valueOf({ flags, argChoices, required, optional }: Option): Value {
  if (!required && !optional) return { kind: "none" };
  if (argChoices) return { kind: "choice", choices: argChoices };
  return { kind: paths.test(flags) ? "path" : "text" };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
