import type { PropertyChange } from "./model";

/** Rows of one property that are shown; a zone file may have thousands. */
const most = 100;

/** A value that is longer than this is told by its parts. */
const short = 80;

/**
 * Properties as a person reads them: of a table, a list or an object only the parts that differ, a row each. The row of a zone
 * that somebody edited is then a line, and not lost in a thousand others. Forms for machines keep whole values.
 */
export function readable(properties: readonly PropertyChange[]): PropertyChange[] {
  return properties.flatMap((property) => {
    const rows = parts(property.path, property.expected, property.actual);
    const shown = rows.length > most ? rows.slice(0, most) : rows;
    const left = rows.length - shown.length;
    return [
      ...shown.map((row) => (property.secret ? { ...row, secret: true } : row)),
      ...(left > 0
        ? [{ path: property.path, expected: undefined, actual: `… and ${left} more that differ` }]
        : []),
    ];
  });
}

function parts(path: string, expected: unknown, actual: unknown): PropertyChange[] {
  const whole = [{ path, expected, actual }];
  if (isList(expected) && isList(actual)) return members(path, expected, actual) ?? whole;
  if (isTable(expected) && isTable(actual)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    const differ = names.filter((name) => JSON.stringify(expected[name]) !== JSON.stringify(actual[name]));
    return differ.length === 0
      ? whole
      : differ.flatMap((name) => parts(`${path}${key(name)}`, expected[name], actual[name]));
  }
  if (expected !== undefined && actual !== undefined) return whole;
  // What comes or goes as a whole is told in a line while it is short.
  const only = expected ?? actual;
  if (text(only).length <= short) return whole;
  if (isTable(only) && Object.keys(only).length > 1)
    return Object.entries(only).map(([name, value]) => side(`${path}${key(name)}`, value, expected));
  if (isList(only) && only.length > 1)
    return only.map((value, at) => side(`${path}[${at}]`, value, expected));
  return whole;
}

/** What a list lost and what it gained; nothing where only the order differs. */
function members(path: string, expected: unknown[], actual: unknown[]): PropertyChange[] | undefined {
  const lost = without(expected, actual).map(({ at, value }) => ({
    path: `${path}[${at}]`,
    expected: value,
    actual: undefined,
  }));
  const gained = without(actual, expected).map(({ at, value }) => ({
    path: `${path}[${at}]`,
    expected: undefined,
    actual: value,
  }));
  return lost.length + gained.length === 0 ? undefined : [...lost, ...gained];
}

function without(list: unknown[], other: unknown[]): { at: number; value: unknown }[] {
  const there = new Map<string, number>();
  for (const value of other) there.set(text(value), (there.get(text(value)) ?? 0) + 1);
  return list.flatMap((value, at) => {
    const left = there.get(text(value)) ?? 0;
    there.set(text(value), left - 1);
    return left > 0 ? [] : [{ at, value }];
  });
}

function side(path: string, value: unknown, expected: unknown): PropertyChange {
  return expected === undefined
    ? { path, expected: undefined, actual: value }
    : { path, expected: value, actual: undefined };
}

const key = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
const text = (value: unknown): string => JSON.stringify(value) ?? "";
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
