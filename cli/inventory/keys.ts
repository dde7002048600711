/** The natural keys of what a resource manages: one, or several for kinds that stand for many objects. */
export function keysOf(kind: string, id: string, _properties: Record<string, unknown>): string[] {
  return [`${kind} ${id}`];
}
