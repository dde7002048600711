import type { Model } from "../model";
import { table } from "./table";

export { callTables, notSupportedTable } from "./calls";
export { capabilitiesPage } from "./capabilities";
export { kindPage } from "./kind";
export { peersPage } from "./peers";

/** The list of kinds: `docs/reference/README.md`. */
export function referenceIndex(models: Model[]): string {
  return [
    "<!-- Made from the kinds by `npm run generate`. -->",
    "# Reference",
    table(
      ["kind", "what it is"],
      models.map(({ facts, folder }) => [
        `[${facts.name}](${folder}.md)`,
        facts.description.split("\n\n")[0]!,
      ]),
    ),
    "What a program can look up is in the list of [functions](functions/README.md).",
    "Every argument takes a Pulumi `Input`. Arguments are checked before anything is sent, in a preview as well, and all problems are reported together. The same facts for tools are in [schema.json](../../schema.json), and which vendor can do what is in [capabilities](../capabilities.md).",
  ].join("\n\n");
}
