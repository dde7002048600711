import { firewallRulesets } from "../cells/firewall-ruleset";
import { contract } from "../suite";

contract(firewallRulesets, { socket: true });
