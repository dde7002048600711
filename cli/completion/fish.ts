import type { CompletedCommand, CompletedOption } from "./tree";

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}

const values = {
  none: () => "",
  text: () => " -x",
  path: () => " -r -F",
  choice: ({ value }: CompletedOption) =>
    ` -x -a ${quoted(value.kind === "choice" ? value.choices.join(" ") : "")}`,
};

function flags({ names }: CompletedOption): string {
  return names
    .map((flag) => (flag.startsWith("--") ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`))
    .join("");
}

export function fish(name: string, commands: CompletedCommand[]): string {
  const lines = commands.flatMap((command) => {
    const inside = `-n ${quoted(`__fish_seen_subcommand_from ${command.name}`)}`;
    return [
      `complete -c ${name} -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.description)}`,
      ...(command.words.length > 0
        ? [`complete -c ${name} ${inside} -a ${quoted(command.words.join(" "))}`]
        : []),
      ...command.options.map(
        (option) =>
          `complete -c ${name} ${inside}${flags(option)} -d ${quoted(option.description)}${values[option.value.kind](option)}`,
      ),
    ];
  });
  return [
    `# ${name} for fish: ${name} completion fish > ~/.config/fish/completions/${name}.fish`,
    `complete -c ${name} -f`,
    ...lines,
    "",
  ].join("\n");
}
