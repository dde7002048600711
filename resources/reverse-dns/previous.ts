import type { Run } from "../contract/run";

const known = new WeakMap<Run, Map<string, string>>();

/** A resource in the state of this run remembers what was at its address before it. */
export function noteFormerName(run: Run, id: string, name: string | undefined): void {
  if (name === undefined) return;
  const names = known.get(run) ?? new Map<string, string>();
  known.set(run, names.set(id, name));
}

/** What another resource of this run remembers of the address: one that is replaced, or renamed in the program. */
export function formerName(run: Run, id: string): string | undefined {
  return known.get(run)?.get(id);
}
