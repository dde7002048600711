import type { FunctionModel } from "./model";

/** What front ends load: `resources/functions.ts`, in which every function stands with the way to load it. */
export function functionTable(models: readonly FunctionModel[]): string {
  const entries = models.map(({ facts: { name }, file }) => {
    const path = JSON.stringify(`./functions/${file}`);
    return `${name}: () => lookUp((require(${path}) as typeof import(${path})).${name}),`;
  });
  return [
    "// Made from functions/registered.ts by `npm run generate`: edit that.",
    'import { lazyTable } from "./contract/lazy-table";',
    'import { lookUp, type LookUpHandler } from "./contract/look-up";',
    "",
    "/** Every function by its name. One is loaded when it is asked for: a program uses few of them. */",
    `export const functions: Record<string, LookUpHandler> = lazyTable({\n${entries.join("\n")}\n});`,
    "",
  ].join("\n");
}
