/** A command for the settings of one stack. */
const config = (stack: string, ...words: string[]) => ["pulumi config", ...words, "--stack", stack].join(" ");

/** A key of a stack's settings: one in an object is reached with `--path` alone. */
export interface Key {
  key: string;
  /** Whether it is a path into an object, and not a key with a dot in its name. */
  path: boolean;
}

const flags = ({ key, path }: Key) => `${path ? "--path " : ""}${shell(key)}`;

/** One line that sets a key under another name and only then takes the old one away; the value is shown nowhere. */
export function moveKey(stack: string, from: Key, to: Key): string {
  return `${copyKey(stack, from, to)} && ${config(stack, "rm", flags(from))}`;
}

/** The same without taking the old one away: encrypts a key where it stands. */
export function copyKey(stack: string, from: Key, to: Key): string {
  return `${config(stack, "get", flags(from))} | ${config(stack, "set --secret", flags(to))}`;
}

/** Asks for the value without showing it. */
export function askKey(to: Key, stack?: string): string {
  const words = `pulumi config set --secret ${flags(to)}`;
  return stack === undefined ? words : `${words} --stack ${stack}`;
}

/** A word for a shell; keys come from a file that anybody may have written. */
function shell(word: string): string {
  return /^[\w.:/-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
