import type { Fault } from "../../simulator";

export type Mishap = [name: string, fault: Partial<Fault> & Pick<Fault, "kind">];

/** What can happen to one call, whatever the vendor. */
export const mishaps: readonly Mishap[] = [
  ["lost before the vendor saw it", { kind: "reset-before" }],
  ["lost after it was carried out", { kind: "reset-after" }],
  ["answered 500", { kind: "status", status: 500 }],
  ["answered 500 and carried out", { kind: "status-after", status: 500 }],
  ["answered with a page of a proxy", { kind: "html", status: 502 }],
  ["answered with half a text", { kind: "truncate" }],
  ["answered with nothing", { kind: "empty" }],
  ["throttled", { kind: "status", status: 429, headers: { "Retry-After": "0" } }],
];
