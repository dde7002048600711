import { classPath } from "./class";
import type { Model } from "./model";

/** What programs load: `index.ts`. */
export function indexFile(models: readonly Model[]): string {
  return [
    "// Made from resources/kinds.ts by `npm run generate`: edit that.",
    "/** Pulumi resources for Gigahost, TerraHost, i3D.net, Artnet and GigaCloud. */",
    ...["program/explicit-provider.ts", ...models.map(classPath)].map(
      (path) => `export * from "./${path.replace(/\.ts$/, "")}";`,
    ),
    "",
  ].join("\n");
}
