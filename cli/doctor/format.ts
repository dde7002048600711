import { json } from "../escape/json";
import { terminal } from "../escape/terminal";
import type pico from "picocolors";
import type { Check, Status } from "./check";

type Paint = ReturnType<typeof pico.createColors>;

const words: Record<Status, { word: string; colour: "green" | "yellow" | "red" | "dim" }> = {
  ok: { word: "ok", colour: "green" },
  warning: { word: "warn", colour: "yellow" },
  error: { word: "fail", colour: "red" },
  skipped: { word: "skip", colour: "dim" },
};

/** One line per check: what is so, and how to mend what is not. */
export function prettyChecks(checks: readonly Check[], paint: Paint): string {
  const width = Math.max(...checks.map(({ subject }) => subject.length));
  const lines = checks.map(({ subject, status, message, fix }) => {
    const { word, colour } = words[status];
    return `${paint[colour](word.padEnd(4))}  ${subject.padEnd(width)}  ${terminal(message)}${fix === undefined ? "" : paint.dim(` -> ${terminal(fix)}`)}`;
  });
  return `${lines.join("\n")}\n\n${verdictOf(checks)}\n`;
}

function verdictOf(checks: readonly Check[]): string {
  const number = (status: Status) => checks.filter((check) => check.status === status).length;
  const [errors, warnings] = [number("error"), number("warning")];
  if (errors + warnings === 0) return "All is well.";
  const parts = [
    [errors, "to fix"],
    [warnings, "to consider"],
  ].filter(([count]) => Number(count) > 0);
  return `${parts.map(([count, what]) => `${count} ${what}`).join(", ")}.`;
}

/** Version of the JSON form; a field may be added without a new one, and a changed meaning has one. */
const checksVersion = 1;

/** The same for machines. */
export function jsonChecks(checks: readonly Check[]): string {
  return `${json({ version: checksVersion, ok: isHealthy(checks), checks })}\n`;
}

export function isHealthy(checks: readonly Check[]): boolean {
  return checks.every(({ status }) => status !== "error");
}
