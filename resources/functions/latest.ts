interface Released {
  name: string;
  distribution?: string;
  release?: string;
  arch?: string;
}

/** The newest release of each system: of those whose names differ in numbers alone, by these numbers. */
export function latestOf<T extends Released>(systems: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const system of systems) {
    const key = [system.distribution, wordsOf(system.name), system.arch].join("\n").toLowerCase();
    const known = newest.get(key);
    if (!known || isNewer(system, known)) newest.set(key, system);
  }
  return [...newest.values()];
}

/** Without its version: `Ubuntu LTS` of `Ubuntu 24.04 LTS`. */
const wordsOf = (name: string): string =>
  name
    .replace(/[\d.]+/g, "")
    .replace(/\s+/g, " ")
    .trim();

const isNewer = (one: Released, other: Released): boolean =>
  versionOf(one).localeCompare(versionOf(other), "en", { numeric: true }) > 0;

/** Code names are in no order: the name tells where it has a number. */
const versionOf = ({ release = "", name }: Released): string => (/\d/.test(name) ? name : release);
