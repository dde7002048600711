import type { Model } from "./model";

/** What a provider process loads: `resources/handlers.ts`, in which every kind stands with the way to load it. */
export function handlersFile(models: readonly Model[]): string {
  const entries = models.map(({ facts: { name }, folder }) => {
    const path = JSON.stringify(`./${folder}/kind`);
    const variable = name.charAt(0).toLowerCase() + name.slice(1);
    return `${name}: () => lifecycle((require(${path}) as typeof import(${path})).${variable}),`;
  });
  return [
    "// Made from kinds.ts by `npm run generate`: edit that.",
    'import type { Handler } from "./contract/handler";',
    'import { lazyTable } from "./contract/lazy-table";',
    'import { lifecycle } from "./contract/lifecycle";',
    "",
    "/** Every kind's handlers, by the kind's name. A kind is loaded when it is asked for: a program uses few of them. */",
    `export const handlers: Record<string, Handler> = lazyTable({\n${entries.join("\n")}\n});`,
    "",
  ].join("\n");
}
