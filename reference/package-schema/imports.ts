import type { KindFacts } from "../../resources/kinds";
import { token } from "./types";

/** How an object that exists is imported, in the form that Pulumi's documentation shows: every id form with an example. */
export function importSection({ name, importForms }: KindFacts): string {
  const commands = importForms.map(
    ({ example, means }) => `# ${means}\n$ pulumi import ${token(name)} example ${shellWord(example)}`,
  );
  return ["## Import", ["```sh", commands.join("\n\n"), "```"].join("\n")].join("\n\n");
}

/** An id as a shell takes it. */
export function shellWord(text: string): string {
  return /^[\w:./@+-]+$/.test(text) ? text : `'${text}'`;
}
