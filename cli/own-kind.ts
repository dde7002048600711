const ownType = /^(?:pulumi-nodejs:dynamic\/rackform|rackform:index):(\w+)$/;

/** The kind of a resource by its type in a state or a plan; `undefined` for those of other packages. */
export function ownKind(type: unknown): string | undefined {
  return ownType.exec(String(type))?.[1];
}
