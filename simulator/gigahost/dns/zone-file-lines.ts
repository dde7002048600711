export interface Token {
  text: string;
  quoted: boolean;
}

export interface LogicalLine {
  tokens: Token[];
  /** Begins with a blank: the owner is the last one. */
  indented: boolean;
  line: number;
}

const token = /"((?:[^"\\]|\\.)*)"|([()])|(;.*)|([^\s();"]+)/g;

/** Lines without comments, with parentheses folded. */
export function logicalLines(text: string): LogicalLine[] {
  const result: LogicalLine[] = [];
  let current: LogicalLine | undefined;
  let depth = 0;
  for (const [index, physical] of text.split(/\r?\n/).entries()) {
    current ??= { tokens: [], indented: /^\s/.test(physical), line: index + 1 };
    for (const [, quoted, bracket, comment, word] of physical.matchAll(token)) {
      if (bracket) depth += bracket === "(" ? 1 : -1;
      else if (quoted !== undefined) current.tokens.push({ text: quoted, quoted: true });
      else if (word !== undefined && comment === undefined)
        current.tokens.push({ text: word, quoted: false });
    }
    if (depth > 0) continue;
    if (current.tokens.length > 0) result.push(current);
    current = undefined;
  }
  return result;
}
