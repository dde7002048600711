/** A glob as in .gitignore files as far as names need it: `*` within a part, `**` across parts, `?` one character. */
export function globToRegExp(glob: string): RegExp {
  const source = glob.replace(/\*\*|[*?]|[.+^${}()|[\]\\]/g, (found) => wildcards[found] ?? `\\${found}`);
  return new RegExp(`^${source}$`, "i");
}

// Parts of ids and URNs are separated by slashes and double colons; an asterisk alone stays within one.
const wildcards: Record<string, string> = { "**": ".*", "*": "[^/]*", "?": "[^/]" };
