import { isOrder, planText } from "../contract/bill";
import type { PlannedChange, Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { failoverInventory } from "./inventory";
import type { FailoverIpInputs } from "./schema";

export const failoverIpProfile: Profile<FailoverIpInputs> = {
  title: (state) => `${propertyText(state, "ip")} to ${propertyText(state, "target")}`,
  keys: { of: (id) => [id], holdValues: false },
  inventory: failoverInventory,

  export: {
    table: "failoverIps",
    file: "failover-ips",
    says: "Where the traffic of fail-over addresses goes, by their name in the stack.",
  },

  bill: "nothing",
  removal: {
    data: "nothing",
    money: "nothing",
    traffic: {
      option: "failover-switch",
      says: "the traffic of fail-over addresses may be moved",
      cost(change) {
        const where = movedTo(change);
        return where === undefined
          ? undefined
          : { reason: `the traffic of the fail-over address would ${where}` };
      },
    },
    access: "nothing",
    rows: "nothing",
  },
};

function movedTo(change: PlannedChange): string | undefined {
  const { op, removed, inputs, outputs, news } = change;
  if (isOrder(change)) return `go to ${planText(news.target)} at once, if it does not already`;
  if (op === "update" && inputs.target !== news.target)
    return `move from ${planText(inputs.target)} to ${planText(news.target)} at once`;
  const { previousTarget } = outputs;
  const goesBack = inputs.onDestroy !== "keep" && typeof previousTarget === "string";
  if (!removed || !goesBack || previousTarget === inputs.target) return undefined;
  return `go back to ${previousTarget} at once (onDestroy: restore)`;
}
