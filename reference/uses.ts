import type { Property, Resource, Schema } from "./schema";

/** Where the programs of a release meet a named type. */
export interface Uses {
  /** They give values of it. A type that nothing uses yet counts as given. */
  given: boolean;
  /** They get values of it. */
  shown: boolean;
  /** They get values of it that they have not given themselves. */
  computed: boolean;
}

/** Says of each named type of a schema how it is used, directly or within other types. */
export function usesOf(schema: Schema): (type: string) => Uses {
  const resources = Object.values(schema.resources);
  const reach = (pick: (resource: Resource) => Property[]): Set<string> => {
    const found = new Set<string>();
    resources.flatMap(pick).forEach((property) => follow(schema, property, found));
    return found;
  };
  const given = reach(({ inputProperties }) => Object.values(inputProperties));
  const shown = reach(({ properties }) => Object.values(properties));
  const computed = reach(({ properties, inputProperties }) =>
    Object.entries(properties).flatMap(([name, property]) => (name in inputProperties ? [] : [property])),
  );
  return (type) => ({
    given: given.has(type) || !shown.has(type),
    shown: shown.has(type),
    computed: computed.has(type),
  });
}

function follow(schema: Schema, property: Property, found: Set<string>): void {
  const name = property.$ref?.replace("#/types/", "");
  if (name !== undefined && !found.has(name)) {
    found.add(name);
    Object.values(schema.types[name]?.properties ?? {}).forEach((inner) => follow(schema, inner, found));
  }
  const inner = [property.items, property.additionalProperties, ...(property.oneOf ?? [])];
  for (const one of inner) if (one) follow(schema, one, found);
}
