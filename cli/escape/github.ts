import { terminal } from "./terminal";

const escapes: Record<string, string> = { "%": "%25", ":": "%3A", ",": "%2C" };

/** A text from outside in a workflow command of GitHub, as a property or as what it says. */
export function github(text: string): string {
  return terminal(text).replace(/[%:,]/g, (character) => escapes[character]!);
}
