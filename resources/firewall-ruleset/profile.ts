import type { Profile } from "../contract/profile";
import { idAtVendor } from "../contract/property-text";
import { rulesetInventory } from "./inventory";
import type { FirewallRulesetInputs } from "./schema";

export const firewallRulesetProfile: Profile<FirewallRulesetInputs> = {
  title({ serviceIds }, id) {
    const services =
      Array.isArray(serviceIds) && serviceIds.length > 0 ? ` of services ${serviceIds.join(", ")}` : "";
    return `ruleset ${idAtVendor(id)}${services}`;
  },

  keys: { of: (id) => [id], holdValues: false },
  inventory: rulesetInventory,

  export: {
    table: "rulesets",
    file: "rulesets",
    says: "Firewall rulesets, by their name in the stack.",
  },

  bill: "nothing",
  // The rules from before are put back, unless the program says otherwise.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
