import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functions } from "../resources/functions/registered";
import { kinds } from "../resources/kinds";
import { accountsFile } from "./accounts";
import { classFile, classPath } from "./class";
import { functionModel } from "./functions/model";
import { callsFile, callsPath, typeOwners, typesFile, typesPath } from "./functions/program-file";
import { functionIndex, functionPage } from "./functions/page";
import { functionTable } from "./functions/table";
import { handlersFile } from "./handlers-file";
import { indexFile } from "./index-file";
import { modelOf } from "./model";
import { packageSchema } from "./package-schema";
import { pluginDownloadURL, pluginReleaseFile } from "./plugin-release-file";
import { sdkFile } from "./sdk-file";
import { vendorNames } from "../resources/contract/vendors";
import { vendorCalls } from "./calls";
import { withPart } from "./generated-part";
import {
  callTables,
  capabilitiesPage,
  kindPage,
  notSupportedTable,
  peersPage,
  referenceIndex,
} from "./pages";

/** A generated file: where it lies in the tree, and its text. */
export interface GeneratedFile {
  path: string;
  text: string;
  /** A page that people write keeps their own form. */
  asIs?: true;
}

interface Manifest {
  version: string;
  description: string;
  keywords: string[];
  license: string;
  homepage?: string;
  repository?: string | { url: string };
}

export function manifest(): Manifest {
  return JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8")) as Manifest;
}

/** The package's schema as it is now. */
export function currentSchema(): Record<string, unknown> {
  return packageSchema(
    kinds.map(({ facts }) => modelOf(facts)),
    functions.map(functionModel),
    { ...manifest(), pluginDownloadURL },
  );
}

/** A page that people write, with the part of it that is made. */
function part(path: string, name: string, text: string): GeneratedFile {
  return { path, text: withPart(readFileSync(join(__dirname, "..", path), "utf8"), name, text), asIs: true };
}

/** Every file that is made from the kinds, the configuration and the tables of calls. */
export function generatedFiles(): GeneratedFile[] {
  const models = kinds.map(({ facts }) => modelOf(facts));
  const lookUps = functions.map(functionModel);
  const owners = typeOwners(lookUps);
  return [
    ...models.map((model) => ({ path: classPath(model), text: classFile(model) })),
    ...lookUps.map((model) => ({ path: typesPath(model), text: typesFile(model, owners) })),
    { path: callsPath, text: callsFile(lookUps) },
    { path: "program/accounts.ts", text: accountsFile() },
    { path: "program/plugin-release.ts", text: pluginReleaseFile(manifest()) },
    { path: "index.ts", text: indexFile(models, lookUps) },
    { path: "sdk/index.ts", text: sdkFile() },
    { path: "resources/handlers.ts", text: handlersFile(models) },
    { path: "resources/functions.ts", text: functionTable(lookUps) },
    { path: "schema.json", text: JSON.stringify(currentSchema(), null, 2) },
    ...models.map((model) => ({ path: `docs/reference/${model.folder}.md`, text: kindPage(model) })),
    ...lookUps.map((model) => ({
      path: `docs/reference/functions/${model.file}.md`,
      text: functionPage(model),
    })),
    { path: "docs/reference/functions/README.md", text: functionIndex(lookUps) },
    { path: "docs/reference/README.md", text: referenceIndex(models) },
    { path: "docs/capabilities.md", text: capabilitiesPage(models) },
    { path: "docs/peers.md", text: peersPage(models) },
    ...vendorNames.flatMap((vendor) => [
      part(`docs/clients/${vendor}.md`, "calls", callTables(vendorCalls[vendor])),
      part(`docs/vendors/${vendor}.md`, "not supported", notSupportedTable(vendorCalls[vendor])),
    ]),
  ];
}
