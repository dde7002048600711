/** `parent_service_id` as `parentServiceId`. */
type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** A type with every field name in camel case, at any depth. */
export type Camelled<T> = T extends readonly (infer Item)[]
  ? Camelled<Item>[]
  : T extends object
    ? { [Key in keyof T as Key extends string ? Camel<Key> : Key]: Camelled<T[Key]> }
    : T;

/**
 * Renames the fields of a parsed answer from snake case to camel case, at any depth. Used after the schema has
 * checked the answer, so that errors still name the field as the wire spells it.
 */
export function camelled<T>(value: T): Camelled<T> {
  return rename(value) as Camelled<T>;
}

function rename(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rename);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camelName(key), rename(inner)]));
}

function camelName(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
