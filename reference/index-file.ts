import { classPath } from "./class";
import type { FunctionModel } from "./functions/model";
import { callsPath, typesPath } from "./functions/program-file";
import type { Model } from "./model";

/** What programs load: `index.ts`. */
export function indexFile(models: readonly Model[], functions: readonly FunctionModel[]): string {
  return [
    "// Made from resources/kinds.ts and resources/functions by `npm run generate`: edit that.",
    "/** Pulumi resources for Gigahost, TerraHost, i3D.net, Artnet and GigaCloud. */",
    ...["program/explicit-provider.ts", ...models.map(classPath), callsPath].map(
      (path) => `export * from ${moduleOf(path)};`,
    ),
    ...functions.map((model) => `export type * from ${moduleOf(typesPath(model))};`),
    "",
  ].join("\n");
}

const moduleOf = (path: string): string => JSON.stringify(`./${path.replace(/\.ts$/, "")}`);
