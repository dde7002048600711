import type { ZoneFileProblem } from "./problem";

export interface Token {
  /** As written, escapes included, without the quotes around it. */
  raw: string;
  quoted: boolean;
}

/** A directive or record: one line, or several within parentheses. */
export interface LogicalLine {
  /** Where it begins, from 1. */
  line: number;
  /** Begins with a blank: the owner is the previous one. */
  indented: boolean;
  tokens: Token[];
}

const [tab, blank, quote, open, close, semicolon, backslash, del] = [
  0x09, 0x20, 0x22, 0x28, 0x29, 0x3b, 0x5c, 0x7f,
];
const ends = new Set([tab, blank, quote, open, close, semicolon]);

/**
 * Cuts a zone file into its logical lines (RFC 1035 section 5.1): comments are gone, parentheses are folded. Goes
 * through the text once, character by character, so that no text takes long.
 */
export function logicalLines(text: string, problems: ZoneFileProblem[]): LogicalLine[] {
  const lines: LogicalLine[] = [];
  let current: LogicalLine | undefined;
  let depth = 0;
  const physical = text.replace(/^\ufeff/, "").split("\n");
  for (let index = 0; index < physical.length; index++) {
    const content = physical[index]!;
    current ??= {
      line: index + 1,
      indented: content.startsWith(" ") || content.startsWith("\t"),
      tokens: [],
    };
    const found = scan(content.endsWith("\r") ? content.slice(0, -1) : content, current.tokens, depth);
    if (typeof found === "string") {
      problems.push({ line: index + 1, reason: found });
      current = undefined;
      depth = 0;
      continue;
    }
    depth = found;
    if (depth > 0) continue;
    if (current.tokens.length > 0) lines.push(current);
    current = undefined;
  }
  if (current) problems.push({ line: current.line, reason: "a parenthesis is opened here and never closed" });
  return lines;
}

/** Adds the tokens of one physical line; returns the depth of parentheses after it, or what is wrong. */
function scan(content: string, tokens: Token[], depthBefore: number): number | string {
  let depth = depthBefore;
  let at = 0;
  while (at < content.length) {
    const code = content.charCodeAt(at);
    if (code === blank || code === tab) at++;
    else if (code === semicolon) return depth;
    else if (code === open || code === close) {
      depth += code === open ? 1 : -1;
      if (depth < 0) return "a parenthesis is closed that was never opened";
      at++;
    } else {
      const end = endOf(content, at, code === quote);
      if (typeof end === "string") return end;
      tokens.push(
        code === quote
          ? { raw: content.slice(at + 1, end - 1), quoted: true }
          : { raw: content.slice(at, end), quoted: false },
      );
      at = end;
    }
  }
  return depth;
}

/** Where the token that begins at `start` ends. */
function endOf(content: string, start: number, quoted: boolean): number | string {
  let at = quoted ? start + 1 : start;
  for (; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === backslash) {
      at++;
      if (at >= content.length) return "a line ends in a backslash, which has nothing to escape";
    } else if (quoted ? code === quote : ends.has(code)) return quoted ? at + 1 : at;
    else if ((code < blank && code !== tab) || code === del)
      return `holds the control character ${code}; write it as \\${String(code).padStart(3, "0")}`;
  }
  return quoted ? "a quote is opened and not closed on its line" : at;
}
