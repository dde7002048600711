import { cut } from "../../sdk/core/cut";
import { terminal } from "./terminal";

const longest = 300;

/**
 * A text from outside in Markdown: a code span on one line, in a table, too. Outside of one a backslash does not keep
 * `@name` from calling somebody, nor an address from becoming a link.
 */
export function markdown(text: string): string {
  if (text === "") return '`""`';
  // Of a text that is long nothing is written that is not shown.
  const line = terminal(cut(text, longest)).replace(/\|/g, "\\|");
  const runs = line.match(/`+/g) ?? [];
  const ticks = "`".repeat(runs.reduce((most, run) => Math.max(most, run.length), 0) + 1);
  return ticks.length > 1 || line.trim() === "" ? `${ticks} ${line} ${ticks}` : `${ticks}${line}${ticks}`;
}
