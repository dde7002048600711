import type { Collection, Exported } from "./collect";
import { sectionOf } from "./sections";

/** Leaves out what only an import can take over, for programs that adopt. */
export function withoutTwins({ exported, leftOut }: Collection): Collection {
  const groups = new Map<string, Exported[]>();
  for (const one of exported) {
    const group = sectionOf(one.item.kind)?.alike?.(one.inputs);
    const key = group === undefined ? one.name : `${one.item.kind} ${group}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const twins = [...groups.values()].filter((group) => group.length > 1).flat();
  const reason =
    "another one is named and made alike, so that adopt cannot tell which is meant; leave --adopt out and import it";
  return {
    exported: exported.filter((one) => !twins.includes(one)),
    leftOut: [...leftOut, ...twins.map(({ item }) => ({ item, reason }))],
  };
}
