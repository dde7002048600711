import pc from "picocolors";
import type { Op } from "../events";

export type Colors = ReturnType<typeof pc.createColors>;

interface Style {
  sign: string;
  /** What would be done, and what was done, in the summary. */
  plan: string;
  done: string;
  color: keyof Pick<Colors, "green" | "yellow" | "red" | "magenta" | "cyan" | "dim">;
}

/** How each kind of step looks. */
export const STYLES: Record<Op, Style> = {
  same: { sign: " ", plan: "unchanged", done: "unchanged", color: "dim" },
  create: { sign: "+", plan: "to create", done: "created", color: "green" },
  update: { sign: "~", plan: "to update", done: "updated", color: "yellow" },
  delete: { sign: "-", plan: "to delete", done: "deleted", color: "red" },
  replace: { sign: "+-", plan: "to replace", done: "replaced", color: "magenta" },
  "create-replacement": { sign: "++", plan: "to create", done: "created", color: "green" },
  "delete-replaced": { sign: "--", plan: "to delete", done: "deleted", color: "red" },
  "remove-pending-replace": { sign: "-", plan: "to forget", done: "forgotten", color: "red" },
  read: { sign: "<", plan: "to read", done: "read", color: "cyan" },
  import: { sign: "=", plan: "to import", done: "imported", color: "green" },
  "read-replacement": { sign: "<", plan: "to read", done: "read", color: "cyan" },
  refresh: { sign: "~", plan: "to refresh", done: "refreshed", color: "cyan" },
};

/** Colours on a terminal that wants them, plain text everywhere else; NO_COLOR is obeyed. */
export function colorsFor(stream: { isTTY?: boolean }): Colors {
  return pc.createColors(stream.isTTY === true && !process.env["NO_COLOR"]);
}
