import type { CompletedCommand, CompletedOption } from "./tree";

const values = {
  none: () => "",
  text: () => "COMPREPLY=()",
  path: () => 'COMPREPLY=($(compgen -f -- "$current"))',
  choice: ({ value }: CompletedOption) =>
    `COMPREPLY=($(compgen -W "${value.kind === "choice" ? value.choices.join(" ") : ""}" -- "$current"))`,
};

export function bash(name: string, commands: CompletedCommand[]): string {
  const valued = commands.flatMap((command) =>
    command.options
      .filter(({ value }) => value.kind !== "none")
      .map((option) => {
        const patterns = option.names.map((flag) => `"${command.name} ${flag}"`).join("|");
        return `    ${patterns}) ${values[option.value.kind](option)}; return ;;`;
      }),
  );
  const flags = commands.map((command) => {
    const words = [...command.words, ...command.options.flatMap(({ names }) => names)];
    return `    ${command.name}) words="${words.join(" ")}" ;;`;
  });
  const names = commands.map((command) => command.name);
  return `# ${name} for bash: source <(${name} completion bash)
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" word words
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${names.join("|")}) command="$word"; break ;;
    esac
  done
  case "$command $previous" in
${valued.join("\n")}
  esac
  case "$command" in
${flags.join("\n")}
    *) words="${[...names, "help", "--help", "--version"].join(" ")}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${name} ${name}
`;
}
