import type { Owner } from "../../resources/contract/owner";
import { isKind } from "../../sdk/core";
import type { Bag } from "../../resources/contract/handler";
import { runWith } from "../../resources/contract/run-with";
import type { Call, Run } from "../../resources/contract/run";
import { handlers } from "../../resources/handlers";
import type { InventoryItem } from "../inventory";
import { nameOf } from "./names";
import { withoutSecrets } from "./secrets";
import { sectionOf } from "./sections";

/** An object that the program declares. */
export interface Exported {
  item: InventoryItem;
  /** Its name in the stack. */
  name: string;
  /** The arguments as the program gives them. */
  args: Bag;
  /** The arguments as a state has them, and the outputs: exactly what reading gives. */
  inputs: Bag;
  outputs: Bag;
}

/** An object that exists and cannot be declared, and why. */
export interface LeftOut {
  item: InventoryItem;
  reason: string;
}

export interface Collection {
  exported: Exported[];
  leftOut: LeftOut[];
}

/** Errors that are about one object; any other ends the export, which would be incomplete without saying so. */
const aboutOne = ["conflict", "validation", "not-found", "protocol"] as const;

/** How many objects are read at once; their reads are shared. */
const together = 64;

/** Checks each object as the engine would, and reads it: only what comes back equal is exported. */
export async function collect(
  items: readonly InventoryItem[],
  run: Run,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Collection> {
  const found: Collection = { exported: [], leftOut: [] };
  const call: Call = { run, limits: { signal } };
  for (let start = 0; start < items.length; start += together) {
    signal.throwIfAborted();
    const part = items.slice(start, start + together);
    const outcomes = await Promise.all(
      part.map((item, at) => take(item, call, `export/${item.kind}/${start + at}`)),
    );
    for (const outcome of outcomes) {
      if ("reason" in outcome) found.leftOut.push(outcome);
      else found.exported.push(outcome);
    }
    onProgress(start + part.length);
  }
  return found;
}

/** Each object is a resource of its own, so that two which cannot both be declared are told. */
async function take(item: InventoryItem, call: Call, owner: Owner): Promise<Exported | LeftOut> {
  if (item.doubt !== undefined) return { item, reason: item.doubt };
  const handler = handlers[item.kind];
  if (!handler) return { item, reason: `there is no kind ${item.kind}` };
  const args = (await sectionOf(item.kind)?.supplement?.(item.inputs, call)) ?? item.inputs;
  // What stands there is not made: nothing is to be told of what making it would cost.
  const quiet = runWith(call.run, { log: () => undefined });
  const { inputs, failures } = handler.check({ news: args, owner }, quiet);
  if (failures.length > 0)
    return {
      item,
      reason: failures.map(({ property, reason }) => `${property} ${reason}`.trim()).join("; "),
    };
  try {
    const live = await handler.read({ id: item.id, outputs: inputs, owner }, call);
    if (!live) return { item, reason: "it was gone when it was read" };
    if (live.unfinished) return { item, reason: live.unfinished.join("; ") };
    const { changed } = handler.diff({ id: item.id, outputs: live.outputs, news: inputs, owner }, call.run);
    if (changed.length > 0)
      return { item, reason: `it cannot be declared as it is: ${changed.join(", ")} would be changed` };
    return {
      item,
      name: nameOf(item),
      args,
      inputs: live.inputs,
      outputs: withoutSecrets(item.kind, live.outputs),
    };
  } catch (error) {
    if (!isKind(error, ...aboutOne)) throw error;
    return { item, reason: error.message };
  }
}
