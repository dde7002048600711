import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { canonicalServer } from "../servers/argument";
import { perAccount } from "../sharing/per-run";
import type { RulesetRow } from "./driver";
import type { FirewallRulesetInputs } from "./schema";

type Place = Partial<Pick<FirewallRulesetInputs, "vendor" | "rulesetId" | "serviceId">>;

const prefix = "artnet:";

/** `artnet:<ruleset id>`, also where the program names a service. */
export function rulesetResourceId(rulesetId: string): string {
  return `${prefix}${rulesetId}`;
}

/** The ruleset that a resource was made for. A server may get another one later; the resource stays with its own. */
export function rulesetIdIn(id: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

/** Ids compare as texts. */
export function canonicalId(id: string | number | undefined): string | undefined {
  return id === undefined ? undefined : String(id).trim();
}

/** The ledger's key: `artnet:fw-4101`, or `artnet:service/4101` while only the service is known. */
export function keyOf({ vendor = "artnet", rulesetId, serviceId }: Place): string | undefined {
  if (rulesetId !== undefined) return `${vendor}:${canonicalId(rulesetId)}`;
  return serviceId === undefined ? undefined : `${vendor}:service/${canonicalServer(serviceId)}`;
}

/** The key under which another resource of the program means the same ruleset. */
export function rivalOf(call: Call, inputs: Place, row: RulesetRow): string | undefined {
  const own = keyOf(inputs);
  const claimed = claims(call.run).get(row.id);
  const keys = [
    keyOf({ rulesetId: row.id }),
    ...row.serviceIds.map((serviceId) => keyOf({ serviceId })),
    claimed,
  ];
  return keys.find(
    (key) => key !== undefined && key !== own && call.run.ledger.isWanted(`FirewallRuleset:${key}`),
  );
}

/** Refuses two resources that come to one ruleset by different ways, which only the vendor's list shows; else claims it. */
export function claim(call: Call, inputs: Place, row: RulesetRow): void {
  const rival = rivalOf(call, inputs, row);
  if (rival !== undefined) {
    throw new RackformError({
      kind: "conflict",
      vendor: "artnet",
      argument: inputs.rulesetId === undefined ? "serviceId" : "rulesetId",
      message: `two FirewallRuleset resources of this program are the same ruleset ${row.id}: ${keyOf(inputs)} and ${rival}; remove one of them`,
    });
  }
  claims(call.run).set(row.id, keyOf(inputs)!);
}

/** Who was found to mean which ruleset, for services that the list does not show. */
const claims = perAccount("artnet", () => new Map<string, string>());
