import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { LiveRuleset, RulesetDriver, RulesetRow } from "./driver";
import { look, rulesetMeant } from "./find";
import { canonicalId, rulesetResourceId } from "./identity";
import type { FirewallRulesetInputs } from "./schema";

type Service = Pick<FirewallRulesetInputs, "serviceId">;

/** The ruleset that was meant a moment ago, as it is now. */
export async function standing(
  call: Call,
  driver: RulesetDriver,
  meant: RulesetRow,
  inputs: Service,
): Promise<{ row: RulesetRow; live: LiveRuleset }> {
  const found = await look(call, driver, meant.id);
  if (!found)
    throw new RackformError({
      kind: "not-found",
      vendor: "artnet",
      message: `ruleset ${meant.id} does not exist any more; run again`,
    });
  return { live: found.live, row: withService(found.row, inputs) };
}

/** A server may get another ruleset; then this one is no longer what the program means. */
export async function stillFilters(
  call: Call,
  driver: RulesetDriver,
  row: RulesetRow,
  { serviceId }: Service,
): Promise<boolean> {
  if (serviceId === undefined || row.serviceIds.includes(canonicalId(serviceId)!)) return true;
  let now: string | undefined;
  try {
    now = (await rulesetMeant(call, driver, { serviceId })).id;
  } catch (error) {
    if (!isKind(error, "not-found")) throw error;
  }
  if (now === row.id) return true;
  call.run.log(
    `${rulesetResourceId(row.id)}: service ${serviceId} is filtered by ${now ?? "no ruleset"} now; ${row.id} is left as it is`,
  );
  return false;
}

/** The row with the program's own service, where only that service's details tie it to the ruleset. */
export function withService(row: RulesetRow, { serviceId }: Service): RulesetRow {
  const own = canonicalId(serviceId);
  return own === undefined || row.serviceIds.includes(own)
    ? row
    : { ...row, serviceIds: [...row.serviceIds, own] };
}
