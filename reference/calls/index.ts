import type { VendorName } from "../../resources/contract/vendors";
import { artnet } from "./artnet";
import type { CallFacts, VendorCalls } from "./facts";
import { gigacloud } from "./gigacloud";
import { gigahost } from "./gigahost";
import { i3d } from "./i3d";
import { terrahost } from "./terrahost";

export type { CallFacts, NotSupported, VendorCalls } from "./facts";

/** The calls of every vendor's API, and who uses them. */
export const vendorCalls: Record<VendorName, VendorCalls> = { gigahost, terrahost, i3d, artnet, gigacloud };

/** Methods of a call with what sending it twice would do. */
export function methodsOf(facts: CallFacts): [method: string, effect: "read" | "keyed" | "once"][] {
  return (["read", "keyed", "once"] as const).flatMap((effect) =>
    (facts[effect] ?? []).map((method): [string, typeof effect] => [method, effect]),
  );
}

/** The document's section of a call. */
export function sectionOf({ sections }: VendorCalls, call: string): string {
  const first = call.split("/")[1]!;
  return sections?.[first] ?? first;
}
