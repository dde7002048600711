/** One row of each list stands for all. */
function firstRows(wire: unknown): unknown {
  if (Array.isArray(wire)) return wire.slice(0, 1).map(firstRows);
  if (typeof wire !== "object" || wire === null) return wire;
  return Object.fromEntries(Object.entries(wire).map(([name, value]) => [name, firstRows(value)]));
}

/** Every place in an answer, and the answer without it or with something odd there. */
export function* spoiled(
  given: unknown,
  odd: unknown,
): Generator<[path: string, name: string, answer: unknown]> {
  const wire = firstRows(given);
  const walk = function* (node: unknown, where: (string | number)[]): Generator<(string | number)[]> {
    if (typeof node !== "object" || node === null) return;
    const entries = Array.isArray(node) ? Object.entries(node.slice(0, 1)) : Object.entries(node);
    for (const [name, value] of entries) {
      const path = [...where, name];
      if (!Array.isArray(node)) yield path;
      yield* walk(value, path);
    }
  };
  for (const path of walk(wire, [])) {
    if (path[0] === "meta") continue;
    const copy = structuredClone(wire);
    const parent = path.slice(0, -1).reduce<unknown>((node, part) => (node as Fields)[part], copy) as Fields;
    const name = String(path.at(-1));
    if (odd === undefined) Reflect.deleteProperty(parent, name);
    else parent[name] = odd;
    yield [path.join("."), name, copy];
  }
}

type Fields = Record<string | number, unknown>;
