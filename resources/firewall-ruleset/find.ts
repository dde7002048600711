import { isKind, RackformError } from "../../sdk/core";
import { lostRightsError } from "../contract/lost-rights";
import type { Call } from "../contract/run";
import type { LiveRuleset, RulesetDriver, RulesetRow } from "./driver";
import { canonicalId } from "./identity";
import type { FirewallRulesetInputs } from "./schema";

type Place = Pick<FirewallRulesetInputs, "rulesetId" | "serviceId">;

/** The ruleset that the arguments mean. @throws not-found, saying which rulesets there are */
export async function rulesetMeant(
  call: Call,
  driver: RulesetDriver,
  { rulesetId, serviceId }: Place,
): Promise<RulesetRow> {
  if (serviceId !== undefined) return rulesetOfService(call, driver, canonicalId(serviceId)!);
  const wanted = canonicalId(rulesetId)!;
  const found = await look(call, driver, wanted);
  if (found) return found.row;
  throw missing(
    "rulesetId",
    `there is no ruleset ${wanted} in this account; it has ${named(await driver.list(call))}`,
  );
}

/** The list tells most; a server's own details tell where the list does not, or names several. */
async function rulesetOfService(call: Call, driver: RulesetDriver, serviceId: string): Promise<RulesetRow> {
  const rows = await driver.list(call);
  const filtering = rows.filter(({ serviceIds }) => serviceIds.includes(serviceId));
  if (filtering.length === 1) return filtering[0]!;
  const id = await driver.rulesetOfService(call, serviceId);
  if (id !== undefined) return rows.find((row) => row.id === id) ?? { id, serviceIds: [serviceId] };
  if (filtering.length === 0)
    throw missing(
      "serviceId",
      `service ${serviceId} has no firewall ruleset; the account has ${named(rows)}`,
    );
  throw new RackformError({
    kind: "validation",
    vendor: "artnet",
    argument: "serviceId",
    message: `service ${serviceId} is filtered by several rulesets, ${named(filtering)}; name one by rulesetId`,
  });
}

/**
 * A ruleset as it is now; `undefined` when it is gone. An unknown ruleset and a bad key may be answered alike, so that
 * only a list read just now, with the same credentials, tells that it is gone (artnet.md section 1.2).
 */
export async function look(
  call: Call,
  driver: RulesetDriver,
  rulesetId: string,
): Promise<{ row: RulesetRow; live: LiveRuleset } | undefined> {
  let live: LiveRuleset;
  try {
    live = await driver.details(call, rulesetId);
  } catch (error) {
    if (!isKind(error, "not-found", "permission")) throw error;
    const rows = await driver.list(call, true);
    if (rows.some(({ id }) => id === rulesetId)) throw error;
    const refused = lostRightsError(error, rows, `ruleset ${rulesetId}`);
    if (refused) throw refused;
    return undefined;
  }
  const row = (await driver.list(call)).find(({ id }) => id === rulesetId);
  return { row: row ?? { id: rulesetId, serviceIds: [] }, live };
}

function named(rows: RulesetRow[]): string {
  const texts = rows.map(({ id, serviceIds }) => `${id} (services ${serviceIds.join(", ") || "none"})`);
  return texts.length === 0 ? "no rulesets at all" : texts.join(", ");
}

function missing(argument: keyof Place, message: string): RackformError {
  return new RackformError({ kind: "not-found", vendor: "artnet", argument, message });
}
