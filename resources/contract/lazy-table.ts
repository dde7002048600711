/** A table whose values are made when they are first asked for, each once. */
export function lazyTable<T>(makers: Readonly<Record<string, () => T>>): Record<string, T> {
  const made = new Map<string, T>();
  const get = (name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
  return Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(makers).map(([name, make]) => [name, { enumerable: true, get: () => get(name, make) }]),
    ),
  );
}
