/** A glob as in .gitignore files as far as names need it: `*` within a part, `**` across parts, `?` one character. */
export function globToRegExp(glob: string): RegExp {
  const source = glob.replace(/\*\*|[*?]|[.+^${}()|[\]\\]/g, (found) => wildcards[found] ?? `\\${found}`);
  return new RegExp(`^${source}$`, "i");
}

// Parts of ids are separated by slashes; colons, those of URNs too, are characters like any other.
const wildcards: Record<string, string> = { "**": ".*", "*": "[^/]*", "?": "[^/]" };
