import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "../resources/kinds";
import { accountsFile } from "./accounts";
import { classFile, classPath } from "./class";
import { handlersFile } from "./handlers-file";
import { indexFile } from "./index-file";
import { modelOf } from "./model";
import { packageSchema } from "./package-schema";
import { capabilitiesPage, kindPage, referenceIndex } from "./pages";

/** A generated file: where it lies in the tree, and its text. */
export interface GeneratedFile {
  path: string;
  text: string;
}

interface Manifest {
  version: string;
  description: string;
  keywords: string[];
  license: string;
}

export function manifest(): Manifest {
  return JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8")) as Manifest;
}

/** The package's schema as it is now. */
export function currentSchema(): Record<string, unknown> {
  return packageSchema(
    kinds.map(({ facts }) => modelOf(facts)),
    manifest(),
  );
}

/** Every file that is made from the kinds and the configuration. */
export function generatedFiles(): GeneratedFile[] {
  const models = kinds.map(({ facts }) => modelOf(facts));
  return [
    ...models.map((model) => ({ path: classPath(model), text: classFile(model) })),
    { path: "program/accounts.ts", text: accountsFile() },
    { path: "index.ts", text: indexFile(models) },
    { path: "resources/handlers.ts", text: handlersFile(models) },
    { path: "schema.json", text: JSON.stringify(currentSchema(), null, 2) },
    ...models.map((model) => ({ path: `docs/reference/${model.folder}.md`, text: kindPage(model) })),
    { path: "docs/reference/README.md", text: referenceIndex(models) },
    { path: "docs/capabilities.md", text: capabilitiesPage(models) },
  ];
}
