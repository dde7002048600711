import { FirewallRuleset } from "rackform";
import { everythingElse, ownAnswers, publicServices, staff } from "./rules";

/** The server as the vendor's panel numbers it; its ruleset is looked up. */
const web = 4101;

const firewall = new FirewallRuleset("web", {
  serviceId: web,
  // The first rule that matches decides, so the last one says what becomes of the rest.
  inbound: [...staff, ...publicServices, ...ownAnswers, everythingElse("DROP")],
  outbound: [
    // Mail leaves by the company's relay only.
    { policy: "ACCEPT", protocol: "tcp", destination: "198.51.100.25", destinationPorts: 25 },
    { policy: "DROP", protocol: "tcp", destinationPorts: 25 },
    everythingElse("ACCEPT"),
  ],
  // What was there before comes back with `pulumi destroy`.
  onDestroy: "restore",
});

/** More than one where servers share a ruleset: the rules apply to all of them. */
export const filters = firewall.serviceIds;
export const room = firewall.maxRules;
