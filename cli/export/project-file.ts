import { yaml } from "../escape/yaml";

/** How a project's file begins, in every language. */
export function projectHead(project: string): string[] {
  return [`name: ${yaml(project)}`, "description: Written by rackform export"];
}

/** The lines by which the engine finds the plugin, and programs know that it serves them. */
export const pluginLines = [
  "plugins:",
  "  providers:",
  "    - name: rackform",
  "      path: node_modules/rackform/plugin",
];

/** A line for each object that is not in the program. */
export function missingLines(
  leftOut: readonly { item: { vendor: string; kind: string; object: string }; reason: string }[],
): string[] {
  return leftOut.map(({ item, reason }) => `${item.vendor} ${item.kind} ${item.object}: ${reason}`).sort();
}

export const missingHeading = "Not in this program, though it exists:";
