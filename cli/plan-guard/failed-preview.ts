import { cut } from "../../sdk/core/cut";
import { terminal } from "../escape/terminal";

/** Lines and characters of diagnostics in a comment. */
const most = { lines: 200, characters: 20_000 };

/** The preview did not come to its end: its plan is not whole, and nothing in it is judged. */
export class FailedPreview extends Error {
  /** @param diagnostics what Pulumi said, every error a text of one or more lines */
  constructor(readonly diagnostics: readonly string[]) {
    super(
      `the preview failed, so its plan is not whole and nothing is judged${diagnostics.length > 0 ? `: ${diagnostics.join("; ")}` : ""}`,
    );
  }
}

/** The same for a comment on a pull request. */
export function failedMarkdown({ diagnostics }: FailedPreview): string {
  const lines = diagnostics.join("\n").split("\n").slice(0, most.lines).map(terminal);
  const text = cut(lines.join("\n"), most.characters);
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [
    "### The preview failed",
    "",
    "The plan is not whole, so nothing in it is judged.",
    "",
    `${fence}text`,
    text,
    fence,
    "",
  ].join("\n");
}
