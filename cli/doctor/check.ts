import { oneLine as joined } from "../escape/one-line";

export type Status = "ok" | "warning" | "error" | "skipped";

/** One thing that was looked at. */
export interface Check {
  /** `node`, `pulumi`, `configuration`, or a vendor. */
  subject: string;
  status: Status;
  /** What is so, or what is wrong. Never holds a credential. */
  message: string;
  /** How to mend it: one line, a command where there is one. Never takes a credential away. */
  fix?: string;
  /** The vendor whose credentials it is about: told once, the vendor's own check says no more. */
  vendor?: string;
}

/** What an error says, for a table of one line per check. */
export function oneLine(error: unknown): string {
  return joined(error instanceof Error ? error.message : String(error));
}

export const ok = (subject: string, message: string): Check => ({ subject, status: "ok", message });
export const skipped = (subject: string, message: string): Check => ({ subject, status: "skipped", message });
export const warning = (subject: string, message: string, fix: string): Check => ({
  subject,
  status: "warning",
  message,
  fix,
});
export const failed = (subject: string, message: string, fix: string, vendor?: string): Check => ({
  subject,
  status: "error",
  message,
  fix,
  ...(vendor === undefined ? {} : { vendor }),
});
