import { orderKey } from "../../resources/flex-metal-server/lookalike";
import type { FlexMetalServerInputs } from "../../resources/flex-metal-server/schema";
import type { Collection, Exported } from "./collect";

/** Objects that `adopt` could not tell apart, by what they have in common. */
const alike: Record<string, (inputs: Record<string, unknown>) => string> = {
  FlexMetalServer: (inputs) => orderKey(inputs as FlexMetalServerInputs),
};

/** Leaves out what only an import can take over, for programs that adopt. */
export function withoutTwins({ exported, leftOut }: Collection): Collection {
  const groups = new Map<string, Exported[]>();
  for (const one of exported) {
    const group = alike[one.item.kind]?.(one.inputs);
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
