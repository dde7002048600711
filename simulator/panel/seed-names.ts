import { type Body, isObject } from "./input";

/** Names that a seed may have: a value of any kind, a list of values, or objects with names of their own. */
export interface Names {
  readonly [name: string]: "value" | "list" | Names;
}

export function values(...names: string[]): Names {
  return Object.fromEntries(names.map((name) => [name, "value" as const]));
}

/** Refuses names that no seeder looks at: a test that seeds nothing must not pass by accident. */
export function checkNames(names: Names, body: Body, place = "seed"): void {
  const unknown = Object.keys(body).filter((name) => !Object.hasOwn(names, name));
  if (unknown.length > 0) {
    throw new TypeError(`${place}: no ${unknown.join(", ")}; known: ${Object.keys(names).join(", ")}`);
  }
  for (const [name, value] of Object.entries(body)) {
    const inner = names[name];
    if (value === undefined || inner === undefined || inner === "value") continue;
    const items = inner !== "list" && isObject(value) ? [value] : value;
    if (!Array.isArray(items)) throw new TypeError(`${place}: ${name} is a list`);
    if (inner === "list") continue;
    for (const item of items) if (isObject(item)) checkNames(inner, item, `${place}: ${name}`);
  }
}
