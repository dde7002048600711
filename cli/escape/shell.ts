/** A word for a shell, whatever is in it: names of files, stacks and keys may be anybody's. */
export function shell(word: string): string {
  return /^[\w.:/@=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
