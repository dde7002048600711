import type { PlannedChange } from "../report/model";

type Cost = (change: PlannedChange["change"], news: Record<string, unknown>) => string | undefined;

const text = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "?";

/** Kinds that spend money. */
const costs: Record<string, Cost> = {
  FlexMetalServer: (change, { instanceType, location }) =>
    change === "create" || change === "replace"
      ? `orders a server that is billed: ${text(instanceType)} at ${text(location)}${change === "replace" ? ", while the old one is released" : ""}`
      : undefined,
  AdditionalIp: (change, { serverId, existing }) =>
    (change === "create" || change === "replace") && existing === undefined
      ? `orders an additional address for server ${text(serverId)} that is billed every month`
      : undefined,
  DnsZone: (change, { autoRenew }) =>
    change !== "delete" && autoRenew === true ? "renews the domain's registration for money" : undefined,
};

/** What a change costs, in words: prices are the vendor's (`rackform catalog`). */
export function costOf(
  kind: string,
  change: PlannedChange["change"],
  news: Record<string, unknown>,
): string | undefined {
  return costs[kind]?.(change, news);
}
