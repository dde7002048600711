import { malformed } from "../failure";
import type { Label } from "./host";

const TERM = /^\s*([a-z][a-z0-9_-]*)\s*(=|!=)\s*"([^"]*)"\s*$/;
/** `and` between terms, but not inside a quoted value. */
const AND = /\s+and\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/i;

/**
 * Reads the SQL-like `labels` expression, as far as comparisons joined by AND go: `role="web" and
 * stage!="test"` (i3d.md section 7 says no more of the language than that texts are in double quotes). 400
 * for anything else.
 */
export function labelFilter(expression: string): (labels: readonly Label[]) => boolean {
  const terms = expression.split(AND).map((text) => {
    const match = TERM.exec(text);
    if (!match) throw malformed("Expression in labels cannot be read");
    return { key: match[1], equal: match[2] === "=", value: match[3] };
  });
  return (labels) =>
    terms.every(
      (term) => (labels.find((label) => label.key === term.key)?.value === term.value) === term.equal,
    );
}
