import { Transport } from "../../sdk/core";

/** What a client is made of inside; a caller of the client does not call it. */
const isInside = (value: object) => value instanceof Transport || /Caller$/.test(value.constructor.name);

/**
 * Every method that a client offers, as its callers write it (`dns.zones.list`), found by looking at the client's
 * objects and their prototypes, so that none has to be named by hand.
 */
export function clientMethods(client: object, where = ""): string[] {
  const found: string[] = [];
  for (const [name, value] of members(client)) {
    if (typeof value === "function") found.push(where + name);
    else if (typeof value === "object" && value !== null && !isInside(value))
      found.push(...clientMethods(value, `${where}${name}.`));
  }
  return found;
}

function members(owner: object): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (let at: object = owner; at !== Object.prototype; at = Object.getPrototypeOf(at) as object)
    for (const name of Object.getOwnPropertyNames(at))
      if (name !== "constructor" && !found.has(name))
        found.set(name, (owner as Record<string, unknown>)[name]);
  return found;
}

/** The method of that name, bound to what it belongs to. */
export function clientMethod(client: object, name: string): (...values: unknown[]) => unknown {
  const parts = name.split(".");
  const last = parts.pop()!;
  const owner = parts.reduce<object>((at, part) => (at as Record<string, object>)[part]!, client);
  return (owner as Record<string, (...values: unknown[]) => unknown>)[last]!.bind(owner);
}
