import { wellFormed } from "./well-formed";

/**
 * Makes a value fit for the engine's value encoder, which throws at `undefined`, turns a Date into nothing and sends half a
 * character, after the object at the vendor exists and would be orphaned by it (PULUMI.md section A1). Never throws.
 */
export function clean(value: unknown): unknown {
  return cleaned(value, []);
}

function cleaned(value: unknown, above: readonly object[]): unknown {
  if (typeof value === "string") return wellFormed(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value === null || typeof value !== "object")
    return typeof value === "function" || typeof value === "symbol" ? null : (value ?? null);
  if (above.includes(value)) return null;
  const path = [...above, value];
  // A hole in a list is `undefined` to the encoder, and `map` would keep it.
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => cleaned(item, path));
  if (value instanceof Map) return cleaned(Object.fromEntries([...value].filter(namedByText)), path);
  if (value instanceof Set) return cleaned([...value], path);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && typeof inner !== "function" && typeof inner !== "symbol")
      .map(([key, inner]) => [wellFormed(key), cleaned(inner, path)]),
  );
}

/** An object for a key has no name in a state; some cannot even be turned into text. */
function namedByText([key]: readonly [unknown, unknown]): boolean {
  return key === null || (typeof key !== "object" && typeof key !== "function");
}
