import type { CompletedCommand, CompletedOption } from "./tree";

/** Colons and brackets have a meaning in zsh's specifications, and everything stands in single quotes. */
function plain(text: string): string {
  return text.replace(/[\\:[\]]/g, "\\$&").replace(/'/g, "'\\''");
}

const actions = {
  none: () => "",
  text: () => ":value:",
  path: () => ":file:_files",
  choice: ({ value }: CompletedOption) =>
    `:value:(${value.kind === "choice" ? value.choices.join(" ") : ""})`,
};

function specification(option: CompletedOption): string {
  const tail = `'[${plain(option.description)}]${actions[option.value.kind](option)}'`;
  return option.names.length === 1 ? option.names[0]! + tail : `{${option.names.join(",")}}${tail}`;
}

export function zsh(name: string, commands: CompletedCommand[]): string {
  const described = commands.map((command) => `        '${command.name}:${plain(command.description)}'`);
  const cases = commands.map((command) => {
    const words = command.words.length > 0 ? [`'1:value:(${command.words.join(" ")})'`] : [];
    return `        ${command.name}) _arguments ${[...words, ...command.options.map(specification)].join(" \\\n          ")} ;;`;
  });
  return `#compdef ${name}
# ${name} for zsh: ${name} completion zsh > "\${fpath[1]}/_${name}"
_${name}() {
  local curcontext="$curcontext" state line
  local -a commands
  _arguments -C '--version[output the version number]' '--help[display help]' '1: :->command' '*:: :->arguments'
  case $state in
    command)
      commands=(
${described.join("\n")}
      )
      _describe command commands ;;
    arguments)
      case $words[1] in
${cases.join("\n")}
      esac ;;
  esac
}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}
