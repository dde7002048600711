import { shell } from "../escape/shell";
import { stackFlags } from "../pulumi";

/** A key of a stack's settings: one in an object is reached with `--path` alone. */
export interface Key {
  key: string;
  /** Whether it is a path into an object, and not a key with a dot in its name. */
  path: boolean;
}

/** A command for a key of one stack, or of the selected one. */
function config(stack: string | undefined, command: string, { key, path }: Key): string {
  const words = [command, ...(path ? ["--path"] : []), shell(key), ...stackFlags(stack).map(shell)];
  return `pulumi config ${words.join(" ")}`;
}

/** Sets a key to what another one is, and nothing where there is none: `get | set` would store an empty value. */
function copy(stack: string | undefined, from: Key, to: Key): string {
  return `v=$(${config(stack, "get", from)}) && printf %s "$v" | ${config(stack, "set --secret", to)}`;
}

/**
 * One line that sets a key under another name and only then takes the old one away; the value is shown nowhere. What is there
 * already is left as it is, so that the line may be pasted twice.
 */
export function moveKey(stack: string | undefined, from: Key, to: Key): string {
  // A text that becomes a field of the object in its place is gone by that.
  const isInPlace = to.path && to.key.startsWith(`${from.key}.`);
  const end = isInPlace ? "" : ` && ${config(stack, "rm", from)}`;
  return `${config(stack, "get", to)} >/dev/null 2>&1 || (${copy(stack, from, to)}${end})`;
}

/** Encrypts a key where it stands. */
export function sealKey(stack: string, key: Key): string {
  return `(${copy(stack, key, key)})`;
}

/** Asks for the value without showing it. */
export function askKey(to: Key, stack?: string): string {
  return config(stack, "set --secret", to);
}
